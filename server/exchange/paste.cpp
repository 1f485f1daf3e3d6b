#include <algorithm>

#include "exchange/csv/csv.h"
#include "exchange/format.h"
#include "exchange/import.h"
#include "exchange/inference/cell.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/words.h"
#include "layout/grid_lines.h"
#include "model/escapes.h"
#include "model/lower.h"

namespace ladder::exchange {
namespace {

/// The author's corner, such as `Level`, if it says nothing that the labels don't.
std::string corner_of(const Sheet& sheet) {
  const auto header = std::ranges::find_if(sheet, [](const Line& it) { return 2 <= filled(it); });
  if (header == sheet.end() || !is_corner(header->cells.front().name)) return {};
  return model::escaped_name(header->cells.front().name, model::Layout::matrix);
}

/// With that in the corner, unless the rows would be taken for columns then.
std::string with_corner(const std::string& text, const std::string& corner,
                        model::Orientation orientation) {
  const std::string stated = std::string(layout::stated_corner(orientation)) + '\t';
  const std::size_t at = text.find(stated);
  if (corner.empty() || at == text.npos) return text;
  std::string kept = text;
  kept.replace(at, stated.size() - 1, corner);
  const model::Document document = model::lower(syntax::Tree(kept), kept);
  const bool is_same = document.ladders.size() == 1 &&
                       !document.ladders.front().ladder.grids.empty() &&
                       document.ladders.front().ladder.grids.front().orientation == orientation;
  return is_same ? kept : text;
}

bool has_long_text(const layout::PlainExpectation& it) {
  constexpr std::size_t long_text = 300;  // bytes
  std::size_t size = 0;
  for (const layout::PlainPassage& passage : it.passages) size += passage.text.size();
  return long_text < size;
}

/// Long texts are easier to read in sections than in the cells of a grid.
bool has_long_texts(const layout::PlainDocument& document) {
  for (const layout::PlainLadder& ladder : document.ladders)
    for (const layout::PlainSkill& skill : ladder.skills)
      if (std::ranges::any_of(skill.expectations, has_long_text)) return true;
  return false;
}

std::string pasted(const Section& found, Titled titled) {
  Choices choices;
  choices.believes_anything = true;
  Import import = import_of(found, "", choices);
  const bool has_title =
      !import.document.ladders.empty() && !import.document.ladders.front().title.empty();
  if (!has_title && titled == Titled::with_heading)
    import = import_of(found, "New ladder", choices);
  const bool is_long = has_long_texts(import.document);
  layout::Form form{is_long ? model::Layout::sections : model::Layout::matrix};
  if (is_long) form.orientation = layout::usual_orientation(form.layout);
  for (layout::PlainLadder& it : import.document.ladders) {
    if (!is_long) form.orientation = it.orientation.value_or(form.orientation);
    if (!it.title.empty()) continue;
    it.head.erase(0, std::min(it.head.find('\n'), it.head.size()));
  }
  const std::string document = to_document(import, form);
  return is_long || found.sheets.empty()
             ? document
             : with_corner(document, corner_of(found.sheets.front()), form.orientation);
}

}  // namespace

std::string ladder_of_cells(std::string_view copied, Titled titled) {
  Section found;
  found.sheets.push_back(read_delimited(to_utf8(copied), '\t', Marks::are_text));
  return pasted(found, titled);
}

std::string ladder_of_table(std::string_view html, Titled titled) {
  const Reading reading = formats::html.read(to_utf8(html));
  const bool has_table =
      std::ranges::any_of(reading.found.sheets, [](const Sheet& it) { return 1 < it.size(); });
  return has_table && reading.trouble.empty() ? pasted(reading.found, titled) : std::string();
}

}  // namespace ladder::exchange
