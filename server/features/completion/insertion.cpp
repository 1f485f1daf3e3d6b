#include "features/completion/insertion.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "layout/columns.h"
#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using model::Layout;
using text::Span;

/// Rows that a new column is added to, each by an edit of its own.
constexpr std::size_t most_rows = 200;

/// The first row that begins at or after a place of the ladder.
auto row_from(const model::Grid& grid, std::uint32_t begin) {
  return std::ranges::lower_bound(grid.rows, begin, {},
                                  [](const model::Row& it) { return it.line.begin; });
}

/// Whether a row of the grid is directly below the cursor's line.
bool is_above_row(const Site& site, const model::Grid& grid) {
  const auto row = row_from(grid, site.in_ladder(site.line.end) + 1);
  if (row == grid.rows.end()) return false;
  const std::uint32_t begin = site.ladder->in_document(row->line).begin;
  return text::line_begin(site.text(), begin) <= site.line.end + site.line_end.size();
}

bool is_row(const Site& site, const model::Grid& grid) {
  const std::uint32_t begin = site.in_ladder(site.line.begin);
  const auto row = row_from(grid, begin);
  if (row != grid.rows.end() && row->line.begin <= site.in_ladder(site.line.end)) return true;
  if (begin < grid.delimiter.begin) return false;
  // Empty rows at the end of a grid aren't part of it.
  if (grid.layout == Layout::matrix) return site.is_blank();
  return text::trimmed(text::slice(site.text(), site.line)).starts_with('|') ||
         (site.is_blank() && !text::is_blank(line_above(site)));
}

/// The marks between the cells of a part of a line.
std::vector<std::uint32_t> separators(std::string_view line, Layout layout) {
  std::vector<std::uint32_t> all;
  const char mark = layout == Layout::table ? '|' : '\t';
  for (std::uint32_t at = 0; at < line.size(); ++at)
    if (line[at] == mark && !(mark == '|' && model::is_escaped(line, at))) all.push_back(at);
  return all;
}

/// The blank beside a table's pipes, where the author leaves one.
std::string_view gap(const Site& site, const Cell& cell) {
  return layout::line_style(site.source(), cell.grid).spaced ? " " : "";
}

/// What has to come between the pipe before the cell and its text.
std::string_view gap_before(const Site& site, const Cell& cell) {
  return site.text()[cell.typed.begin - 1] == ' ' ? "" : gap(site, cell);
}

/// Writes a name and a cell for each column into a line that has neither.
Proposal row(const Site& site, const Cell& cell, std::string_view name) {
  const bool table = cell.grid.layout == Layout::table;
  const std::string_view blank = gap(site, cell);
  Snippet row;
  if (table && site.before().find('|') == std::string_view::npos)
    row.write(fmt::format("|{}", blank));
  else if (table) row.write(gap_before(site, cell));
  row.write(name);
  for (std::uint32_t i = 0; i < std::max(cell.grid.columns, 1U); ++i) {
    row.write(table ? fmt::format("{0}|{0}", blank) : "\t");
    row.stop();
  }
  if (table) row.write(fmt::format("{}|", blank));
  // Directly below a row, prose would become one.
  if (is_crowded_below(site) && !is_above_row(site, cell.grid)) row.write(site.line_end);
  return {.edit = {cell.typed, row.plain()}, .snippet = row.text()};
}

/// Adds what the rows and the line of dashes lack below the header's cell.
std::optional<std::vector<text::Edit>> column(const Site& site, const Cell& cell) {
  if (most_rows < cell.grid.rows.size()) return std::nullopt;
  const semantics::LadderView& view = *site.ladder;
  std::vector<text::Edit> edits;
  const Span delimiter = cell.grid.delimiter;
  if (!delimiter.empty()) {
    const std::string_view line = view.slice(delimiter);
    const auto pipes = static_cast<std::uint32_t>(std::ranges::count(line, '|'));
    const std::uint32_t columns = pipes - (line.ends_with('|') ? 2 : 1);
    if (columns < cell.column)
      edits.push_back(
          layout::wider_delimiter(site.source(), cell.grid, columns, cell.column - columns));
  }
  for (const model::Row& it : cell.grid.rows) {
    if (cell.column <= it.cells) continue;
    const std::vector<std::string> missing(cell.column - it.cells);
    edits.push_back(layout::appended_cells(site.source(), cell.grid, it, missing));
  }
  for (text::Edit& it : edits) it.span = view.in_document(it.span);
  return edits;
}

std::uint32_t begin_of(const model::Expectation& it) { return it.place.begin; }

