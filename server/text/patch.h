#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "text/diagnostic.h"

namespace ladder::text {

/// Fixes of one document that can be made together: no two of their edits overlap, and none inserts
/// beside what another one changes, where it could end up in another row or word than was meant.
///
/// A fix that is left out is found again in the new text, where it still applies.
class Patch {
 public:
  /// Takes the fix over and says true, unless it meets one that was taken before.
  bool add(const Fix& fix);

  bool empty() const { return edits_.empty(); }
  std::size_t fixes() const { return fixes_; }  // how many were taken

  /// `text` with all edits made.
  std::string applied(std::string_view text) const;

 private:
  bool meets(const Edit& edit) const;

  std::size_t fixes_ = 0;
  std::multimap<std::uint32_t, Edit> edits_;  // by begin; adjacent edits may share it
};

}  // namespace ladder::text
