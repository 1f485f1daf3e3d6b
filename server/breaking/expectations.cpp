#include "breaking/expectations.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "breaking/units.h"

namespace ladder::breaking {
namespace {

using enum ChangeClass;
using diff::LadderContent;
using semantics::CellState;

/// What became of the units of one cell.
struct CellUnits {
  std::vector<Matches::Pair> kept;
  std::vector<Matches::Pair> edited;
  std::vector<std::size_t> removed;
  std::vector<std::size_t> added;
};

std::string joined(const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& it : pieces) text += (text.empty() ? "" : "\n") + it;
  return text;
}

/// What one version says in a cell where the other differs.
struct ChangedTexts {
  std::vector<std::string> texts;
  std::vector<std::uint32_t> words;

  void add(const Unit& it) {
    if (it.role == Role::label) return;
    texts.push_back(it.text);
    words.insert(words.end(), it.words.begin(), it.words.end());
  }

  std::vector<std::uint32_t> sorted_words() const {
    std::vector<std::uint32_t> sorted = words;
    std::ranges::sort(sorted);
    return sorted;
  }
};

class Comparison {
 public:
  Comparison(const LadderContent& before, const LadderContent& after,
             const diff::LadderPairs& pairs)
      : before_(before),
        after_(after),
        pairs_(pairs),
        cells_(before, after, pairs),
        units_(units_of(before, after, cells_)),
        matches_(matches_of(units_, cells_)),
        of_cells_(cells_.skills() * cells_.levels()) {
    for (const Matches::Pair& it : matches_.kept)
      of_cells_[units_.after[it.second].cell].kept.push_back(it);
    for (const Matches::Pair& it : matches_.edited)
      of_cells_[units_.after[it.second].cell].edited.push_back(it);
    for (const std::size_t it : matches_.removed)
      of_cells_[units_.before[it].cell].removed.push_back(it);
    for (const std::size_t it : matches_.added)
      of_cells_[units_.after[it].cell].added.push_back(it);
  }

  std::vector<Change> changes() {
    add_moves();
    for (std::uint32_t skill = 0; skill < after_.skills.size(); ++skill) {
      const std::uint32_t earlier = pairs_.skills.before_of(skill);
      if (earlier == diff::Pairing::alone) {
        add_new_skill(skill);
        continue;
      }
      for (std::uint32_t level = 0; level < after_.levels.size(); ++level) {
        const std::uint32_t earlier_level = pairs_.levels.before_of(level);
        if (earlier_level != diff::Pairing::alone) add_cell(earlier, earlier_level, skill, level);
      }
    }
    for (const std::uint32_t it : pairs_.skills.alone_before()) add_removed_skill(it);
    return std::move(changes_);
  }

 private:
  Change& add(ChangeClass change, std::uint32_t skill, std::uint32_t level) {
    Change& it = changes_.emplace_back();
    it.change = change;
    if (skill != model::none) it.skill = after_.skills[skill].name;
    if (level != model::none) it.level = after_.levels[level].name;
    it.place = {0, skill, level};
    return it;
  }

  /// Levels right above that repeat a cell in both versions.
  std::vector<std::string> repeating(std::uint32_t earlier_skill, std::uint32_t skill,
                                     std::uint32_t level) const {
    std::vector<std::string> names;
    for (std::uint32_t i = level + 1; i < after_.levels.size(); ++i) {
      const std::uint32_t earlier = pairs_.levels.before_of(i);
      if (earlier == diff::Pairing::alone || after_.cell(skill, i).state != CellState::same ||
          before_.cell(earlier_skill, earlier).state != CellState::same)
        break;
      names.push_back(after_.levels[i].name);
    }
    return names;
  }

  // What moved.

  std::string name_of_level(std::size_t number) const {
    if (number < after_.levels.size()) return after_.levels[number].name;
    for (std::uint32_t i = 0; i < before_.levels.size(); ++i)
      if (cells_.level_of_before(i) == number) return before_.levels[i].name;
    return "";
  }

  std::string name_of_skill(std::size_t number) const {
    if (number < after_.skills.size()) return after_.skills[number].name;
    for (std::uint32_t i = 0; i < before_.skills.size(); ++i)
      if (cells_.skill_of_before(i) == number) return before_.skills[i].name;
    return "";
  }

