#include "breaking/units.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "breaking/judgement.h"
#include "diff/likeness.h"
#include "rules/words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::breaking {
namespace {

using semantics::CellState;

/// Whether a sentence ends before `at`: after a stop and a space, where no small letter follows.
bool begins_sentence(const std::string& text, std::size_t at) {
  if (at < 2 || at == text.size() || !text::is_ascii_space(text[at - 1])) return false;
  const char next = text[at];
  if ('a' <= next && next <= 'z') return false;
  std::size_t end = at;
  while (0 < end && text::is_ascii_space(text[end - 1])) --end;
  if (end == 0) return false;
  if (text[end - 1] != '.' && text[end - 1] != '!' && text[end - 1] != '?') return false;
  // An initial or an abbreviation with stops in it ends no sentence: `e.g. Python`.
  return end < 3 || text[end - 1] != '.' || text[end - 3] != '.';
}

/// After a stop of Chinese or Japanese a sentence begins without a space.
bool follows_wide_stop(const std::string& text, std::size_t at) {
  return 3 <= at && text.compare(at - 3, 3, "\xE3\x80\x82") == 0;
}

void add_piece(std::vector<std::string>& pieces, std::string piece) {
  while (!piece.empty() && text::is_ascii_space(piece.back())) piece.pop_back();
  if (!piece.empty()) pieces.push_back(std::move(piece));
}

Unit unit_of(std::string text, std::size_t cell) {
  Unit unit{std::move(text), {}, {}, cell};
  for (const rules::Word& it : rules::words_in(unit.text, text::whole(unit.text))) {
    unit.words.push_back(it.hash);
    unit.key += text::folded(text::slice(unit.text, it.span)) + ' ';
  }
  std::ranges::sort(unit.words);
  if (unit.key.empty()) unit.key = unit.text;
  return unit;
}

bool says_same(const diff::LadderContent& content, std::size_t skill, std::size_t level) {
  return content.cell(skill, level).state == CellState::same;
}

/// Pairs the remaining units, best pair first.
class Matcher {
 public:
  Matcher(const Units& units, const CommonCells& cells)
      : units_(units),
        cells_(cells),
        before_taken_(units.before.size()),
        after_taken_(units.after.size()) {}

  Matches matches() {
    pair_same_words([&](const Unit& it) { return std::to_string(it.cell); }, 0);
    pair_same_words(
        [&](const Unit& it) { return "skill " + std::to_string(cells_.skill_of(it.cell)); }, 1);
    pair_same_words(
        [&](const Unit& it) { return "level " + std::to_string(cells_.level_of(it.cell)); }, 3);
    pair_same_words([](const Unit&) { return std::string(); }, 4);
    pair_alike();
    pair_left_in_cells();
    for (std::size_t i = 0; i < before_taken_.size(); ++i)
      if (!before_taken_[i]) matches_.removed.push_back(i);
    for (std::size_t i = 0; i < after_taken_.size(); ++i)
      if (!after_taken_[i]) matches_.added.push_back(i);
    return std::move(matches_);
  }

 private:
  void pair(std::size_t before, std::size_t after) {
    before_taken_[before] = after_taken_[after] = true;
    const Unit& was = units_.before[before];
    const Unit& is = units_.after[after];
    if (was.cell != is.cell) matches_.moved.emplace_back(before, after);
    else if (was.key == is.key) matches_.kept.emplace_back(before, after);
    else matches_.edited.emplace_back(before, after);
  }

  /// Units with the same words, if they are in the same place. A template because the place is
  /// given by a lambda.
  template <class PlaceOf>
  void pair_same_words(PlaceOf place_of, std::size_t least_words) {
    std::multimap<std::string, std::size_t> known;
    const auto key = [&](const Unit& it) { return place_of(it) + '\n' + it.key; };
    for (std::size_t i = 0; i < units_.before.size(); ++i)
      if (!before_taken_[i] && least_words <= units_.before[i].words.size())
        known.emplace(key(units_.before[i]), i);
    for (std::size_t i = 0; i < units_.after.size(); ++i) {
      if (after_taken_[i]) continue;
      const auto found = known.find(key(units_.after[i]));
      if (found == known.end()) continue;
      pair(found->second, i);
      known.erase(found);
    }
  }

  /// In the same cell, or at another level of the same skill if nearly all words are the same.
  void pair_alike() {
    constexpr double least_in_cell = 0.4;
    constexpr double least_elsewhere = 0.75;
    constexpr double for_the_same_cell = 0.25;
    constexpr std::size_t least_words_elsewhere = 4;
    std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
    for (std::size_t i = 0; i < units_.before.size(); ++i) {
      if (before_taken_[i]) continue;
      const Unit& was = units_.before[i];
      for (std::size_t j = 0; j < units_.after.size(); ++j) {
        const Unit& is = units_.after[j];
        if (after_taken_[j] || cells_.skill_of(was.cell) != cells_.skill_of(is.cell)) continue;
        const bool same_cell = was.cell == is.cell;
        if (!same_cell && was.words.size() < least_words_elsewhere) continue;
        const double value = likeness_of(was.words, is.words);
        if (value < (same_cell ? least_in_cell : least_elsewhere)) continue;
        candidates.emplace_back(-(value + (same_cell ? for_the_same_cell : 0.0)), i, j);
      }
    }
    std::ranges::sort(candidates);
    for (const auto& [value, before, after] : candidates)
      if (!before_taken_[before] && !after_taken_[after]) pair(before, after);
  }

