#include "breaking/changes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "breaking/expectations.h"
#include "diff/all_changes.h"
#include "diff/ladder_pairs.h"

namespace ladder::breaking {
namespace {

using enum ChangeClass;
using diff::LadderContent;
using Contents = std::span<const LadderContent>;

/// "Planting: Plans a park.", a line for each expectation of a level.
std::string texts_at_level(const LadderContent& content, std::uint32_t level) {
  std::string all;
  for (std::size_t skill = 0; skill < content.skills.size(); ++skill) {
    const std::string& text = content.cell(skill, level).prose.text;
    if (text.empty()) continue;
    all += (all.empty() ? "" : "\n") + content.skills[skill].name + ": " + text;
  }
  return all;
}

std::string all_texts(const LadderContent& content) {
  std::string all;
  for (std::uint32_t level = 0; level < content.levels.size(); ++level) {
    const std::string texts = texts_at_level(content, level);
    if (!texts.empty()) all += (all.empty() ? "" : "\n") + texts;
  }
  return all;
}

std::string count_of_lines(const std::string& text) {
  return std::to_string(text.empty() ? 0 : std::ranges::count(text, '\n') + 1);
}

/// The changes of one ladder, which both versions have.
class LadderComparison {
 public:
  LadderComparison(const LadderContent& before, const LadderContent& after)
      : before_(before), after_(after), pairs_(diff::pairs_of(before, after)) {}

  std::vector<Change> changes() {
    if (before_.title.name != after_.title.name) {
      Change& it = add(ladder_renamed);
      it.from = before_.title.name;
    }
    add_value("scale", before_.scale, after_.scale, wording_only);
    add_value("extends", before_.base, after_.base, may_ask_more);
    add_levels();
    add_skill_names();
    add_description(before_.description, after_.description, model::none);
    for (const auto& [earlier, skill] : pairs_.skills.pairs())
      add_description(before_.descriptions[earlier], after_.descriptions[skill], skill);
    std::ranges::move(expectation_changes(before_, after_, pairs_), std::back_inserter(changes_));
    return std::move(changes_);
  }

 private:
  Change& add(ChangeClass change) {
    Change& it = changes_.emplace_back();
    it.change = change;
    it.place.ladder = 0;
    return it;
  }

  Change& add_level(ChangeClass change, std::uint32_t level) {
    Change& it = add(change);
    it.level = after_.levels[level].name;
    it.place.level = level;
    return it;
  }

  void add_value(const char* kind, const std::string& before, const std::string& after,
                 ChangeClass change) {
    if (before != after) add(change).evidence.push_back({kind, before, after});
  }

  void add_levels() {
    for (const std::uint32_t i : pairs_.levels.alone_before()) {
      Change& it = add(level_removed);
      it.level = before_.levels[i].name;
      it.before = texts_at_level(before_, i);
      it.evidence.push_back({"expectations", count_of_lines(it.before), ""});
    }
    for (const auto& [earlier, level] : pairs_.levels.pairs()) {
      const diff::ContentName& was = before_.levels[earlier];
      const diff::ContentName& is = after_.levels[level];
      if (was.name != is.name) add_level(level_renamed, level).from = was.name;
      if (was.qualifier != is.qualifier)
        add_level(wording_only, level)
            .evidence.push_back({"in parentheses", was.qualifier, is.qualifier});
    }
    for (const auto& [earlier, level] : diff::moved(pairs_.levels)) add_level(level_moved, level);
    for (const std::uint32_t i : pairs_.levels.alone_after()) {
      Change& it = add_level(level_added, i);
      it.after = texts_at_level(after_, i);
      it.evidence.push_back({"expectations", "", count_of_lines(it.after)});
    }
  }

  void add_skill_names() {
    for (const auto& [earlier, skill] : pairs_.skills.pairs()) {
      if (before_.skills[earlier].name == after_.skills[skill].name) continue;
      Change& it = add(skill_renamed);
      it.skill = after_.skills[skill].name;
      it.from = before_.skills[earlier].name;
      it.place.skill = skill;
    }
  }

  /// A description explains what is asked for, so a longer one is clearer.
  void add_description(const diff::CellContent& was, const diff::CellContent& is,
                       std::uint32_t skill) {
    if (was.prose.text == is.prose.text) return;
    Change& it = add(is.prose.empty() ? wording_only : clearer);
    if (!was.prose.empty() && !is.prose.empty()) {
      Judgement judgement = judgement_of(was.prose.text, is.prose.text, after_.language);
      it.change = judgement.change;
      // How a ladder is used says little about what it asks for.
      const bool is_doubtful = it.change == may_ask_more || it.change == may_ask_less;
      if (skill == model::none && is_doubtful) it.change = wording_only;
      it.evidence = std::move(judgement.evidence);
    }
    if (skill != model::none) it.skill = after_.skills[skill].name;
    it.place.skill = skill;
    it.before = was.prose.text;
    it.after = is.prose.text;
    it.evidence.insert(it.evidence.begin(), {"description", "", ""});
  }

  const LadderContent& before_;
  const LadderContent& after_;
  diff::LadderPairs pairs_;
  std::vector<Change> changes_;
};

Change of_whole(ChangeClass change, const LadderContent& ladder) {
  Change it;
  it.change = change;
  it.path = ladder.path;
  it.ladder = ladder.title.name;
  (change == ladder_added ? it.after : it.before) = all_texts(ladder);
  return it;
}

}  // namespace

std::vector<Change> changes_between(Contents before, Contents after) {
  const diff::Pairing pairing = diff::pairs_of(before, after);
  std::vector<Change> all;
  for (std::uint32_t i = 0; i < after.size(); ++i) {
    const std::uint32_t earlier = pairing.before_of(i);
    if (earlier == diff::Pairing::alone) {
      all.push_back(of_whole(ladder_added, after[i]));
      all.back().place.ladder = i;
      continue;
    }
    for (Change& it : LadderComparison(before[earlier], after[i]).changes()) {
      it.path = after[i].path;
      it.ladder = after[i].title.name;
      it.place.ladder = i;
      all.push_back(std::move(it));
    }
  }
  for (const std::uint32_t i : pairing.alone_before())
    all.push_back(of_whole(ladder_removed, before[i]));
  return all;
}

}  // namespace ladder::breaking
