#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace ladder::config {

/// A value that holds, and where it comes from.
struct Entry {
  std::string key;
  std::string value;  // as JSON
  Origin origin;
};

/// Every value that holds, those included that nobody has set, in the order of the keys. `said` is
/// what was said, the last word last.
std::vector<Entry> entries_of(std::span<const Assignment* const> said);

}  // namespace ladder::config
