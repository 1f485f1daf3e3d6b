#include "baseline/identity.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>

#include <fmt/core.h>

#include "model/escapes.h"
#include "model/wanted_levels.h"
#include "rules/catalog.h"
#include "rules/rule.h"
#include "rules/spelling.h"
#include "rules/wording.h"
#include "semantics/findings.h"
#include "semantics/ladder_at.h"
#include "text/hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::baseline {
namespace {

using model::Ladder;
using model::Mention;
using text::Span;

/// Where an expectation should be but isn't, or not even a cell or a heading for it.
struct EmptyPlace {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
};

/// More than these are one fault: the grid or the skill is another one than was meant.
constexpr std::size_t most_places = 64;

/// The row of a grid that a finding marks, and its number.
struct MarkedRow {
  const model::Grid* grid = nullptr;
  std::size_t row = 0;
};

MarkedRow row_at(const model::Ladder& ladder, std::uint32_t at) {
  for (const model::Grid& grid : ladder.grids) {
    const auto after = std::ranges::upper_bound(grid.rows, at, {},
                                                [](const model::Row& it) { return it.line.begin; });
    if (after == grid.rows.begin()) continue;
    const auto row = std::prev(after);
    if (at <= row->line.end) return {&grid, static_cast<std::size_t>(row - grid.rows.begin())};
  }
  return {};
}

std::vector<EmptyPlace> cells_without(const model::Ladder& ladder, Span finding) {
  std::vector<EmptyPlace> places;
  const auto [grid, number] = row_at(ladder, finding.begin);
  if (!grid) return places;
  const model::Row& row = grid->rows[number];
  const bool level_a_row = grid->orientation == model::Orientation::level_a_row;
  const auto levels = model::of_part(ladder.level_mentions, grid->part);
  const auto skills = model::of_part(ladder.skill_mentions, grid->part);
  const std::span<const Mention> rows = level_a_row ? levels : skills;
  const std::span<const Mention> columns = level_a_row ? skills : levels;
  if (rows.size() <= number || columns.size() < row.cells) return places;
  for (const Mention& column : columns.subspan(row.cells)) {
    if (places.size() == most_places) return {};
    if (level_a_row) places.push_back({column.index, rows[number].index});
    else places.push_back({rows[number].index, column.index});
  }
  return places;
}

/// What a section has no heading for: levels of a skill, or skills of a level.
std::vector<EmptyPlace> headings_without(const model::Ladder& ladder, Span finding) {
  std::vector<EmptyPlace> places;
  const std::vector<Mention>& sections = ladder.outer_mentions();
  const auto section = std::ranges::find_if(
      sections, [&](const Mention& it) { return !ladder.grid(it.part) && it.name == finding; });
  if (section == sections.end()) return places;
  std::vector<EmptyPlace> wanted;
  if (ladder.levels_first()) {
    for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill)
      if (ladder.skills[skill].layout == model::Layout::sections)
        wanted.push_back({skill, section->index});
  } else {
    for (const std::uint32_t level : model::wanted_levels(ladder))
      wanted.push_back({section->index, level});
  }
  for (const EmptyPlace& it : wanted) {
    if (ladder.at(it.skill, it.level)) continue;
    if (places.size() == most_places) return {};
    places.push_back(it);
  }
  return places;
}

/// What is known about the rule of a finding; if the rule no longer exists, what most rules have.
const rules::Rule& rule_of(std::string_view name) {
  static constexpr rules::Rule usual;
  const rules::Rule* it = rules::rule_named(name);
  return it ? *it : usual;
}

/// Whether findings are about bytes, lines or comments wherever they are, and name no place.
bool names_no_place(rules::Marks marks) {
  return marks == rules::Marks::line || marks == rules::Marks::comment;
}

/// Where the text continues after blank lines and comments.
std::uint32_t after_comments(std::string_view text, std::uint32_t at) {
  for (;;) {
    at = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t\r\n", at), text.size()));
    if (!text.substr(at).starts_with("<!--")) return at;
    const std::size_t end = text.find("-->", at);
    if (end == text.npos) return at;
    at = static_cast<std::uint32_t>(end) + 3;
  }
}

/// The last of the mentions that contain a place.
const model::Mention* mention_around(const std::vector<model::Mention>& mentions,
                                     std::uint32_t at) {
  const auto after = std::ranges::upper_bound(
      mentions, at, {}, [](const model::Mention& it) { return it.whole.begin; });
  if (after == mentions.begin()) return nullptr;
  const model::Mention& it = *std::prev(after);
  return at <= it.whole.end ? &it : nullptr;
}