/// The expectation of a cell that its row lacks: an empty cell at the end of a table's row only
/// counts once a pipe ends it.
std::optional<model::Expectation> missing_cell(const Site& site, const Cell& cell) {
  const model::Ladder& ladder = site.ladder->ladder;
  const bool level_a_row = cell.grid.orientation == model::Orientation::level_a_row;
  const auto levels = model::of_part(ladder.level_mentions, cell.grid.part);
  const auto skills = model::of_part(ladder.skill_mentions, cell.grid.part);
  const auto rows = level_a_row ? levels : skills;
  const auto columns = level_a_row ? skills : levels;
  const auto row = std::ranges::find_if(rows, [&](const model::Mention& it) {
    return site.in_ladder(site.line.begin) <= it.whole.begin &&
           it.whole.begin <= site.in_ladder(site.line.end);
  });
  if (row == rows.end() || columns.size() < cell.column) return std::nullopt;
  const std::uint32_t across = columns[cell.column - 1].index;
  model::Expectation missing;
  missing.skill = level_a_row ? across : row->index;
  missing.level = level_a_row ? row->index : across;
  missing.layout = cell.grid.layout;
  return missing;
}

std::optional<Draft> draft_in_cell(const Site& site, const Cell& cell) {
  if (cell.column == 0 || cell.in_header) return std::nullopt;
  const model::Ladder& ladder = site.ladder->ladder;
  const auto found =
      std::ranges::upper_bound(ladder.expectations, site.in_ladder(site.cursor), {}, begin_of);
  const bool exists = found != ladder.expectations.begin() && site.touches(std::prev(found)->place);
  if (exists) return Draft{*std::prev(found), cell.typed};
  const std::optional<model::Expectation> missing = missing_cell(site, cell);
  return missing ? std::optional(Draft{*missing, cell.typed}) : std::nullopt;
}

std::optional<Draft> draft_in_section(const Site& site, const model::Mention& section) {
  const model::Ladder& ladder = site.ladder->ladder;
  const std::uint32_t line = site.in_ladder(site.line.begin);
  const auto after = std::ranges::upper_bound(ladder.expectations, line, {}, begin_of);
  if (after == ladder.expectations.begin()) return std::nullopt;
  const model::Expectation& it = *std::prev(after);
  // The last byte of a ladder may be the end of a heading that nothing follows.
  const bool in_body = section.whole.begin < it.place.begin && line <= it.place.end;
  if (!in_body || !text::trimmed(site.after()).empty()) return std::nullopt;
  if (site.is_blank() && !it.text.empty()) return std::nullopt;
  if (site.is_blank()) return Draft{it, {site.cursor, site.cursor}};

  const std::string_view line_start = site.before().substr(0, it.text.begin - line);
  const bool alone = line <= it.text.begin && it.text.end <= site.in_ladder(site.cursor) &&
                     text::trimmed(line_start).empty();
  if (!alone || it.text.empty()) return std::nullopt;
  return Draft{it, {site.ladder->in_document(it.text).begin, site.cursor}};
}

/// Whether such headings have a blank line above them.
bool needs_blank_line_above(const Site& site, std::string_view heading) {
  return heading_depth(heading) < 4 || layout::spacing_of(site.source()).above_subsection;
}

/// `text` without the meaning that `$`, `}` and backslashes have in a snippet.
std::string escaped(std::string_view text) {
  std::string written;
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') written += '\\';
    written += c;
  }
  return written;
}

}  // namespace

Axis Cell::axis() const {
  const bool down = grid.orientation == model::Orientation::level_a_row;
  return down == in_header ? Axis::skills : Axis::levels;
}

std::optional<Cell> cell_at(const Site& site) {
  const Part part = part_at(site);
  if (!part.grid) return std::nullopt;
  const model::Grid& grid = *part.grid;
  const bool table = grid.layout == Layout::table;
  Cell cell{.grid = grid, .in_header = site.touches(grid.header)};
  if (!grid.delimiter.empty() && site.touches(grid.delimiter)) return std::nullopt;
  if (!cell.in_header && !is_row(site, grid)) return std::nullopt;

  const std::vector<std::uint32_t> before = separators(site.before(), grid.layout);
  const std::vector<std::uint32_t> after = separators(site.after(), grid.layout);
  const bool before_all = table && before.empty() && !after.empty();
  const std::string_view rest =
      site.after().substr(0, after.empty() ? std::string_view::npos : after.front());
  if (before_all || !text::is_blank(rest)) return std::nullopt;

  const auto marks = static_cast<std::uint32_t>(before.size());
  cell.column = table ? std::max(marks, 1U) - 1 : marks;
  cell.is_alone = cell.column == 0 && after.empty();
  const std::uint32_t begin = before.empty() ? 0 : before.back() + 1;
  std::string_view typed = site.before().substr(begin);
  const std::string_view content = text::trimmed(typed);
  if (!content.empty())
    typed.remove_prefix(static_cast<std::size_t>(content.data() - typed.data()));
  else if (table) typed = {};  // the blank there may stay
  cell.typed = {site.cursor - static_cast<std::uint32_t>(typed.size()), site.cursor};
  return cell;
}

