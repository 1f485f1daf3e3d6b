#include "exchange/reading/rows_beyond.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

struct IteratorReleased {
  void operator()(cmark_iter* it) const { cmark_iter_free(it); }
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

/// The next pipe that parts cells: a backslash before one makes it part of a text.
std::size_t next_pipe(std::string_view line, std::size_t from) {
  std::size_t at = line.find('|', from);
  while (at != line.npos && 0 < at && line[at - 1] == '\\') at = line.find('|', at + 1);
  return at;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  // A table may stand in a quotation.
  while (line.starts_with(' ') || line.starts_with('\t') || line.starts_with('>'))
    line.remove_prefix(1);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string_view> cells;
  while (!text::trimmed(line).empty()) {
    const std::size_t end = next_pipe(line, 0);
    cells.push_back(text::trimmed(line.substr(0, end)));
    line.remove_prefix(end == line.npos ? line.size() : end + 1);
  }
  return cells;
}

std::string unescaped(std::string_view cell) {
  std::string text(cell);
  for (std::size_t at = 0; (at = text.find("\\|", at)) != text.npos; ++at) text.erase(at, 1);
  return text;
}

std::size_t width_of(cmark_node* row) {
  std::size_t width = 0;
  for (cmark_node* it = cmark_node_first_child(row); it; it = cmark_node_next(it)) ++width;
  return width;
}

}  // namespace

std::vector<Unplaced> cells_beyond_headers(cmark_node& page, std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  const std::unique_ptr<cmark_iter, IteratorReleased> nodes(cmark_iter_new(&page));
  std::vector<Unplaced> beyond;
  while (cmark_iter_next(nodes.get()) != CMARK_EVENT_DONE) {
    cmark_node* const node = cmark_iter_get_node(nodes.get());
    const bool enters = cmark_iter_get_event_type(nodes.get()) == CMARK_EVENT_ENTER;
    if (!enters || std::string_view(cmark_node_get_type_string(node)) != "table_row") continue;
    const auto line = static_cast<std::size_t>(cmark_node_get_start_line(node));
    if (line == 0 || lines.size() < line) continue;
    const std::vector<std::string_view> cells = cells_of(lines[line - 1]);
    for (std::size_t i = width_of(node); i < cells.size(); ++i)
      if (!cells[i].empty())
        beyond.push_back({line, "stands beyond the header of a table", unescaped(cells[i])});
  }
  return beyond;
}

}  // namespace ladder::exchange
