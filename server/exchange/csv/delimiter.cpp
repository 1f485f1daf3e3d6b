#include "exchange/csv/delimiter.h"

#include <array>
#include <cstddef>
#include <map>

namespace ladder::exchange {
namespace {

constexpr std::size_t enough_lines = 50;

/// In how many of the first lines a mark parts as many cells as in most of them, weighed by how
/// many these are.
std::size_t evenness(std::string_view text, char mark) {
  std::map<std::size_t, std::size_t> lines_by_marks;
  std::size_t marks = 0;
  std::size_t lines = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size() && lines < enough_lines; ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[at] == mark) ++marks;
    if (text[at] != '\n') continue;
    if (0 < marks) ++lines_by_marks[marks];
    marks = 0;
    ++lines;
  }
  if (0 < marks) ++lines_by_marks[marks];
  std::size_t best = 0;
  for (const auto& [count, number] : lines_by_marks)
    if (best < number * (100 + count)) best = number * (100 + count);
  return best;
}

}  // namespace

char delimiter_of(std::string_view text) {
  // Of marks that part as evenly, the one that comes first here.
  constexpr std::array marks = {'\t', ';', ',', '|'};
  char best = ',';
  std::size_t most = 0;
  for (const char mark : marks) {
    const std::size_t score = evenness(text, mark);
    if (score <= most) continue;
    most = score;
    best = mark;
  }
  return best;
}

}  // namespace ladder::exchange
