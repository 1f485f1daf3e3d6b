#include "exchange/inference/assembly.h"

#include <algorithm>

#include "exchange/inference/tracks.h"
#include "exchange/page/lines.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/label.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::PassageKind;

/// What identifies a level: its label without a qualifier.
std::string key_of_level(std::string_view label) {
  const auto size = static_cast<std::uint32_t>(label.size());
  return text::folded(text::slice(label, model::read_label(label, {0, size}).name));
}

/// The same with its qualifier, which may distinguish two tracks. Empty if it has none.
std::string qualified_key_of_level(std::string_view label) {
  const auto size = static_cast<std::uint32_t>(label.size());
  const std::string_view qualifier =
      text::slice(label, model::read_label(label, {0, size}).qualifier);
  if (qualifier.empty()) return {};
  return model::qualified_key(key_of_level(label), text::folded(qualifier));
}

/// The lines of a paragraph, if each of them is a directive.
std::vector<std::string> directives_in(const Passage& passage) {
  std::vector<std::string> lines;
  if (passage.kind != PassageKind::paragraph) return lines;
  std::string_view rest = passage.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = text::trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!model::is_directive(line)) return {};
    lines.push_back(single_spaced(line));
  }
  return lines;
}

std::vector<layout::PlainPassage> plain_passages(const std::vector<Passage>& passages) {
  std::vector<layout::PlainPassage> plain;
  for (const Passage& it : passages)
    plain.push_back({.kind = it.kind, .text = single_spaced(it.text), .depth = it.depth});
  return plain;
}

layout::PlainDirective directive_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  return {std::string(line.substr(0, colon)),
          model::plain_text(text::trimmed(line.substr(colon + 1)))};
}

}  // namespace

std::string_view mark_of_item(const Passage& item) {
  return item.mark.empty() ? "- " : std::string_view(item.mark);
}

std::string to_prose(const std::vector<Passage>& passages) {
  std::string prose;
  bool below_item = false;
  for (const Passage& it : passages) {
    const bool item = it.kind == PassageKind::item;
    if (!prose.empty()) prose += item && below_item ? "\n" : "\n\n";
    if (item) prose.append(std::size_t{2} * it.depth, ' ').append(mark_of_item(it));
    if (it.kind == PassageKind::heading) prose += "##### ";
    prose += model::escaped_passage(single_spaced(it.text), it.kind, model::Layout::sections);
    below_item = item;
  }
  return prose;
}

std::uint32_t Assembly::new_level(std::string_view label) {
  const auto number = static_cast<std::uint32_t>(ladder_.levels.size());
  levels_.try_emplace(key_of_level(label), number);
  if (std::string key = qualified_key_of_level(label); !key.empty())
    levels_.try_emplace(std::move(key), number);
  ladder_.levels.push_back({std::string(label), {}, {}, {}});
  return number;
}

std::uint32_t Assembly::new_skill(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(ladder_.skills.size());
  skills_.try_emplace(text::folded(name), number);
  ladder_.skills.push_back({std::string(name)});
  return number;
}

bool Assembly::knows_level(std::string_view label) const {
  return levels_.contains(key_of_level(label));
}

bool Assembly::knows_skill(std::string_view name) const {
  return skills_.contains(text::folded(name));
}

std::uint32_t Assembly::level(std::string_view label) {
  const auto known = levels_.find(key_of_level(label));
  if (known == levels_.end()) return new_level(label);
  std::string key = qualified_key_of_level(label);
  if (key.empty()) return known->second;
  if (const auto same = levels_.find(key); same != levels_.end()) return same->second;
  std::string& written = ladder_.levels[known->second].name;
  if (!qualified_key_of_level(written).empty()) return new_level(label);
  written = label;
  levels_.emplace(std::move(key), known->second);
  return known->second;
}

std::uint32_t Assembly::skill(std::string_view name) {
  const auto known = skills_.find(text::folded(name));
  return known == skills_.end() ? new_skill(name) : known->second;
}

void Assembly::add(std::uint32_t skill, std::uint32_t level, const std::vector<Passage>& passages) {
  if (passages.empty()) return;
  layout::PlainExpectation& text = layout::expectation_at(ladder_.skills[skill], level);
  for (const Passage& it : passages)
    if (std::string plain = single_spaced(it.text); !plain.empty())
      text.passages.push_back({.kind = it.kind,
                               .text = std::move(plain),
                               .mark = it.mark,
                               .depth = it.kind == PassageKind::item ? it.depth : 0});
  const bool alone =
      text.passages.size() == 1 && text.passages.front().kind == PassageKind::paragraph;
  if (!alone || text.marker != model::Marker::none) return;
  text.marker = model::marker_of(text.passages.front().text);
  if (text.marker != model::Marker::none) text.passages.clear();
}

