#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "exchange/csv/csv.h"
#include "exchange/page/paragraph.h"
#include "exchange/xlsx/sheet.h"
#include "exchange/xlsx/workbook.h"
#include "exchange/xlsx/xlsx.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;

struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};

/// `C7`; nothing if it isn't a place in a workbook.
std::optional<CellPlace> place_named(std::string_view name) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < name.size() && at < 3 && text::is_ascii_letter(name[at]); ++at)
    place.column = 26 * place.column + static_cast<std::size_t>((name[at] | 0x20) - 'a' + 1);
  const auto read = std::from_chars(name.data() + at, name.data() + name.size(), place.row);
  if (read.ec != std::errc() || place.column == 0 || place.row == 0) return std::nullopt;
  if (most_columns < place.column || most_rows < place.row) return std::nullopt;
  return CellPlace{place.row - 1, place.column - 1};
}

/// `A1:C3`
std::optional<MergedCells> merged_as(std::string_view range) {
  const std::size_t colon = range.find(':');
  if (colon == range.npos) return std::nullopt;
  const auto first = place_named(range.substr(0, colon));
  const auto last = place_named(range.substr(colon + 1));
  if (!first || !last) return std::nullopt;
  return MergedCells{first->row, first->column, last->row, last->column};
}

class SheetReader {
 public:
  SheetReader(Package& package, const Workbook& workbook, const SheetPart& part)
      : package_(package), workbook_(workbook), path_(part.path) {
    sheet_.name = part.name;
    sheet_.hidden = part.hidden;
  }

  WorkbookSheet read() && {
    const std::string part = package_.part(path_);
    const Xml xml(part);
    if (!xml.trouble().empty()) trouble = xml.trouble();
    const pugi::xml_node root = xml.root();
    read_pane(child(child(root, "sheetViews", "sheetView"), "pane"));
    read_columns(child(root, "cols"));
    read_rows(child(root, "sheetData"));
    for (pugi::xml_node it = child(root, "mergeCells").first_child(); it; it = it.next_sibling())
      if (const auto merged = merged_as(attribute(it, "ref"))) sheet_.merged.push_back(*merged);
    const std::string comments = related(relationships_of(package_, path_), "comments");
    if (!comments.empty()) read_comments(comments);
    return std::move(sheet_);
  }

  std::string trouble;

 private:
  void read_pane(pugi::xml_node pane) {
    if (!attribute(pane, "state").starts_with("frozen")) return;
    sheet_.header_rows = number(pane, "ySplit", 0);
    sheet_.header_columns = number(pane, "xSplit", 0);
  }

  void read_columns(pugi::xml_node columns) {
    for (pugi::xml_node it = columns.first_child(); it; it = it.next_sibling()) {
      const bool hidden = is_on(it, "hidden", false) || attribute(it, "width") == "0";
      const std::size_t last = std::min<std::size_t>(number(it, "max", 0), most_columns);
      if (!hidden) continue;
      for (std::size_t i = std::max(number(it, "min", 1), 1U); i <= last; ++i)
        sheet_.hidden_columns.push_back(i - 1);
    }
  }

  void read_rows(pugi::xml_node data) {
    std::size_t next_row = 0;
    for (pugi::xml_node row = data.first_child(); row; row = row.next_sibling()) {
      if (local_name(row) != "row") continue;
      const std::size_t stated = number(row, "r", 0);
      const std::size_t number = stated == 0 || most_rows < stated ? next_row : stated - 1;
      next_row = number + 1;
      if (is_on(row, "hidden", false)) sheet_.hidden_rows.push_back(number);
      CellPlace next{number, 0};
      for (pugi::xml_node it = row.first_child(); it; it = it.next_sibling()) {
        if (local_name(it) != "c") continue;
        const CellPlace place = place_named(attribute(it, "r")).value_or(next);
        next = {place.row, place.column + 1};
        read_cell(it, place);
      }
    }
  }