  /// Units that remain in a cell in both versions were replaced, in their order.
  void pair_left_in_cells() {
    for (std::size_t i = 0; i < units_.before.size(); ++i) {
      if (before_taken_[i]) continue;
      for (std::size_t j = 0; j < units_.after.size(); ++j) {
        const Unit& was = units_.before[i];
        const Unit& is = units_.after[j];
        if (after_taken_[j] || is.cell != was.cell || is.role != was.role) continue;
        pair(i, j);
        break;
      }
    }
  }

  const Units& units_;
  const CommonCells& cells_;
  std::vector<bool> before_taken_;
  std::vector<bool> after_taken_;
  Matches matches_;
};

/// The numbers of the earlier names: those of their later ones, or beyond them.
std::vector<std::size_t> numbers_of(const diff::Pairing& pairing, std::size_t befores,
                                    std::size_t afters, std::size_t& count) {
  std::vector<std::size_t> numbers;
  count = afters;
  for (std::uint32_t i = 0; i < befores; ++i) {
    const std::uint32_t later = pairing.after_of(i);
    numbers.push_back(later == diff::Pairing::alone ? count++ : later);
  }
  return numbers;
}

/// `**Impact**` or `Examples:`.
bool is_label(std::string_view line) {
  constexpr std::string_view bold = "**";
  if (line.ends_with(':') && line.find_first_of(".,;") == line.npos)
    return std::ranges::count(line, ' ') < 3;
  return 2 * bold.size() < line.size() && line.starts_with(bold) && line.ends_with(bold) &&
         line.find(bold, bold.size()) == line.size() - bold.size();
}

/// Whether an item of the list that begins at `begin` has an address.
bool begins_links(const semantics::Prose& prose, std::size_t line, std::size_t begin) {
  for (; line < prose.kinds.size() && prose.kinds[line] == model::PassageKind::item; ++line) {
    const std::size_t end = std::min(prose.text.find('\n', begin), prose.text.size());
    if (prose.text.substr(begin, end - begin).find("://") != std::string::npos) return true;
    begin = std::min(end + 1, prose.text.size());
  }
  return false;
}

/// The units of a cell. Items below a line such as `Examples:` are examples.
void add_units(std::vector<Unit>& units, const semantics::Prose& prose, std::size_t cell,
               language::Language language) {
  bool are_examples = false;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < prose.kinds.size(); ++i) {
    const std::size_t end = std::min(prose.text.find('\n', begin), prose.text.size());
    const std::string line = prose.text.substr(begin, end - begin);
    begin = std::min(end + 1, prose.text.size());
    const bool is_item = prose.kinds[i] == model::PassageKind::item;
    const bool labels = prose.kinds[i] == model::PassageKind::heading || is_label(line);
    if (labels || !is_item)
      are_examples = labels && (judgement_of_added(line, language).change == ChangeClass::clearer ||
                                begins_links(prose, i + 1, begin));
    const Role role = labels ? Role::label : is_item && are_examples ? Role::example : Role::demand;
    for (std::string& it : sentences_of(line)) {
      units.push_back(unit_of(std::move(it), cell));
      units.back().role = role;
    }
  }
}

}  // namespace

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool ends =
        text[at - 1] == '\n' || begins_sentence(text, at) || follows_wide_stop(text, at);
    if (!ends) continue;
    add_piece(pieces, text.substr(begin, at - begin));
    begin = at;
  }
  add_piece(pieces, text.substr(std::min(begin, text.size())));
  return pieces;
}

CommonCells::CommonCells(const diff::LadderContent& before, const diff::LadderContent& after,
                         const diff::LadderPairs& pairs)
    : skill_numbers_(numbers_of(pairs.skills, before.skills.size(), after.skills.size(), skills_)),
      level_numbers_(numbers_of(pairs.levels, before.levels.size(), after.levels.size(), levels_)) {
}

const semantics::Prose& asked_at(const diff::LadderContent& content, std::size_t skill,
                                 std::size_t level) {
  while (0 < level && says_same(content, skill, level)) --level;
  return content.cell(skill, level).prose;
}

Units units_of(const diff::LadderContent& before, const diff::LadderContent& after,
               const CommonCells& cells) {
  std::vector<bool> same_before(cells.skills() * cells.levels());
  Units units;
  for (std::uint32_t skill = 0; skill < before.skills.size(); ++skill)
    for (std::uint32_t level = 0; level < before.levels.size(); ++level)
      same_before[cells.of_before(skill, level)] = says_same(before, skill, level);
  std::vector<bool> same_in_both(same_before.size());
  for (std::size_t skill = 0; skill < after.skills.size(); ++skill)
    for (std::size_t level = 0; level < after.levels.size(); ++level) {
      const std::size_t cell = cells.cell(skill, level);
      same_in_both[cell] = same_before[cell] && says_same(after, skill, level);
      if (!same_in_both[cell])
        add_units(units.after, asked_at(after, skill, level), cell, after.language);
    }
  for (std::uint32_t skill = 0; skill < before.skills.size(); ++skill)
    for (std::uint32_t level = 0; level < before.levels.size(); ++level) {
      const std::size_t cell = cells.of_before(skill, level);
      if (!same_in_both[cell])
        add_units(units.before, asked_at(before, skill, level), cell, after.language);
    }
  return units;
}

Matches matches_of(const Units& units, const CommonCells& cells) {
  return Matcher(units, cells).matches();
}

double likeness_of(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  diff::Likeness likeness;
  likeness.add(one, other);
  return likeness.value();
}

}  // namespace ladder::breaking
