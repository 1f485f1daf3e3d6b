#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/content.h"
#include "semantics/text_difference.h"

namespace ladder::diff {

enum class NameChangeKind {
  added,
  removed,
  renamed,
  moved,
  requalified,  // a level's words in parentheses
};

/// What happened to a level or a skill.
struct NameChange {
  NameChangeKind kind = NameChangeKind::added;
  std::string before = {};  // its name, or its qualifier if that is what changed
  std::string after = {};
  std::string name = {};       // in the later version, or in the earlier one if it was removed
  std::string neighbour = {};  // of one that was added or moved: the one before it, if any
  std::size_t texts = 0;       // of one that was added or removed: how many it has
};

/// An expectation that changed, at one level in one skill. For a skill's description the level is
/// empty, and for the ladder's the skill as well.
struct TextChange {
  std::string skill = {};  // as the later version calls them
  std::string level = {};
  CellContent before = {};
  CellContent after = {};
  semantics::TextDifference difference = {};  // of their prose, if both have some
  bool same_words = false;  // only punctuation, case or the form of the text is another
};

/// A value that a ladder has one of.
struct ValueChange {
  std::string before;
  std::string after;

  bool is_change() const { return before != after; }
};

/// What makes one version of a ladder of the other. A ladder that only one version has is empty in
/// the other.
struct LadderChanges {
  std::string title;  // in the later version, or in the earlier one if it was removed
  std::string path;
  bool added = false;
  bool removed = false;
  std::size_t texts = 0;  // of one that was added or removed

  // In meaning.
  ValueChange renamed;
  ValueChange tracks;
  ValueChange scale;
  ValueChange base;
  std::vector<NameChange> levels;
  std::vector<NameChange> skills;  // without those that moved
  std::vector<TextChange> expectations_changed;
  std::optional<TextChange> description_changed;  // the ladder itself
  std::vector<TextChange> descriptions_changed;   // of skills

  // Formatting: no one is assessed differently because of these.
  ValueChange form;
  ValueChange file;
  std::vector<NameChange> order;  // skills that moved

  bool in_meaning() const;
  bool in_form() const;
};

/// Levels and skills are paired by their names, or else by their expectations.
LadderChanges changes_between(const LadderContent& before, const LadderContent& after);

}  // namespace ladder::diff
