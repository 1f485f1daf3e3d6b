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
    {wording_only, "wording-only", "wording only",
     "the wording is different, but the expectation is the same"},
    {clearer, "clearer", "clearer", "an explanation or an example was added"},
    {asks_more, "asks-more", "asks more", "more is expected of people at the level"},
    {may_ask_more, "may-ask-more", "may ask more",
     "the new wording may ask for more; someone has to judge whether it does"},
    {asks_less, "asks-less", "asks less", "less is expected of people at the level"},
    {may_ask_less, "may-ask-less", "may ask less",
     "the new wording may ask for less; someone has to judge whether it does"},
    {moved_down, "moved-down", "moved down",
     "an expectation moved to a lower level, so people at that level are now expected to meet it"},
    {moved_up, "moved-up", "moved up", "an expectation moved to a higher level"},
    {added, "new", "new", "an expectation was added at an existing level"},
    {gone, "gone", "gone", "an expectation was removed"},
    {level_added, "level-added", "level added", "a level was added; no one is at that level yet"},
    {level_removed, "level-removed", "level removed",
     "a level was removed, and people may still be at that level"},
    {level_renamed, "level-renamed", "level renamed", "a level was renamed"},
    {level_moved, "level-moved", "level moved", "a level moved to a different place in the order"},
    {skill_added, "skill-added", "skill added",
     "a skill was added, with expectations at existing levels"},
    {skill_removed, "skill-removed", "skill removed", "a skill was removed"},
    {skill_renamed, "skill-renamed", "skill renamed", "a skill was renamed"},
    {ladder_added, "ladder-added", "ladder added", "a ladder was added"},
    {ladder_removed, "ladder-removed", "ladder removed",
     "a ladder was removed, along with its levels"},
    {ladder_renamed, "ladder-renamed", "ladder renamed", "a ladder was renamed"},
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
