#include "exchange/inference/cell.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/page/lines.h"

namespace ladder::exchange {

using model::PassageKind;

bool is_blank(const Cell& cell) { return cell.passages.empty() && cell.name.empty(); }

std::size_t filled(const Line& line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line.cells, [](const Cell& it) { return !is_blank(it) && !it.goes_on; }));
}

namespace {

/// `Junior¹`: the size of the marks after a word.
std::size_t note_marks_size(std::string_view name) {
  constexpr std::size_t shortest_word = 3;
  static constexpr std::string_view marks[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string_view rest = name;
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view it : marks)
      if (rest.ends_with(it)) {
        rest.remove_suffix(it.size());
        found = true;
      }
  }
  const std::string_view word = rest.substr(rest.find_last_of(' ') + 1);
  return word.size() < shortest_word ? 0 : name.size() - rest.size();
}

}  // namespace

std::string without_note_marks(std::string name) {
  for (std::size_t at = name.find("[^"); at != name.npos; at = name.find("[^", at)) {
    const std::size_t end = name.find(']', at);
    if (end == name.npos) break;
    name.erase(at, end + 1 - at);
  }
  name = single_spaced(name);
  name.resize(name.size() - note_marks_size(name));
  return name;
}

std::string whole_name(const Cell& cell) {
  std::string name = cell.name;
  for (const Passage& it : cell.below) name.append(" ").append(it.text);
  return without_note_marks(std::move(name));
}

std::vector<Passage> text_of(const Cell& cell) {
  if (!cell.passages.empty() || cell.name.empty()) return cell.passages;
  return {{PassageKind::paragraph, cell.name, {}, {}, 0}};
}

Unplaced unplaced_cell(const Cell& cell, std::size_t line, std::string_view why) {
  std::string text;
  for (const Passage& it : text_of(cell))
    text.append(text.empty() ? "" : " ").append(it.mark).append(single_spaced(it.text));
  return {line, std::string(why), std::move(text)};
}

Passage linked_name(const Cell& cell) {
  Passage name = text_of(cell).front();
  name.kind = PassageKind::paragraph;
  return name;
}

std::vector<Passage> headed(std::string_view header, std::vector<Passage> text) {
  if (header.empty() || text.empty()) return text;
  Passage& first = text.front();
  if (first.kind == PassageKind::paragraph) first.text = fmt::format("{}: {}", header, first.text);
  else text.insert(text.begin(), {PassageKind::paragraph, fmt::format("{}:", header), {}, {}, 0});
  return text;
}

}  // namespace ladder::exchange
