#include "support/layouts.h"

#include <fmt/format.h>

#include "model/escapes.h"

namespace ladder::testing {
namespace {

using model::Layout;
using model::PassageKind;

std::string_view mark_of(PassageKind kind) {
  switch (kind) {
    case PassageKind::paragraph: return "";
    case PassageKind::item: return "- ";
    case PassageKind::heading: return "##### ";
  }
  return "";
}

std::string serialize(const PlainPassage& passage, Layout layout) {
  return std::string(mark_of(passage.kind)) +
         model::escaped_passage(passage.text, passage.kind, layout);
}

std::string written_cell(const std::vector<PlainPassage>& passages, Layout layout) {
  std::string text;
  for (const PlainPassage& it : passages)
    text.append(text.empty() ? "" : "<br>").append(serialize(it, layout));
  return text;
}

std::string written_row(const std::vector<std::string>& cells, Layout layout) {
  return layout == Layout::table ? fmt::format("| {} |\n", fmt::join(cells, " | "))
                                 : fmt::format("{}\n", fmt::join(cells, "\t"));
}

std::string written_grid(const PlainLadder& ladder, const Form& form) {
  const bool level_a_row = form.orientation == model::Orientation::level_a_row;
  const std::vector<std::string>& down = level_a_row ? ladder.levels : ladder.skills;
  const std::vector<std::string>& across = level_a_row ? ladder.skills : ladder.levels;

  std::vector<std::string> header{level_a_row ? "Level/Skill" : "Skill/Level"};
  for (const std::string& it : across) header.push_back(model::escaped_name(it, form.layout));
  std::string text = written_row(header, form.layout);
  if (form.layout == Layout::table)
    text += written_row(std::vector<std::string>(header.size(), "---"), form.layout);
  for (std::size_t row = 0; row < down.size(); ++row) {
    std::vector<std::string> cells{model::escaped_name(down[row], form.layout)};
    for (std::size_t column = 0; column < across.size(); ++column) {
      const std::size_t skill = level_a_row ? column : row;
      const std::size_t level = level_a_row ? row : column;
      cells.push_back(written_cell(ladder.cells[skill][level], form.layout));
    }
    text += written_row(cells, form.layout);
  }
  return text;
}

std::string written_text(const std::vector<PlainPassage>& passages) {
  std::string text;
  PassageKind above = PassageKind::paragraph;
  for (const PlainPassage& it : passages) {
    const bool goes_on = it.kind == PassageKind::item && above == PassageKind::item;
    text.append(goes_on ? "" : "\n").append(serialize(it, Layout::sections)).append("\n");
    above = it.kind;
  }
  return text;
}

std::string written_sections(const PlainLadder& ladder, const Form& form) {
  const bool levels_first = form.orientation == model::Orientation::level_a_row;
  const std::vector<std::string>& outer = levels_first ? ladder.levels : ladder.skills;
  const std::vector<std::string>& inner = levels_first ? ladder.skills : ladder.levels;
  std::string text;
  for (std::size_t section = 0; section < outer.size(); ++section) {
    text += fmt::format("### {}\n\n", model::escaped_name(outer[section], Layout::sections));
    for (std::size_t below = 0; below < inner.size(); ++below) {
      text += fmt::format("#### {}\n", model::escaped_name(inner[below], Layout::sections));
      text +=
          written_text(levels_first ? ladder.cells[below][section] : ladder.cells[section][below]);
      text += "\n";
    }
  }
  return text;
}

}  // namespace

std::string serialize(const PlainLadder& ladder, const Form& form) {
  std::vector<std::string> levels;
  for (const std::string& it : ladder.levels) levels.push_back(model::escaped_declaration(it));
  std::string text =
      fmt::format("## {}\nLevels: {}\n\n", model::escaped_name(ladder.title, Layout::sections),
                  fmt::join(levels, " | "));
  return text + (form.layout == Layout::sections ? written_sections(ladder, form)
                                                 : written_grid(ladder, form));
}

PlainLadder read_back(const model::Ladder& ladder, std::string_view text) {
  auto plain = [&](text::Span span) { return model::plain_text(text, span); };
  PlainLadder result;
  result.title = plain(ladder.title);
  for (const model::Level& it : ladder.levels)
    result.levels.push_back(it.qualifier.empty()
                                ? plain(it.name)
                                : fmt::format("{} ({})", plain(it.name), plain(it.qualifier)));
  for (const model::Skill& it : ladder.skills) result.skills.push_back(plain(it.name));
  result.cells.assign(ladder.skills.size(),
                      std::vector<std::vector<PlainPassage>>(ladder.levels.size()));
  for (const model::Expectation& it : ladder.expectations) {
    if (it.repeated) continue;
    std::vector<PlainPassage>& cell = result.cells[it.skill][it.level];
    for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i)
      cell.push_back({ladder.passages[i].kind, plain(ladder.passages[i].span)});
    const bool marker_in_grid = it.marker != model::Marker::none && cell.empty();
    if (marker_in_grid) cell.push_back({PassageKind::paragraph, plain(it.text)});
  }
  return result;
}

}  // namespace ladder::testing