/// A ladder of a document, and a finding's place in it.
struct FindingPlace {
  const Ladder& ladder;
  std::string_view text;  // the ladder's
  Span span;              // of the finding, from the ladder's first byte
};

std::optional<FindingPlace> place_in(const model::Document& document, std::string_view text,
                                     Span span) {
  const model::PlacedLadder* it = semantics::placed_ladder_at(document, span.begin);
  if (!it) return std::nullopt;
  const std::uint32_t end = std::min(span.end, it->span.end);
  return FindingPlace{it->ladder, text::slice(text, it->span),
                      text::relative({span.begin, end}, it->span.begin)};
}

std::string shown(std::string_view name) {
  return model::plain_text(text::valid_utf8(rules::carried(name)));
}

std::string name_of(const FindingPlace& place, const model::Skill& it) {
  return shown(text::slice(place.text, it.name));
}

std::string name_of(const FindingPlace& place, const model::Level& it) {
  return it.name.empty() ? it.inferred : shown(text::slice(place.text, it.name));
}

/// The skill and level of the cell, row or section that contains a place.
void name_surroundings(const FindingPlace& place, Identity& identity) {
  const std::uint32_t at = place.span.begin;
  const std::uint32_t index = semantics::expectation_at(place.ladder, at);
  if (index != model::none) {
    const model::Expectation& it = place.ladder.expectations[index];
    identity.skill = name_of(place, place.ladder.skills[it.skill]);
    identity.level = name_of(place, place.ladder.levels[it.level]);
    return;
  }
  if (const model::Mention* it = mention_around(place.ladder.skill_mentions, at))
    identity.skill = name_of(place, place.ladder.skills[it->index]);
  if (const model::Mention* it = mention_around(place.ladder.level_mentions, at))
    identity.level = name_of(place, place.ladder.levels[it->index]);
}

/// The section of a skill that contains a level's name; each has its own.
void name_section(const FindingPlace& place, Identity& identity) {
  identity.is_of_level_name = true;
  if (place.ladder.levels_first()) return;
  const model::Mention* it = mention_around(place.ladder.skill_mentions, place.span.begin);
  if (it && !place.ladder.grid(it->part))
    identity.skill = name_of(place, place.ladder.skills[it->index]);
}

/// Whether a finding marks a whole line of a grid, which another column makes another one.
bool is_line_of_grid(const Ladder& ladder, Span span) {
  return std::ranges::any_of(ladder.grids, [&](const model::Grid& grid) {
    if (grid.header == span) return true;
    const auto row = std::ranges::lower_bound(grid.rows, span.begin, {},
                                              [](const model::Row& it) { return it.line.begin; });
    return row != grid.rows.end() && row->line == span && !span.empty();
  });
}

/// The marked words of an expectation: how its paragraphs are separated and marked is a matter of
/// layout.
std::string words_in(const FindingPlace& place, const model::Expectation& it) {
  std::string words;
  if (it.marker != model::Marker::none) return words;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const Span passage = place.ladder.passages[i].span;
    const Span marked{std::max(passage.begin, place.span.begin),
                      std::min(passage.end, place.span.end)};
    if (marked.end <= marked.begin) continue;
    if (!words.empty()) words += ' ';
    words += model::plain_text(place.text, marked);
  }
  return words;
}

std::string words_of(const text::Diagnostic& finding, rules::Marks marks,
                     const std::optional<FindingPlace>& place, std::string_view text) {
  if (marks == rules::Marks::absence && place) return {};
  if (place) {
    const std::uint32_t index = semantics::expectation_at(place->ladder, place->span.begin);
    if (index != model::none) {
      const model::Expectation& it = place->ladder.expectations[index];
      if (it.place.contains(place->span) && !names_no_place(marks)) return words_in(*place, it);
    }
    if (is_line_of_grid(place->ladder, place->span)) return {};
  }
  return model::plain_text(text, finding.span);
}

