#include <algorithm>

#include "exchange/csv/csv.h"
#include "exchange/format.h"
#include "exchange/import.h"
#include "exchange/inference/inference.h"
#include "layout/grid_lines.h"
#include "model/corner.h"
#include "model/escapes.h"

namespace ladder::exchange {
namespace {

/// What an author has in the corner, if that says what the labels are; empty where it does not.
std::string corner_of(const Sheet& sheet) {
  for (const Line& line : sheet)
    for (const Cell& first : line.cells) {
      if (model::orientation_stated_by(first.name))
        return model::escaped_name(first.name, model::Layout::matrix);
      break;
    }
  return {};
}

std::string with_corner(std::string text, std::string_view corner, model::Orientation orientation) {
  const std::string stated = std::string(layout::stated_corner(orientation)) + '\t';
  const std::size_t at = text.find(stated);
  if (!corner.empty() && at != text.npos) text.replace(at, stated.size() - 1, corner);
  return text;
}

}  // namespace

std::string ladder_of_cells(std::string_view copied, Titled titled) {
  Section found;
  found.sheets.push_back(read_delimited(to_utf8(copied), '\t', Marks::are_text));
  Import import = placed(found, "");
  const bool has_title =
      !import.document.ladders.empty() && !import.document.ladders.front().title.empty();
  if (!has_title && titled == Titled::with_heading) import = placed(found, "New ladder");
  layout::Form form{model::Layout::matrix};
  for (layout::PlainLadder& it : import.document.ladders) {
    form.orientation = it.orientation.value_or(form.orientation);
    if (!it.title.empty()) continue;
    it.head.erase(0, std::min(it.head.find('\n'), it.head.size()));
  }
  return with_corner(to_document(import, form), corner_of(found.sheets.front()), form.orientation);
}

}  // namespace ladder::exchange
