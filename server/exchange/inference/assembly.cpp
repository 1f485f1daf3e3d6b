#include "exchange/inference/assembly.h"

#include <algorithm>

#include "exchange/page/spaced.h"
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

bool is_directive(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != line.npos && model::directive_kind(text::trimmed(line.substr(0, colon))) !=
                                   model::DirectiveKind::unknown;
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
    if (!is_directive(line)) return {};
    lines.push_back(single_spaced(line));
  }
  return lines;
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
    if (item) prose += mark_of_item(it);
    if (it.kind == PassageKind::heading) prose += "##### ";
    prose += model::escaped_passage(single_spaced(it.text), it.kind, model::Layout::sections);
    below_item = item;
  }
  return prose;
}

std::uint32_t Assembly::new_level(std::string_view label) {
  const auto number = static_cast<std::uint32_t>(ladder_.levels.size());
  levels_.try_emplace(key_of_level(label), number);
  ladder_.levels.push_back({std::string(label), {}});
  return number;
}

std::uint32_t Assembly::new_skill(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(ladder_.skills.size());
  skills_.try_emplace(text::folded(name), number);
  ladder_.skills.push_back({std::string(name), {}, {}, {}});
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
  // The longer spelling is the one with the qualifier.
  std::string& written = ladder_.levels[known->second].label;
  if (written.size() < label.size()) written = label;
  return known->second;
}

std::uint32_t Assembly::skill(std::string_view name) {
  const auto known = skills_.find(text::folded(name));
  return known == skills_.end() ? new_skill(name) : known->second;
}

void Assembly::add(std::uint32_t skill, std::uint32_t level, const std::vector<Passage>& passages) {
  if (passages.empty()) return;
  std::vector<layout::Text>& texts = ladder_.skills[skill].texts;
  if (texts.size() <= level) texts.resize(level + 1);
  layout::Text& text = texts[level];
  for (const Passage& it : passages) {
    layout::Piece piece;
    piece.kind = it.kind;
    piece.text = single_spaced(it.text);
    piece.mark = it.mark;
    if (!piece.text.empty()) text.pieces.push_back(std::move(piece));
  }
  const bool alone = text.pieces.size() == 1 && text.pieces.front().kind == PassageKind::paragraph;
  if (!alone || text.marker != model::Marker::none) return;
  text.marker = model::marker_of(text.pieces.front().text);
  if (text.marker != model::Marker::none) text.pieces.clear();
}

void Assembly::take(std::uint32_t skill, std::uint32_t level, const layout::Text& text) {
  std::vector<layout::Text>& texts = ladder_.skills[skill].texts;
  if (texts.size() <= level) texts.resize(level + 1);
  layout::Text& known = texts[level];
  if (known.pieces.empty()) known.marker = text.marker;
  known.pieces.insert(known.pieces.end(), text.pieces.begin(), text.pieces.end());
}

void Assembly::name_only_skill(std::string_view name) {
  if (ladder_.skills.size() == 1 && ladder_.skills[0].name.empty()) ladder_.skills[0].name = name;
}

void Assembly::name_only_level(std::string_view label) {
  if (ladder_.levels.size() == 1 && ladder_.levels[0].label.empty())
    ladder_.levels[0].label = label;
}

void Assembly::describe(std::uint32_t skill, const std::vector<Passage>& passages) {
  take_description(skill, to_prose(passages));
}

void Assembly::take_description(std::uint32_t skill, const std::string& prose) {
  if (prose.empty()) return;
  std::string& description = ladder_.skills[skill].description;
  if (!description.empty()) description += "\n\n";
  description += prose;
}

void Assembly::order_levels(const std::vector<std::string>& labels) {
  std::vector<std::uint32_t> order;
  for (const std::string& it : labels) {
    const auto known = levels_.find(key_of_level(it));
    if (known == levels_.end() || std::ranges::count(order, known->second) != 0) continue;
    order.push_back(known->second);
  }
  for (std::uint32_t i = 0; i < ladder_.levels.size(); ++i)
    if (std::ranges::count(order, i) == 0) order.push_back(i);

  std::vector<layout::WrittenLevel> levels;
  for (const std::uint32_t it : order) levels.push_back(std::move(ladder_.levels[it]));
  ladder_.levels = std::move(levels);
  for (layout::WrittenSkill& skill : ladder_.skills) {
    skill.texts.resize(order.size());
    std::vector<layout::Text> texts;
    for (const std::uint32_t it : order) texts.push_back(std::move(skill.texts[it]));
    skill.texts = std::move(texts);
  }
}

/// A label with a bar in it can no longer be told from two; the levels know better.
std::string Assembly::with_own_levels(std::string line) const {
  std::string plain = "Levels:";
  std::string written = plain;
  for (const layout::WrittenLevel& it : ladder_.levels) {
    const std::string_view joint = plain.ends_with(':') ? " " : " | ";
    plain.append(joint).append(it.label);
    written.append(joint).append(model::escaped_declaration(it.label));
    if (plain == line) return written;
  }
  return line;
}

layout::Manuscript Assembly::finish(std::string_view title, const std::vector<Passage>& below) && {
  std::vector<std::string> directives;
  std::vector<Passage> description;
  for (const Passage& it : below) {
    std::vector<std::string> lines = directives_in(it);
    for (std::string& line : lines) line = with_own_levels(std::move(line));
    // Below prose they would not be read as directives.
    if (lines.empty() || !description.empty()) description.push_back(it);
    else directives.insert(directives.end(), lines.begin(), lines.end());
  }
  ladder_.head = layout::head_of(model::escaped_name(title, model::Layout::sections), directives,
                                 to_prose(description));
  return std::move(ladder_);
}

}  // namespace ladder::exchange
