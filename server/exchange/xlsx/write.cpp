#include <algorithm>

#include <fmt/core.h>

#include "exchange/cells.h"
#include "exchange/xlsx/xlsx.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using layout::PlainLadder;

constexpr std::string_view xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view main_parts = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

enum CellStyle { text_style = 1, label_style = 2, marker_style = 3 };

/// `A1`, `AB12`.
std::string place_of(std::size_t row, std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; 0 < left; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters + std::to_string(row + 1);
}

std::string cell(std::size_t row, std::size_t column, std::string_view text, CellStyle style) {
  if (text.empty()) return fmt::format("<c r=\"{}\" s=\"{}\"/>", place_of(row, column), int{style});
  return fmt::format(
      "<c r=\"{}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
      place_of(row, column), int{style}, workbook_text(text));
}

/// The height that the longest text in a row needs, because a program that opens the workbook may
/// not measure it again.
double height_of(const Table& table, std::size_t row, std::size_t width) {
  std::size_t most = 1;
  for (std::size_t column = 0; column < table.across.size(); ++column) {
    std::size_t lines = 0;
    for (const layout::PlainPassage& it : table.cell(row, column))
      lines += 1 + text::width(it.text) / width;
    most = std::max(most, lines);
  }
  return std::min(409.0, 15.0 * static_cast<double>(most) + 3);
}

std::string sheet_of(const PlainLadder& ladder) {
  constexpr std::size_t text_width = 46;
  const Table table(ladder, Table::Tracks::in_labels);
  std::size_t label_width = 14;
  for (const std::string& it : table.down)
    label_width = std::max<std::size_t>(label_width, std::min(30U, text::width(it) + 3));
  std::string sheet = std::string(xml) + fmt::format("<worksheet xmlns=\"{}\">", main_parts);
  sheet +=
      "<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"1\" "
      "topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>";
  sheet +=
      fmt::format("<cols><col min=\"1\" max=\"1\" width=\"{}\" customWidth=\"1\"/>", label_width);
  if (!table.across.empty())
    sheet += fmt::format("<col min=\"2\" max=\"{}\" width=\"{}\" customWidth=\"1\"/>",
                         table.across.size() + 1, text_width);
  sheet += "</cols><sheetData><row r=\"1\">" + cell(0, 0, table.corner, label_style);
  for (std::size_t i = 0; i < table.across.size(); ++i)
    sheet += cell(0, i + 1, spreadsheet_name(table.across[i]), label_style);
  sheet += "</row>";
  for (std::size_t row = 0; row < table.down.size(); ++row) {
    sheet += fmt::format("<row r=\"{}\" ht=\"{}\" customHeight=\"1\">", row + 2,
                         height_of(table, row, text_width));
    sheet += cell(row + 1, 0, spreadsheet_name(table.down[row]), label_style);
    for (std::size_t column = 0; column < table.across.size(); ++column) {
      const std::string text = spreadsheet_text(table.cell(row, column));
      const bool marker = text == "same" || text == "n/a";
      sheet += cell(row + 1, column + 1, text, marker ? marker_style : text_style);
    }
    sheet += "</row>";
  }
  return sheet +
         "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" "
         "header=\"0.3\" footer=\"0.3\"/><pageSetup orientation=\"landscape\" fitToHeight=\"0\"/>"
         "</worksheet>";
}

std::string relationship(std::size_t number, std::string_view type, std::string_view target) {
  return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}relationships/{}\" Target=\"{}\"/>",
                     number, office, type, target);
}

std::string relationships(std::string_view all) {
  return fmt::format("{}<Relationships xmlns=\"{}relationships\">{}</Relationships>", xml, package,
                     all);
}

/// What a workbook says about itself.
class Properties {
 public:
  void add(std::string_view name, std::string_view value) {
    // The number 1 is reserved.
    all_ += fmt::format(
        "<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{}\" "
        "name=\"{}\"><vt:lpwstr>{}</vt:lpwstr></property>",
        ++count_ + 1, workbook_text(name), workbook_text(value));
  }

  std::string finish() && {
    return fmt::format(
        "{}<Properties xmlns=\"{}custom-properties\" xmlns:vt=\"{}docPropsVTypes\">{}"
        "</Properties>",
        xml, office, office, all_);
  }

 private:
  std::string all_;
  int count_ = 0;
};

