#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "cli/loaded_files.h"

namespace ladder::cli {

/// Names for findings by their identity, which stays when they move to another line, file or
/// layout, and, where two are alike in everything, by which of them it is.
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
