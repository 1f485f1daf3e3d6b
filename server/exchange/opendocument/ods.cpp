#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "exchange/csv/csv.h"
#include "exchange/opendocument/opendocument.h"
#include "exchange/package/kind.h"
#include "exchange/xlsx/sheet.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr int deepest_sheet_group = 256;
constexpr std::uint32_t most_places = 1'048'576;
constexpr std::uint32_t most_copies = 1000;  // of a cell that is not blank

class OdsSheetReader {
 public:
  OdsSheetReader(pugi::xml_node table, const OpenStyles& styles) : styles_(styles) {
    sheet_.name = attribute(table, "name");
    sheet_.hidden = styles.is_hidden_table(attribute(table, "style-name"));
    read_columns(table, 0);
    read_rows(table, 0);
  }

  WorkbookSheet sheet() && { return std::move(sheet_); }

 private:
  static bool is_seen(pugi::xml_node node) {
    const std::string visibility = attribute(node, "visibility");
    return visibility != "collapse" && visibility != "filter";
  }

  void read_columns(pugi::xml_node parent, int depth) {
    if (deepest_sheet_group < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "table-header-columns" || name == "table-columns" || name == "table-column-group")
        read_columns(it, depth + 1);
      if (name != "table-column") continue;
      const std::uint32_t repeated =
          std::clamp(number(it, "number-columns-repeated", 1), 1U, most_places);
      constexpr std::uint32_t most_columns = 16'384;
      for (std::uint32_t i = 0; i < repeated && !is_seen(it) && column_ + i < most_columns; ++i)
        sheet_.hidden_columns.push_back(column_ + i);
      column_ += repeated;
    }
  }

  void read_rows(pugi::xml_node parent, int depth) {
    if (deepest_sheet_group < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
        read_rows(it, depth + 1);
      if (name == "table-header-rows") sheet_.header_rows = row_;
      if (name != "table-row") continue;
      const std::uint32_t repeated =
          std::clamp(number(it, "number-rows-repeated", 1), 1U, most_places);
      read_row(it, std::min(repeated, most_copies));
      row_ += repeated;
    }
  }

  /// A row that is repeated and not blank is there several times; a blank one takes no memory.
  void read_row(pugi::xml_node row, std::uint32_t repeated) {
    for (std::uint32_t copy = 0; copy < repeated; ++copy) {
      const std::size_t before = sheet_.cells.size();
      std::size_t column = 0;
      for (pugi::xml_node it = row.first_child(); it; it = it.next_sibling()) {
        const std::string_view name = local_name(it);
        if (name != "table-cell" && name != "covered-table-cell") continue;
        const std::uint32_t count =
            std::clamp(number(it, "number-columns-repeated", 1), 1U, most_places);
        if (name == "table-cell") read_cell(it, row_ + copy, column, std::min(count, most_copies));
        column += count;
      }
      if (sheet_.cells.size() == before || most_sheet_cells < sheet_.cells.size()) return;
      if (!is_seen(row)) sheet_.hidden_rows.push_back(row_ + copy);
    }
  }

  void read_cell(pugi::xml_node node, std::size_t row, std::size_t column, std::uint32_t count) {
    std::string text;
    const bool bold = styles_.is_bold(attribute(node, "style-name"));
    bool all_bold = true;
    for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
      if (local_name(it) == "annotation") leave_comment(it, row);
      if (local_name(it) != "p") continue;
      OpenText read = open_text(it, styles_);
      if (!text.empty()) text += '\n';
      for (const Paragraph::Run& run : read.paragraph.runs) text += run.text;
      all_bold = all_bold && read.paragraph.is_bold();
      for (auto& [why, left] : read.left) sheet_.remarks.push_back({row, why, left});
    }
    if (text::is_blank(text) || most_sheet_cells < sheet_.cells.size()) return;
    Cell cell = cell_with(with_usual_bullets(text), 0, Marks::are_text);
    cell.strong = bold || all_bold;
    const std::string type = attribute(node, "value-type");
    cell.is_number = !type.empty() && type != "string";
    for (std::uint32_t i = 0; i < count; ++i) sheet_.cells.push_back({row, column + i, cell});
    const std::uint32_t columns = number(node, "number-columns-spanned", 1);
    const std::uint32_t rows = number(node, "number-rows-spanned", 1);
    if (1 < columns || 1 < rows)
      sheet_.merged.push_back(
          {row, column, row + std::max(rows, 1U) - 1, column + std::max(columns, 1U) - 1});
  }

  void leave_comment(pugi::xml_node annotation, std::size_t row) {
    std::string text;
    for (pugi::xml_node it = annotation.first_child(); it; it = it.next_sibling())
      if (local_name(it) == "p")
        for (const Paragraph::Run& run : open_text(it, styles_).paragraph.runs) text += run.text;
    if (!text::is_blank(text)) sheet_.remarks.push_back({row, "comment", text});
  }

  const OpenStyles& styles_;
  WorkbookSheet sheet_;
  std::size_t row_ = 0;
  std::size_t column_ = 0;
};

constexpr std::string_view ods_endings[] = {".ods", ".ots"};

}  // namespace

Reading read_ods(std::string_view bytes) {
  Package package(bytes);
  if (std::string why = why_encrypted(package); !why.empty()) return {{}, std::move(why)};
  OpenStyles styles;
  const std::string part = package.part("content.xml");
  const Xml xml(part);
  styles.read(xml.root());
  std::vector<WorkbookSheet> sheets;
  const pugi::xml_node workbook = child(xml.root(), "body", "spreadsheet");
  for (pugi::xml_node it = workbook.first_child(); it; it = it.next_sibling())
    if (local_name(it) == "table") sheets.push_back(OdsSheetReader(it, styles).sheet());
  Reading reading = tables_of(std::move(sheets));
  reading.trouble = package.trouble().empty() ? xml.trouble() : package.trouble();
  return reading;
}

const Format formats::ods = {
    .name = "ods",
    .endings = ods_endings,
    .read = read_ods,
    .likeness = package_likeness<PackageKind::ods>,
    .layout = model::Layout::matrix,
    .understood =
        "every sheet; `--sheet NAME` chooses one. Merged cells, hidden parts and comments are "
        "handled as in xlsx",
    .is_binary = true,
};

}  // namespace ladder::exchange
