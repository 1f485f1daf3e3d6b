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

}  // namespace

std::string ladder_of_cells(std::string_view copied, Titled titled) {
  Section found;
  found.sheets.push_back(read_delimited(to_utf8(copied), '\t', Marks::are_text));
  Choices choices;
  choices.believes_anything = true;
  Import import = import_of(found, "", choices);
  const bool has_title =
      !import.document.ladders.empty() && !import.document.ladders.front().title.empty();
  if (!has_title && titled == Titled::with_heading)
    import = import_of(found, "New ladder", choices);
  layout::Form form{model::Layout::matrix};
  for (layout::PlainLadder& it : import.document.ladders) {
    form.orientation = it.orientation.value_or(form.orientation);
    if (!it.title.empty()) continue;
    it.head.erase(0, std::min(it.head.find('\n'), it.head.size()));
  }
  return with_corner(to_document(import, form), corner_of(found.sheets.front()), form.orientation);
}

}  // namespace ladder::exchange
