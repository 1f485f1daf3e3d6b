#include "layout/conversion.h"

#include <algorithm>

#include "layout/format/spelling.h"
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

/// What cannot be told by comparing.
std::string obstacle_to(const PlainLadder& it, bool has_heading, const Form& form) {
  const bool has_texts = std::ranges::any_of(it.levels, [](const PlainLevel& level) {
    return !level.declared_only && (!level.name.empty() || !level.comments.empty());
  });
  if (form.layout == Layout::sections && it.skills.empty() && has_texts)
    return "it has levels but no skill, and sections start with a skill";
  if (!has_heading && !it.head.empty())
    return "it has no heading, so its description has nowhere to go";
  return {};
}

/// Why `text` would not say what the ladder says.
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
  const bool has_sections = std::ranges::any_of(
      ladder.skill_mentions, [&](const model::Mention& it) { return !ladder.grid(it.part); });
  if (ladder.grids.empty()) {
    if (!has_sections) return std::nullopt;
    return Form{Layout::sections};
  }
  if (has_sections || 1 < ladder.grids.size()) return std::nullopt;
  return Form{ladder.grids.front().layout, ladder.grids.front().orientation};
}

Converted converted(const Source& source, const Conversion& conversion) {
  const model::Ladder& ladder = source.ladder;
  Converted result{std::string(source.text), {}};
  if (ladder.grids.empty() && ladder.skill_mentions.empty()) return result;
  const std::optional<Form> now = form_of(ladder);
  Form form = now.value_or(Form());
  if (!now && !ladder.grids.empty()) form.orientation = ladder.grids.front().orientation;
  if (conversion.layout) form.layout = *conversion.layout;
  else if (!now) result.obstacle = "it has several grids or layouts, so choose a layout too";
  if (conversion.transposed) form.orientation = other(form.orientation);
  if (form.layout == Layout::sections) form.orientation = Orientation::level_a_row;
  if (form == now || !result.obstacle.empty()) return result;

  const PlainLadder plain = read_plain(source);
  result.obstacle =
      plain.obstacle.empty() ? obstacle_to(plain, ladder.has_heading, form) : plain.obstacle;
  if (!result.obstacle.empty()) return result;
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