text::Edit filled(const Site& site, const Cell& cell, std::string_view written) {
  if (cell.grid.layout == Layout::matrix) return {cell.typed, std::string(written)};
  std::string text(gap_before(site, cell));
  text += written;
  const bool last = text::is_blank(site.after());
  if (last || site.after().starts_with('|')) text += gap(site, cell);
  if (last) text += '|';
  return {cell.typed, std::move(text)};
}

std::optional<Proposal> named(const Site& site, const Cell& cell, std::string_view name) {
  const std::string written = layout::written_in(cell.grid.layout, name);
  if (cell.is_alone) return row(site, cell, written);
  Proposal proposal{.edit = filled(site, cell, written)};
  if (cell.in_header && cell.grid.columns < cell.column + 1) {
    if (cell.grid.columns + 1 < cell.column) return std::nullopt;  // beyond a column without a name
    std::optional<std::vector<text::Edit>> further = column(site, cell);
    if (!further) return std::nullopt;
    proposal.further = *std::move(further);
  }
  return proposal;
}

std::optional<Draft> draft_at(const Site& site) {
  if (const std::optional<Cell> cell = cell_at(site)) return draft_in_cell(site, *cell);
  const Part part = part_at(site);
  return part.section ? draft_in_section(site, *part.section) : std::nullopt;
}

text::Edit draft_edit(const Site& site, const Draft& draft, std::string_view text) {
  if (const std::optional<Cell> cell = cell_at(site)) return filled(site, *cell, text);
  return {draft.typed, std::string(text)};
}

std::optional<HeadingPlace> heading_at(const Site& site, std::uint32_t depth) {
  if (site.is_blank()) {
    if (!may_head(site, depth)) return std::nullopt;
    return HeadingPlace{{site.line.begin, site.cursor}, true, false};
  }
  if (heading_depth(site.before()) != depth || !text::trimmed(site.after()).empty())
    return std::nullopt;
  const auto indent = static_cast<std::uint32_t>(site.before().find('#'));
  return HeadingPlace{{site.line.begin + indent, site.cursor}, false, !may_head(site, depth)};
}

Snippet heading_line(const Site& site, const HeadingPlace& place, std::string_view heading) {
  const bool is_below_text = place.is_blank && !text::trimmed(line_above(site)).empty();
  Snippet line;
  if (is_below_text && needs_blank_line_above(site, heading)) line.write(site.line_end);
  line.write(heading);
  line.write(site.line_end);
  return line;
}

void write_subsections(const Site& site, const std::vector<std::string>& titles, Snippet& snippet) {
  const layout::Spacing spacing = layout::spacing_of(site.source());
  for (const std::string& title : titles) {
    const bool first = &title == &titles.front();
    if (!first) snippet.write(site.line_end);
    if (first ? spacing.below_section : spacing.above_subsection) snippet.write(site.line_end);
    snippet.write("#### " + layout::written_in(model::Layout::sections, title));
    snippet.write(site.line_end);
    if (spacing.below_subsection) snippet.write(site.line_end);
    snippet.stop();
  }
}

Proposal headed(const Site& site, const HeadingPlace& place, std::string_view heading,
                Snippet whole) {
  Proposal proposal{.label = std::string(heading), .edit = {place.typed, std::string(heading)}};
  if (place.has_body) return proposal;
  if (is_crowded_below(site) && needs_blank_line_above(site, heading)) whole.write(site.line_end);
  proposal.edit.replacement = whole.plain();
  proposal.snippet = whole.text();
  return proposal;
}

void Snippet::write(std::string_view text) {
  plain_ += text;
  text_ += escaped(text);
}

void Snippet::stop(std::string_view example) {
  plain_ += example;
  text_ += example.empty() ? fmt::format("${{{}}}", ++stops_)
                           : fmt::format("${{{}:{}}}", ++stops_, escaped(example));
}

}  // namespace ladder::features::completion