void Assembly::take(std::uint32_t skill, std::uint32_t level,
                    const layout::PlainExpectation& text) {
  layout::PlainExpectation& known = layout::expectation_at(ladder_.skills[skill], level);
  if (known.passages.empty()) known.marker = text.marker;
  known.passages.insert(known.passages.end(), text.passages.begin(), text.passages.end());
}

void Assembly::name_only_skill(std::string_view name) {
  if (ladder_.skills.size() == 1 && ladder_.skills[0].name.empty()) ladder_.skills[0].name = name;
}

void Assembly::name_only_level(std::string_view label) {
  if (ladder_.levels.size() == 1 && ladder_.levels[0].name.empty()) ladder_.levels[0].name = label;
}

void Assembly::describe(std::uint32_t skill, const std::vector<Passage>& passages) {
  layout::PlainSkill described;
  described.prose = to_prose(passages);
  described.description = plain_passages(passages);
  take_description(skill, described);
}

void Assembly::take_description(std::uint32_t skill, const layout::PlainSkill& described) {
  if (described.prose.empty()) return;
  layout::PlainSkill& known = ladder_.skills[skill];
  if (!known.prose.empty()) known.prose += "\n\n";
  known.prose += described.prose;
  known.description.insert(known.description.end(), described.description.begin(),
                           described.description.end());
}

void Assembly::order_levels(const std::vector<std::string>& labels) {
  std::vector<std::uint32_t> order;
  for (const std::string& it : labels) {
    auto known = levels_.find(qualified_key_of_level(it));
    if (known == levels_.end()) known = levels_.find(key_of_level(it));
    if (known == levels_.end() || std::ranges::count(order, known->second) != 0) continue;
    order.push_back(known->second);
  }
  for (std::uint32_t i = 0; i < ladder_.levels.size(); ++i)
    if (std::ranges::count(order, i) == 0) order.push_back(i);

  std::vector<layout::PlainLevel> levels;
  std::vector<std::uint32_t> numbers(order.size());  // by what they were
  for (const std::uint32_t it : order) {
    numbers[it] = static_cast<std::uint32_t>(levels.size());
    levels.push_back(std::move(ladder_.levels[it]));
  }
  ladder_.levels = std::move(levels);
  for (layout::PlainSkill& skill : ladder_.skills) {
    for (layout::PlainExpectation& it : skill.expectations) it.level = numbers[it.level];
    std::ranges::sort(skill.expectations, {}, &layout::PlainExpectation::level);
  }
}

/// A label with a pipe in it looks like two; the known levels settle it.
std::string Assembly::with_own_levels(std::string line) const {
  std::string plain = "Levels:";
  std::string written = plain;
  for (const layout::PlainLevel& it : ladder_.levels) {
    const std::string_view joint = plain.ends_with(':') ? " " : " | ";
    plain.append(joint).append(it.name);
    written.append(joint).append(model::escaped_declaration(it.name));
    if (plain == line) return written;
  }
  return line;
}

layout::PlainLadder Assembly::finish(std::string_view title, const std::vector<Passage>& below) && {
  std::vector<std::string> directives;
  std::vector<Passage> description;
  for (const Passage& it : below) {
    std::vector<std::string> lines = directives_in(it);
    for (std::string& line : lines) line = with_own_levels(std::move(line));
    // Below prose they would not be read as directives.
    if (lines.empty() || !description.empty()) description.push_back(it);
    else directives.insert(directives.end(), lines.begin(), lines.end());
  }
  if (!trusts_levels_) add_tracks(ladder_, directives);
  ladder_.title = title;
  ladder_.description = plain_passages(description);
  for (const std::string& it : directives) ladder_.directives.push_back(directive_of(it));
  std::unordered_map<std::string, std::size_t> namesakes;
  for (const layout::PlainLevel& it : ladder_.levels) ++namesakes[key_of_level(it.name)];
  for (layout::PlainLevel& it : ladder_.levels) {
    const auto size = static_cast<std::uint32_t>(it.name.size());
    const model::Label label = model::read_label(it.name, {0, size});
    const bool on_track = 1 < namesakes[key_of_level(it.name)];
    it.label = on_track ? std::string_view(it.name) : text::slice(it.name, label.name);
    if (!on_track) it.qualifier = text::slice(it.name, label.qualifier);
  }
  ladder_.head = layout::head_of(model::escaped_name(title, model::Layout::sections), directives,
                                 to_prose(description));
  return std::move(ladder_);
}

}  // namespace ladder::exchange