constexpr std::string_view styles =
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><i/><sz val=\"11\"/><color rgb=\"FF6B7280\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill>"
    "<fill><patternFill patternType=\"solid\"><fgColor "
    "rgb=\"FFE8EBF0\"/></patternFill></fill></fills>"
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left style=\"thin\"><color rgb=\"FFC9CDD4\"/></left>"
    "<right style=\"thin\"><color rgb=\"FFC9CDD4\"/></right>"
    "<top style=\"thin\"><color rgb=\"FFC9CDD4\"/></top>"
    "<bottom style=\"thin\"><color rgb=\"FFC9CDD4\"/></bottom><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
    "borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" "
    "applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"1\" xfId=\"0\" "
    "applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
    "<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>";

}  // namespace

std::string obstacle_to_xlsx(const layout::PlainDocument& document) {
  constexpr std::size_t most_characters = 32'767;
  constexpr std::size_t most_columns = 16'384;
  constexpr std::size_t most_rows = 1'048'576;
  // A string never has more characters than bytes.
  const auto fits = [](const std::string& text) {
    return text.size() <= most_characters || workbook_size(text) <= most_characters;
  };
  for (const PlainLadder& ladder : document.ladders) {
    const Table table(ladder, Table::Tracks::in_labels);
    if (most_columns <= table.across.size() || most_rows <= table.down.size())
      return fmt::format("`{}` has {} columns and {} rows; Excel's limits are 16,384 and 1,048,576",
                         ladder.title, table.across.size() + 1, table.down.size() + 1);
    for (const std::vector<std::string>* names : {&table.across, &table.down})
      for (const std::string& it : *names)
        if (!fits(spreadsheet_name(it)))
          return fmt::format(
              "a name in `{}` has more than 32,767 characters, which is Excel's limit",
              ladder.title);
    for (std::size_t row = 0; row < table.down.size(); ++row)
      for (std::size_t column = 0; column < table.across.size(); ++column)
        if (!fits(spreadsheet_text(table.cell(row, column))))
          return fmt::format(
              "the cell for `{}` and `{}` in `{}` has more than 32,767 characters, which is "
              "Excel's limit",
              table.down[row], table.across[column], ladder.title);
  }
  return {};
}

std::string write_xlsx(const layout::PlainDocument& document) {
  Archive archive;
  std::string types =
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
  const auto declare = [&](std::string_view part, std::string_view type) {
    types += fmt::format(
        "<Override PartName=\"/xl/{}\" ContentType=\"application/vnd.openxmlformats-officedocument."
        "spreadsheetml.{}+xml\"/>",
        part, type);
  };
  declare("workbook.xml", "sheet.main");
  declare("styles.xml", "styles");
  std::string sheets;
  std::string parts;
  SheetNames names;
  Properties properties;
  properties.add(notation_property, "1");
  if (!document.title.empty()) properties.add(title_property, document.title);
  const std::size_t count = document.ladders.size();
  for (std::size_t i = 0; i < count; ++i) {
    const std::string part = fmt::format("worksheets/sheet{}.xml", i + 1);
    declare(part, "worksheet");
    const std::string& title = document.ladders[i].title;
    const std::string name = names.add(title);
    if (name != title) properties.add(std::string(sheet_property) + name, title);
    sheets += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", workbook_text(name),
                          i + 1, i + 1);
    parts += relationship(i + 1, "worksheet", part);
    archive.add("xl/" + part, sheet_of(document.ladders[i]));
  }
  parts += relationship(count + 1, "styles", "styles.xml");
  types +=
      "<Override PartName=\"/docProps/custom.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>";
  archive.add("docProps/custom.xml", std::move(properties).finish());
  archive.add("[Content_Types].xml",
              fmt::format("{}<Types xmlns=\"{}content-types\">{}</Types>", xml, package, types));
  archive.add("_rels/.rels",
              relationships(relationship(1, "officeDocument", "xl/workbook.xml") +
                            relationship(2, "custom-properties", "docProps/custom.xml")));
  archive.add("xl/_rels/workbook.xml.rels", relationships(parts));
  archive.add("xl/workbook.xml",
              fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}relationships\"><sheets>{}</sheets>"
                          "</workbook>",
                          xml, main_parts, office, sheets));
  archive.add("xl/styles.xml",
              fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", xml, main_parts, styles));
  return std::move(archive).finish();
}

}  // namespace ladder::exchange