Identity identity_of(const text::Diagnostic& finding, const model::Document& document,
                     std::string_view text) {
  const rules::Rule& rule = rule_of(finding.code);
  const bool is_in_comment = rule.marks == rules::Marks::comment;
  Span span = finding.span;
  if (is_in_comment) {
    const std::size_t end = text.find("-->", span.end);
    if (end != text.npos)
      span.begin = span.end = after_comments(text, static_cast<std::uint32_t>(end) + 3);
  }
  const std::optional<FindingPlace> place = place_in(document, text, span);

  Identity it;
  it.rule = finding.code;
  it.ladder = shown(finding.ladder);
  it.skill = shown(finding.skill);
  it.level = shown(finding.level);
  if (place) {
    if (it.ladder.empty()) it.ladder = shown(text::slice(place->text, place->ladder.title));
    const bool has_no_place = it.skill.empty() && it.level.empty();
    if (has_no_place && names_no_place(rule.marks)) name_surroundings(*place, it);
    else if (!it.level.empty() && it.skill.empty() && !rule.once_a_ladder &&
             rule.empty_places == rules::EmptyPlaces::none)
      name_section(*place, it);
  }
  const std::string words = is_in_comment ? std::string(text::slice(text, finding.span))
                                          : words_of(finding, rule.marks, place, text);
  it.words = first_words_of(words);
  it.fingerprint = fingerprint_of(words);
  return it;
}

/// The empty places that a finding marks: its own and those related to it.
std::vector<EmptyPlace> marked_places(const FindingPlace& place, const text::Diagnostic& finding) {
  std::vector<EmptyPlace> places;
  const auto add = [&](std::uint32_t at) {
    const std::uint32_t index = semantics::expectation_at(place.ladder, at);
    if (index == model::none) return;
    const model::Expectation& it = place.ladder.expectations[index];
    places.push_back({it.skill, it.level});
  };
  add(place.span.begin);
  const std::uint32_t origin = finding.span.begin - place.span.begin;
  for (const text::Related& it : finding.related)
    if (it.file.empty()) add(it.span.begin - origin);
  return places;
}

/// The empty places that a finding is about. None for other findings, or if there are very many
/// without a mark of their own.
std::vector<EmptyPlace> empty_places_of(rules::EmptyPlaces kind, const FindingPlace& place,
                                        const text::Diagnostic& finding) {
  if (kind == rules::EmptyPlaces::marked) return marked_places(place, finding);
  const bool names_its_place = !finding.skill.empty() && !finding.level.empty();
  if (names_its_place) return {};
  return kind == rules::EmptyPlaces::rest_of_row ? cells_without(place.ladder, place.span)
                                                 : headings_without(place.ladder, place.span);
}

/// What distinguishes the name of a ladder or a skill from others; correcting a typing mistake in
/// it changes nothing.
std::string key_of_name(std::string_view name) {
  std::string key = rules::spelling_key(name);
  return key.empty() ? text::folded(name) : key;
}

}  // namespace

std::string first_words_of(std::string_view words) {
  constexpr std::size_t most = 48;  // characters
  return rules::shortened(text::valid_utf8(words), most);
}

std::uint64_t fingerprint_of(std::string_view words) {
  std::string key;
  for (const char it : text::valid_utf8(words))
    if (it != ' ' && it != '\t' && it != '\n' && it != '\r') key += it;
  return key.empty() ? 0 : text::hash_of(key);
}

std::vector<Identity> identities_of(const text::Diagnostic& finding,
                                    const model::Document& document, std::string_view text) {
  const Identity own = identity_of(finding, document, text);
  const std::optional<FindingPlace> place = place_in(document, text, finding.span);
  const rules::EmptyPlaces kind = rule_of(own.rule).empty_places;
  if (kind == rules::EmptyPlaces::none || !place) return {own};
  std::vector<Identity> all;
  for (const EmptyPlace& it : empty_places_of(kind, *place, finding)) {
    Identity& one = all.emplace_back();
    one.rule = own.rule;
    one.ladder = own.ladder;
    one.skill = name_of(*place, place->ladder.skills[it.skill]);
    one.level = name_of(*place, place->ladder.levels[it.level]);
  }
  return all.empty() ? std::vector{own} : all;
}

std::string key_in_any_skill(const Identity& it) {
  const bool is_heading = rule_of(it.rule).empty_places == rules::EmptyPlaces::rest_of_section;
  const std::string_view rule = is_heading ? rules::empty_expectation.name : it.rule;
  return fmt::format("{}\n{}\n{}\n{:x}", rule, key_of_name(it.ladder), text::folded(it.level),
                     it.fingerprint);
}

std::string key_of(const Identity& it) {
  return fmt::format("{}\n{}", key_in_any_skill(it), key_of_name(it.skill));
}

std::string fingerprint_of(const std::vector<Identity>& identities, std::size_t ordinal) {
  std::string key;
  for (const Identity& it : identities) key += key_of(it) + '\n';
  return fmt::format("{:016x}", text::hash_of(fmt::format("{}{}", key, ordinal)));
}

}  // namespace ladder::baseline
