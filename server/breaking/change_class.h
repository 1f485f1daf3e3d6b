#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ladder::breaking {

/// What a change to a ladder means for the people who are assessed against it.
enum class ChangeClass : std::uint8_t {
  wording_only,
  clearer,
  asks_more,
  may_ask_more,  // a judgement
  asks_less,
  may_ask_less,   // a judgement
  moved_down,     // to a lower level, where people are now asked for it
  moved_up,       // to a higher level
  added,          // an expectation at a level that was there before
  gone,           // an expectation
  level_added,    // no one is at that level yet
  level_removed,  // people may still be at that level
  level_renamed,
  level_moved,
  skill_added,
  skill_removed,
  skill_renamed,
  ladder_added,
  ladder_removed,
  ladder_renamed,
};

constexpr std::size_t change_classes = 20;

/// The name in settings and reports: `asks-more`.
std::string_view name_of(ChangeClass it);

/// In running text: "asks more".
std::string_view words_of(ChangeClass it);

/// What it means, in a sentence without a full stop.
std::string_view meaning_of(ChangeClass it);

std::optional<ChangeClass> class_named(std::string_view name);

/// All of them, in the order of the documentation.
std::span<const ChangeClass> all_classes();

}  // namespace ladder::breaking
