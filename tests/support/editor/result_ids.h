#pragma once

#include <string>
#include <vector>

#include "support/editor/notation.h"

namespace ladder::testing {

/// The ids that a server gives its results are meaningless to others, and may change each time. In
/// a test they are called `result 1`, `result 2` in the order in which they first appear.
class ResultIds {
 public:
  /// A server's message, with these names for its ids.
  Json with_names(const Json& message);

  /// The editor's message, with the server's ids instead of these names.
  Json with_ids(const Json& value) const;

 private:
  std::string name(const std::string& id);

  std::vector<std::string> ids_;
};

}  // namespace ladder::testing
