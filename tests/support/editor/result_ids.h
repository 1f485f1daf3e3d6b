#pragma once

#include <string>
#include <vector>

#include "support/editor/notation.h"

namespace ladder::testing {

/// The ids that a server gives its results mean something to nobody else, and may be others each
/// time. In a test they are called `result 1`, `result 2` in the order in which they first come.
class ResultIds {
 public:
  /// What a server says, with its ids called so.
  Json numbered(const Json& said);

  /// What the editor says, with the server's ids for `result 1`.
  Json meant(const Json& value) const;

 private:
  std::string name(const std::string& id);

  std::vector<std::string> ids_;
};

}  // namespace ladder::testing
