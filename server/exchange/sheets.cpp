#include "exchange/sheets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "exchange/xlsx/sheet.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::string names_of(const std::vector<Section>& sheets) {
  std::string names;
  for (const Section& it : sheets)
    names += fmt::format("{}`{}`", names.empty() ? "" : ", ", it.title);
  return names;
}

void keep_named(Reading& reading, std::span<const std::string> names) {
  std::vector<Section>& sheets = reading.found.sections;
  if (std::ranges::none_of(sheets, &Section::is_sheet)) {
    reading.trouble = "`--sheet` is for workbooks, and this file isn't one";
    return;
  }
  std::vector<Section> kept;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(sheets, text::folded(name),
                                         [](const Section& it) { return text::folded(it.title); });
    if (found == sheets.end()) {
      reading.trouble =
          fmt::format("there's no sheet called `{}`; the workbook has {}", name, names_of(sheets));
      return;
    }
    kept.push_back(*found);
  }
  sheets = std::move(kept);
}

std::string text_of(const Section& sheet) {
  std::string text;
  for (const Sheet& table : sheet.sheets)
    for (const Line& line : table)
      for (const Cell& cell : line.cells)
        if (!cell.name.empty() && !cell.goes_on && !cell.from_above)
          text.append(text.empty() ? "" : " | ").append(cell.name);
  return text;
}

void leave_hidden(Reading& reading) {
  std::vector<Section>& sheets = reading.found.sections;
  for (const Section& it : sheets) {
    if (!it.is_hidden) continue;
    Unplaced left{it.line, "on a hidden sheet", text_of(it)};
    left.place = fmt::format("sheet `{}`", it.title);
    reading.found.unplaced.push_back(std::move(left));
    reading.hidden_sheets.push_back(it.title);
  }
  std::erase_if(sheets, [](const Section& it) { return it.is_hidden; });
}

void choose_sheets(Reading& reading, std::span<const std::string> names) {
  if (names.empty()) leave_hidden(reading);
  else keep_named(reading, names);
  Section& found = reading.found;
  if (found.sections.size() != 1 || !found.sections.front().is_sheet) return;
  if (!is_usual_sheet_name(found.sections.front().title)) return;
  std::vector<Sheet> tables = std::move(found.sections.front().sheets);
  found.sections.clear();
  found.sheets = std::move(tables);
}

}  // namespace

Reading read_bytes(std::string_view bytes, const Format& format,
                   std::span<const std::string> sheets) {
  Reading reading;
  if (!format.is_binary) reading.trouble = why_unreadable(bytes);
  if (!reading.trouble.empty()) return reading;
  reading = format.is_binary ? format.read(bytes) : format.read(to_utf8(bytes));
  if (!reading.ladders && reading.trouble.empty()) choose_sheets(reading, sheets);
  return reading;
}

}  // namespace ladder::exchange
