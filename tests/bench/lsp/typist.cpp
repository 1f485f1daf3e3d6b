#include "bench/lsp/typist.h"

#include <algorithm>

#include "support/files.h"

namespace ladder::bench {
namespace {

using testing::Json;

constexpr std::size_t margin = 6;       // Names and keys come before it.
constexpr std::size_t word_length = 4;  // of lowercase letters on either side

bool is_small(char c) { return 'a' <= c && c <= 'z'; }

/// Whether a letter typed there is in the midst of a word.
bool is_within_word(std::string_view line, std::size_t column) {
  return word_length / 2 <= column && column + word_length / 2 <= line.size() &&
         std::ranges::all_of(line.substr(column - word_length / 2, word_length), is_small);
}

bool is_prose(std::string_view line) {
  return !line.starts_with('#') && !line.starts_with("Levels") &&
         std::ranges::none_of(line, [](char c) { return c < 0; });
}

}  // namespace

Json position(Place place) { return {{"line", place.line}, {"character", place.column}}; }

Json range(Place begin, Place end) { return {{"start", position(begin)}, {"end", position(end)}}; }

Typist::Typist(std::string_view text, std::uint32_t seed)
    : lines_(testing::lines_of(text)), random_(seed) {}

Json Typist::type() {
  for (;;) {
    const std::size_t line = below(lines_.size());
    const Place end{line, margin + below(lines_[line].size() + 1)};
    if (can_type_before(end)) return type_before(end);
  }
}

bool Typist::can_type_before(Place place) const { return word_before(place) != 0; }

Json Typist::type_before(Place place) { return type_at({place.line, word_before(place)}); }

/// The last column before a place that is within a word; 0 without one.
std::size_t Typist::word_before(Place place) const {
  const std::string& line = lines_[place.line];
  if (!is_prose(line)) return 0;
  for (std::size_t column = std::min(place.column, line.size()); margin < column; --column)
    if (is_within_word(line, column)) return column;
  return 0;
}

Json Typist::type_at(Place place) {
  const char letter = static_cast<char>('a' + below(26));
  lines_[place.line].insert(place.column, 1, letter);
  place_ = {place.line, place.column + 1};
  return {{"range", range(place, place)}, {"text", std::string(1, letter)}};
}

Place Typist::name(std::string_view beginning, std::size_t column) const {
  std::size_t line = place_.line;
  while (0 < line && !lines_[line].starts_with(beginning)) --line;
  return {line, std::min(column, lines_[line].size())};
}

}  // namespace ladder::bench
