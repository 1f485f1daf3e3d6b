#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "config/value.h"

namespace ladder::config {

/// A value that applies, and where it comes from.
struct Entry {
  std::string key;
  Value value;
  Origin origin;
};

/// Every value that applies, including defaults, in the order of the keys. The last of the
/// `assignments` wins.
std::vector<Entry> entries_of(std::span<const Assignment* const> assignments);

}  // namespace ladder::config
