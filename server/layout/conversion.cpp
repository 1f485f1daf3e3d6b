#include "layout/conversion.h"

#include <algorithm>

#include "layout/format/line_format.h"
#include "layout/plain.h"
#include "model/lower.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Layout;
using model::Orientation;

Orientation other(Orientation it) {
  return it == Orientation::level_a_row ? Orientation::skill_a_row : Orientation::level_a_row;
}

/// Grids and sections each start in their default orientation.
Form wanted_form(const model::Ladder& ladder, const std::optional<Form>& now,
                 const Conversion& conversion) {
  Form form = now.value_or(Form());
  if (conversion.layout) form.layout = *conversion.layout;
  const bool into_sections = form.layout == Layout::sections;
  if (into_sections && 0 < ladder.sections.count) form.orientation = ladder.sections.orientation;
  else if (!into_sections && !ladder.grids.empty())
    form.orientation = ladder.grids.front().orientation;
  else form.orientation = usual_orientation(form.layout);
  if (conversion.transposed) form.orientation = other(form.orientation);
  return form;
}

/// Obstacles that a comparison can't find.
std::string obstacle_to(const PlainLadder& it, bool has_heading, const Form& form) {
  const bool has_texts = std::ranges::any_of(it.levels, [](const PlainLevel& level) {
    return !level.declared_only && (!level.name.empty() || !level.comments.empty());
  });
  const bool levels_first = form.orientation == Orientation::level_a_row;
  const bool has_levels =
      std::ranges::any_of(it.levels, [](const PlainLevel& level) { return !level.declared_only; });
  if (form.layout == Layout::sections && !levels_first && it.skills.empty() && has_texts)
    return "it has levels but no skills, and in this layout each section starts with a skill";
  if (form.layout == Layout::sections && levels_first && !has_levels)
    return "it has no levels, and in this layout each section starts with one";
  const bool has_described =
      std::ranges::any_of(it.skills, [](const PlainSkill& skill) { return !skill.prose.empty(); });
  if (form.layout != Layout::sections && it.levels.empty() && has_described)
    return "it has no levels, so a grid would have no cells for the text below its skills";
  if (!has_heading && !it.head.empty())
    return "it has no heading, so its description has nowhere to go";
  return {};
}

/// Why `text` wouldn't say the same as the ladder.
std::string difference(const PlainLadder& it, const std::string& text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  const bool alone = document.ladders.size() == 1 && document.comments.empty() &&
                     document.ladders.front().span.begin == 0;
  if (alone) {
    const PlainLadder again = read_plain({document.ladders.front().ladder, text});
    if (again.obstacle.empty() && meaning(again) == meaning(it)) return {};
  }
  return "its meaning would change, perhaps because a heading or comment looks like part of the "
         "ladder";
}

}  // namespace

std::optional<Form> form_of(const model::Ladder& ladder) {
  const bool has_sections = 0 < ladder.sections.count;
  if (ladder.grids.empty()) {
    if (!has_sections) return std::nullopt;
    return Form{Layout::sections, ladder.sections.orientation};
  }
  if (has_sections || 1 < ladder.grids.size()) return std::nullopt;
  return Form{ladder.grids.front().layout, ladder.grids.front().orientation};
}

Converted converted(const Source& source, const Conversion& conversion) {
  const model::Ladder& ladder = source.ladder;
  Converted result{std::string(source.text), {}};
  if (ladder.grids.empty() && ladder.sections.count == 0) return result;
  const std::optional<Form> now = form_of(ladder);
  if (!now && !conversion.layout)
    result.obstacle = "it has several grids or layouts, so choose a layout as well";
  const Form form = wanted_form(ladder, now, conversion);
  if (form == now || !result.obstacle.empty()) return result;

  result.obstacle =
      obstacle_to_grid(ladder.skills.size(), ladder.levels.size(), source.text.size());
  if (!result.obstacle.empty()) return result;
  PlainLadder plain = read_plain(source);
  result.obstacle =
      plain.obstacle.empty() ? obstacle_to(plain, ladder.has_heading, form) : plain.obstacle;
  if (!result.obstacle.empty()) return result;
  if (needs_declaration(plain, form)) plain = with_declaration(std::move(plain));
  const std::string text = write_plain(plain, form);
  result.obstacle = difference(plain, text);
  if (!result.obstacle.empty()) return result;
  const auto size = static_cast<std::uint32_t>(source.text.size());
  const text::Span whole = text::without_blank_end(source.text, {0, size});
  result.text = with_line_ends(text, source.line_end);
  result.text += source.text.substr(whole.end);
  return result;
}

}  // namespace ladder::layout
