#include <algorithm>

#include "exchange/page/page.h"

namespace ladder::exchange {
namespace {

constexpr std::uint32_t most_columns = 1000;
constexpr std::size_t most_copies = 100000;     // of cells
constexpr std::size_t most_copied = 8U << 20U;  // bytes of text

std::size_t size_of(const Cell& cell) {
  std::size_t size = cell.name.size();
  for (const Passage& it : cell.passages) size += it.text.size() + it.lead.size() + it.rest.size();
  return size;
}

/// A cell that reaches down into the next rows.
struct Reach {
  std::uint32_t rows = 0;
  Cell cell;
};

}  // namespace

Sheet without_spans(std::vector<SpanningLine> lines) {
  Sheet sheet;
  std::vector<Reach> reaches;  // by column
  std::size_t copies = 0;
  std::size_t copied = 0;
  const auto copy_of = [&](const Cell& cell) {
    ++copies;
    copied += size_of(cell);
    return copies <= most_copies && copied <= most_copied ? cell : Cell();
  };
  const auto copy_beside = [&](const Cell& cell) {
    Cell copy = copy_of(cell);
    copy.goes_on = true;
    return copy;
  };
  for (std::size_t row = 0; row < lines.size(); ++row) {
    Line line{{}, lines[row].number, lines[row].is_header};
    // No page that people read has so many; then each cell stands for itself.
    const bool is_full = most_copies <= copies;
    if (is_full) reaches.clear();
    const auto take_reaches = [&] {
      while (line.cells.size() < reaches.size() && 0 < reaches[line.cells.size()].rows) {
        Reach& it = reaches[line.cells.size()];
        line.cells.push_back(copy_of(it.cell));
        if (--it.rows == 0) it.cell = {};
      }
    };
    const auto below = static_cast<std::uint32_t>(lines.size() - row - 1);
    for (SpanningCell& it : lines[row].cells) {
      take_reaches();
      const std::uint32_t rows = std::min(it.rows - 1, below);
      const auto begin = static_cast<std::uint32_t>(line.cells.size());
      const std::uint32_t room = begin < most_columns && !is_full ? most_columns - begin : 1;
      for (std::uint32_t i = 0; i < std::min(it.columns, room); ++i) {
        if (0 < rows && !is_full) {
          if (reaches.size() <= begin + i) reaches.resize(begin + i + 1);
          reaches[begin + i] = {rows, i == 0 ? copy_of(it.cell) : copy_beside(it.cell)};
          reaches[begin + i].cell.from_above = true;
        }
        line.cells.push_back(i == 0 ? it.cell : copy_beside(it.cell));
      }
    }
    take_reaches();
    // What reaches down further right than this row's last cell.
    for (std::size_t i = line.cells.size(); i < reaches.size(); ++i)
      if (0 < reaches[i].rows) {
        line.cells.resize(i);
        take_reaches();
      }
    sheet.push_back(std::move(line));
  }
  return sheet;
}

}  // namespace ladder::exchange
