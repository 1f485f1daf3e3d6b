#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

// A draft is a file next to another one, whose place it takes when it is complete. One that is left
// over, as after a kill, is recognized by its name and by no longer being in use. No search for
// ladders takes its name for one.

namespace ladder::system {

constexpr std::string_view draft_name_beginning = ".ladder-draft-";
constexpr std::size_t draft_name_random = 6;  // characters after that, as many as mkostemp wants

inline bool is_draft_name(std::string_view name) {
  if (!name.starts_with(draft_name_beginning)) return false;
  name.remove_prefix(draft_name_beginning.size());
  return name.size() == draft_name_random &&
         std::ranges::all_of(name, [](unsigned char it) { return std::isalnum(it) != 0; });
}

/// Removes the drafts that killed runs have left in a folder.
void sweep(const std::string& folder);

/// Makes the system remember the new entries of a folder, if it can.
void settle(const std::string& folder);

}  // namespace ladder::system
