#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "cli/batch.h"

namespace ladder::cli {

/// Names for findings that stay when lines move: what a finding is about (rule, ladder, skill,
/// level, and the words that it marks) and, where that is said twice, which of them it is.
///
/// One of these sees each finding of a run once, in its order.
class Fingerprints {
 public:
  /// 16 hexadecimal digits.
  std::string next(const text::Diagnostic& finding, const File& file);

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

}  // namespace ladder::cli
