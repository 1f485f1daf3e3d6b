#include "support/formats.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "layout/format.h"
#include "model/lower.h"
#include "model/passages.h"
#include "support/fixture.h"
#include "support/layouts.h"
#include "support/opened.h"
#include "support/structure.h"
#include "text/lines.h"

namespace ladder::testing {
namespace {

std::string fault(std::string_view what, std::string_view text, std::string_view formatted,
                  std::string_view more = {}) {
  return fmt::format("{}\n--- text\n{}\n--- formatted\n{}\n---\n{}\n", what, escaped(text),
                     escaped(formatted), more);
}

/// The content of a document according to the model: the plain words of each ladder, and its
/// findings.
std::string modelled(std::string_view text) {
  std::string said;
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    const PlainLadder plain = read_back(ladder, text::slice(text, span));
    said += fmt::format("ladder {} of {} directives, {} comments\n", plain.title,
                        ladder.directives.size(), ladder.comments.size());
    for (const model::Grid& it : ladder.grids)
      said += fmt::format("grid {} {} {} {}\n", static_cast<int>(it.orientation), it.stated,
                          it.rows.size(), it.delimiter.empty());
    for (const model::Fault& it : ladder.faults)
      said += fmt::format("fault {}\n", static_cast<int>(it.kind));
    for (std::size_t i = 0; i < plain.levels.size(); ++i)
      said += fmt::format("level {} {}\n", plain.levels[i], ladder.levels[i].inferred);
    for (std::size_t skill = 0; skill < plain.skills.size(); ++skill) {
      said += fmt::format("skill {}\n", plain.skills[skill]);
      for (const auto& cell : plain.cells[skill]) {
        said += " cell\n";
        const bool is_marker =
            cell.size() == 1 && model::marker_of(cell[0].text) != model::Marker::none;
        for (const PlainPassage& it : cell)
          said += fmt::format("  {} {}\n", static_cast<int>(it.kind),
                              is_marker ? (it.text.size() == 4 ? "same" : "n/a") : it.text);
      }
    }
  }
  return said;
}

/// Whether formatting a range gives the same result as formatting the whole document.
bool agrees(const std::string& text, text::Span range, std::string_view whole) {
  const std::vector<text::Edit> edits = layout::formatting(syntax::Tree(text), text, range);
  if (edits.empty()) return true;
  const auto begin = std::min(text::line_begin(text, range.begin), edits.front().span.begin);
  const auto end = std::max(range.end, edits.back().span.end);
  const std::string result = edited(text, edits);
  const std::string_view part =
      std::string_view(result).substr(begin, result.size() - (text.size() - end) - begin);
  return whole.find(part) != whole.npos;
}

}  // namespace

std::string format_fault(const std::string& text) {
  const std::string formatted = layout::formatted(text);
  const std::string before = structure(text);
  const std::string after = structure(formatted);
  if (before != after)
    return fault("it says something else", text, formatted, before + "--- becomes\n" + after);
  if (const std::string now = modelled(formatted), then = modelled(text); now != then)
    return fault("the model is another one", text, formatted, then + "--- becomes\n" + now);
  if (const std::string again = layout::formatted(formatted); again != formatted)
    return fault("it is not done at once", text, formatted, escaped(again));
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t step = 1; step < 4; ++step) {
    // Whole lines, as editors request them.
    const text::Span range{text::line_begin(text, size * (step - 1) / 4),
                           text::line_end(text, size * step / 4)};
    if (range.begin <= range.end && !agrees(text, range, formatted))
      return fault(fmt::format("the part {}..{} differs", range.begin, range.end), text, formatted,
                   escaped(edited(text, layout::formatting(syntax::Tree(text), text, range))));
  }
  return {};
}

}  // namespace ladder::testing