  void read_cell(pugi::xml_node cell, CellPlace place) {
    const std::string type = attribute(cell, "t");
    const std::uint32_t style = number(cell, "s", 0);
    const CellFormat format =
        style < workbook_.formats.size() ? workbook_.formats[style] : CellFormat();
    const pugi::xml_node value = child(cell, "v");
    RichText text;
    if (type == "s") text = shared(content(value));
    else if (type == "inlineStr") text = rich_text(child(cell, "is"));
    else text.text = value_of(type, content(value), format);
    if (!value && type != "inlineStr" && child(cell, "f"))
      leave(place.row, "formula never calculated; open the workbook, save it and import it again",
            "=" + content(child(cell, "f")));
    if (!text.struck.empty()) leave(place.row, "crossed out", text.struck);
    if (format.struck) return leave(place.row, "crossed out", text.text);
    if (text::is_blank(text.text)) return;
    sheet_.cells.push_back({place.row, place.column, cell_of(text, format, type)});
  }

  Cell cell_of(const RichText& text, const CellFormat& format, const std::string& type) const {
    Cell cell;
    // In the notation of cells, an apostrophe guards what a CSV would compute; here nothing does.
    if (workbook_.is_ours && is_guarded(text.text))
      cell = cell_with("'" + text.text, 0, Marks::are_read);
    else if (workbook_.is_ours) cell = cell_with(text.text, 0, Marks::are_read);
    else cell = cell_with(with_usual_bullets(text.text), 0, Marks::are_text);
    cell.strong = text.bold || format.bold;
    cell.is_number = type.empty() || type == "n" || type == "b" || type == "d";
    return cell;
  }

  RichText shared(const std::string& value) const {
    std::size_t index = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), index);
    const bool known = read.ec == std::errc() && index < workbook_.strings.size();
    return known ? workbook_.strings[index] : RichText();
  }

  std::string value_of(const std::string& type, std::string value, const CellFormat& format) const {
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "e") return with_characters(std::move(value));
    if (type == "d") return value.substr(0, value.find("T00:00:00"));
    return value.empty() ? value : shown_number(value, format.shown, workbook_.counts_from_1904);
  }

  void read_comments(const std::string& path) {
    const std::string part = package_.part(path);
    const Xml xml(part);
    const pugi::xml_node list = child(xml.root(), "commentList");
    for (pugi::xml_node it = list.first_child(); it; it = it.next_sibling()) {
      const auto place = place_named(attribute(it, "ref"));
      if (place) leave(place->row, "comment", rich_text(child(it, "text")).text);
    }
  }

  void leave(std::size_t row, std::string why, std::string text) {
    if (!text::is_blank(text)) sheet_.remarks.push_back({row, std::move(why), std::move(text)});
  }

  Package& package_;
  const Workbook& workbook_;
  std::string path_;
  WorkbookSheet sheet_;
};

/// The title of a sheet's ladder, if it was too long for the sheet's name.
std::string title_of(const Workbook& workbook, const std::string& name) {
  const auto found = workbook.titles.find(name);
  return found == workbook.titles.end() ? name : found->second;
}

}  // namespace

Reading read_xlsx(std::string_view bytes) {
  Package package(bytes);
  const Workbook workbook = read_workbook(package);
  std::vector<WorkbookSheet> sheets;
  for (const SheetPart& it : workbook.sheets) {
    SheetReader reader(package, workbook, it);
    sheets.push_back(std::move(reader).read());
    const std::string& trouble = package.trouble().empty() ? reader.trouble : package.trouble();
    if (!trouble.empty()) return {{}, trouble};
  }
  Reading reading = tables_of(std::move(sheets));
  reading.found.title = workbook.title;
  for (Section& it : reading.found.sections) it.title = title_of(workbook, it.title);
  reading.trouble = package.trouble();
  return reading;
}

}  // namespace ladder::exchange