  /// Compares in the version that has both levels, or else by their places in their own.
  bool is_lower(std::size_t to, std::size_t from) const {
    if (from < after_.levels.size()) return to < from;
    std::uint32_t earlier_from = 0;
    while (cells_.level_of_before(earlier_from) != from) ++earlier_from;
    const std::uint32_t earlier_to = pairs_.levels.before_of(static_cast<std::uint32_t>(to));
    if (earlier_to != diff::Pairing::alone) return earlier_to < earlier_from;
    return to < earlier_from;
  }

  void add_moves() {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Matches::Pair>> moves;
    for (const Matches::Pair& it : matches_.moved)
      moves[{units_.after[it.second].cell, units_.before[it.first].cell}].push_back(it);
    for (const auto& move : moves) add_move(move.first.second, move.first.first, move.second);
  }

  void add_move(std::size_t from, std::size_t to, const std::vector<Matches::Pair>& units) {
    const std::size_t level = cells_.level_of(to);
    const std::size_t from_level = cells_.level_of(from);
    const ChangeClass change = level == from_level           ? wording_only
                               : is_lower(level, from_level) ? moved_down
                                                             : moved_up;
    Change& it = add(change, static_cast<std::uint32_t>(cells_.skill_of(to)),
                     static_cast<std::uint32_t>(level));
    if (level != from_level) it.from = name_of_level(from_level);
    Judgement edits;
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (const auto& [was, is] : units) {
      before.push_back(units_.before[was].text);
      after.push_back(units_.after[is].text);
      combine(edits, judgement_of(before.back(), after.back(), after_.language));
    }
    it.before = joined(before);
    it.after = joined(after);
    if (level != from_level) it.evidence.push_back({"level", it.from, it.level});
    if (cells_.skill_of(from) != cells_.skill_of(to))
      it.evidence.push_back({"skill", name_of_skill(cells_.skill_of(from)), it.skill});
    std::ranges::move(edits.evidence, std::back_inserter(it.evidence));
  }

  // Cells that both versions have.

  void add_cell(std::uint32_t earlier_skill, std::uint32_t earlier_level, std::uint32_t skill,
                std::uint32_t level) {
    const diff::CellContent& was = before_.cell(earlier_skill, earlier_level);
    const diff::CellContent& is = after_.cell(skill, level);
    if (was.state == CellState::same && is.state == CellState::same) return;
    const CellUnits& units = of_cells_[cells_.cell(skill, level)];
    const bool was_alone = units.kept.empty() && units.edited.empty();
    if (!units.added.empty() && was_alone && units.removed.empty())
      return add_new(skill, level, units.added);
    if (!units.removed.empty() && was_alone && units.added.empty())
      return add_gone(skill, level, units.removed);
    if (units.edited.empty() && units.removed.empty() && units.added.empty())
      return add_rewritten(was, is, units, skill, level);
    const Judgement judgement = judgement_of_cell(units);
    Change& it = add(judgement.change, skill, level);
    it.before = asked_at(before_, earlier_skill, earlier_level).text;
    it.after = asked_at(after_, skill, level).text;
    it.evidence = judgement.evidence;
    it.also = repeating(earlier_skill, skill, level);
  }

  std::string texts_of(const std::vector<Unit>& units, const std::vector<std::size_t>& numbers) {
    std::vector<std::string> pieces;
    for (const std::size_t it : numbers) pieces.push_back(units[it].text);
    return joined(pieces);
  }

  void add_new(std::uint32_t skill, std::uint32_t level, const std::vector<std::size_t>& units) {
    add(added, skill, level).after = texts_of(units_.after, units);
  }

  void add_gone(std::uint32_t skill, std::uint32_t level, const std::vector<std::size_t>& units) {
    add(gone, skill, level).before = texts_of(units_.before, units);
  }

  /// All words are there in both versions. Other punctuation is a rewording, another form isn't.
  void add_rewritten(const diff::CellContent& was, const diff::CellContent& is,
                     const CellUnits& units, std::uint32_t skill, std::uint32_t level) {
    const bool nothing_asked = was.prose.empty() && is.prose.empty();
    const bool marked = nothing_asked && was.state != is.state && was.state != CellState::same &&
                        is.state != CellState::same;
    if (marked) {
      Change& it = add(wording_only, skill, level);
      it.evidence.push_back({"cell", std::string(semantics::name_of(was.state)),
                             std::string(semantics::name_of(is.state))});
      return;
    }
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (const auto& [one, other] : units.kept) {
      if (units_.before[one].text == units_.after[other].text) continue;
      before.push_back(units_.before[one].text);
      after.push_back(units_.after[other].text);
    }
    if (before.empty()) return;
    Change& it = add(wording_only, skill, level);
    it.before = joined(before);
    it.after = joined(after);
  }

