#include "breaking/change_class.h"

#include <algorithm>
#include <array>

namespace ladder::breaking {
namespace {

using enum ChangeClass;

struct Description {
  ChangeClass change;
  std::string_view name;
  std::string_view words;
  std::string_view meaning;
};

/// In the order of the enumerators.
constexpr std::array<Description, change_classes> descriptions{{
    {wording_only, "wording-only", "wording only", "other words ask for the same"},
    {clearer, "clearer", "clearer", "an explanation or an example was added"},
    {asks_more, "asks-more", "asks more", "people at the level are asked for more"},
    {may_ask_more, "may-ask-more", "may ask more",
     "the new wording may ask for more; a person has to judge"},
    {asks_less, "asks-less", "asks less", "people at the level are asked for less"},
    {may_ask_less, "may-ask-less", "may ask less",
     "the new wording may ask for less; a person has to judge"},
    {moved_down, "moved-down", "moved down",
     "an expectation moved to a lower level, where people are now asked for it"},
    {moved_up, "moved-up", "moved up", "an expectation moved to a higher level"},
    {added, "new", "new", "an expectation was added at a level that people can be at"},
    {gone, "gone", "gone", "an expectation was removed"},
    {level_added, "level-added", "level added", "a level was added, which no one is at yet"},
    {level_removed, "level-removed", "level removed", "a level was removed that people may be at"},
    {level_renamed, "level-renamed", "level renamed", "a level has another name"},
    {level_moved, "level-moved", "level moved", "a level has another place among the levels"},
    {skill_added, "skill-added", "skill added",
     "a skill was added, with expectations at levels that people can be at"},
    {skill_removed, "skill-removed", "skill removed", "a skill was removed"},
    {skill_renamed, "skill-renamed", "skill renamed", "a skill has another name"},
    {ladder_added, "ladder-added", "ladder added", "a ladder was added"},
    {ladder_removed, "ladder-removed", "ladder removed", "a ladder was removed, with its levels"},
    {ladder_renamed, "ladder-renamed", "ladder renamed", "a ladder has another title"},
}};

const Description& description_of(ChangeClass it) {
  return descriptions[static_cast<std::size_t>(it)];
}

}  // namespace

std::string_view name_of(ChangeClass it) { return description_of(it).name; }

std::string_view words_of(ChangeClass it) { return description_of(it).words; }

std::string_view meaning_of(ChangeClass it) { return description_of(it).meaning; }

std::optional<ChangeClass> class_named(std::string_view name) {
  const auto found = std::ranges::find(descriptions, name, &Description::name);
  if (found == descriptions.end()) return std::nullopt;
  return found->change;
}

std::span<const ChangeClass> all_classes() {
  static const auto all = [] {
    std::array<ChangeClass, change_classes> classes{};
    std::ranges::transform(descriptions, classes.begin(), &Description::change);
    return classes;
  }();
  return all;
}

}  // namespace ladder::breaking