  /// Examples and labels ask for nothing by themselves.
  Judgement judgement_of_edited(const Unit& was, const Unit& is) const {
    if (was.role == Role::demand || is.role == Role::demand)
      return judgement_of(was.text, is.text, after_.language);
    return {wording_only, {{"example", was.text, is.text}}};
  }

  Judgement judgement_of_removed_unit(const Unit& was) const {
    if (was.role == Role::demand) return judgement_of_removed(was.text, after_.language);
    return {wording_only, {{"example", was.text, ""}}};
  }

  Judgement judgement_of_added_unit(const Unit& is) const {
    if (is.role == Role::demand) return judgement_of_added(is.text, after_.language);
    if (is.role == Role::label) return {wording_only, {{"example", "", is.text}}};
    return {clearer, {{"example", "", is.text}}};
  }

  /// Sentence by sentence, or as a whole if sentences were only joined or split.
  Judgement judgement_of_cell(const CellUnits& units) const {
    ChangedTexts was;
    ChangedTexts is;
    for (const auto& [one, other] : units.edited) {
      was.add(units_.before[one]);
      is.add(units_.after[other]);
    }
    for (const std::size_t it : units.removed) was.add(units_.before[it]);
    for (const std::size_t it : units.added) is.add(units_.after[it]);
    const double likeness = likeness_of(was.sorted_words(), is.sorted_words());
    constexpr double only_split = 0.75;
    if (was.texts.size() != is.texts.size() && only_split <= likeness)
      return judgement_of(joined(was.texts), joined(is.texts), after_.language);
    Judgement all;
    for (const auto& [one, other] : units.edited)
      combine(all, judgement_of_edited(units_.before[one], units_.after[other]));
    for (const std::size_t it : units.removed)
      combine(all, judgement_of_removed_unit(units_.before[it]));
    for (const std::size_t it : units.added)
      combine(all, judgement_of_added_unit(units_.after[it]));
    // If hardly anything is left of an expectation, its words don't show whether the new one asks
    // for more.
    constexpr double another_text = 0.25;
    constexpr std::size_t long_text = 3;  // units
    const bool is_rewritten = units.kept.empty() && likeness < another_text &&
                              long_text <= std::max(was.texts.size(), is.texts.size()) &&
                              !was.texts.empty() && !is.texts.empty();
    if (is_rewritten && (all.change == asks_more || all.change == asks_less))
      all.change = may_ask_more;
    return all;
  }

  // Skills that only one version has.

  void add_new_skill(std::uint32_t skill) {
    std::vector<std::string> texts;
    std::size_t moved_here = 0;
    for (std::uint32_t level = 0; level < after_.levels.size(); ++level) {
      const CellUnits& units = of_cells_[cells_.cell(skill, level)];
      if (!units.added.empty())
        texts.push_back(after_.levels[level].name + ": " + texts_of(units_.after, units.added));
    }
    for (const Matches::Pair& it : matches_.moved)
      if (cells_.skill_of(units_.after[it.second].cell) == skill) ++moved_here;
    const bool only_moved = texts.empty() && 0 < moved_here;
    Change& it = add(only_moved ? wording_only : skill_added, skill, model::none);
    it.after = joined(texts);
    it.evidence.push_back({"expectations", "", std::to_string(texts.size())});
  }

  void add_removed_skill(std::uint32_t skill) {
    std::vector<std::string> texts;
    for (std::uint32_t level = 0; level < before_.levels.size(); ++level) {
      const CellUnits& units = of_cells_[cells_.of_before(skill, level)];
      if (!units.removed.empty())
        texts.push_back(before_.levels[level].name + ": " + texts_of(units_.before, units.removed));
    }
    Change& it = add(skill_removed, model::none, model::none);
    it.skill = before_.skills[skill].name;
    it.before = joined(texts);
    it.evidence.push_back({"expectations", std::to_string(texts.size()), ""});
  }

  const LadderContent& before_;
  const LadderContent& after_;
  const diff::LadderPairs& pairs_;
  CommonCells cells_;
  Units units_;
  Matches matches_;
  std::vector<CellUnits> of_cells_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> expectation_changes(const LadderContent& before, const LadderContent& after,
                                        const diff::LadderPairs& pairs) {
  return Comparison(before, after, pairs).changes();
}

}  // namespace ladder::breaking
