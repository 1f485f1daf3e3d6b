#include "model/orientation.h"

#include "text/unicode.h"

namespace ladder::model {
namespace {

/// A share of the names, in thousandths.
std::uint32_t share(const Axis& axis, std::uint32_t Axis::*count) {
  return axis.names == 0 ? 0 : 1000 * (axis.*count) / axis.names;
}

}  // namespace

void count_name(Axis& axis, std::string_view name, language::Language language, bool declared) {
  if (name.empty()) return;
  ++axis.names;
  if (declared || is_level_shaped(name, language)) ++axis.level_shaped;
}

Orientation inferred_orientation(Axis down, Axis across) {
  const bool fewer_down = share(down, &Axis::level_shaped) < share(across, &Axis::level_shaped);
  return fewer_down ? Orientation::skill_a_row : Orientation::level_a_row;
}

std::optional<Orientation> orientation_shown_by(const Axis& outer, const Axis& inner) {
  for (const auto count : {&Axis::known, &Axis::level_shaped, &Axis::ranked}) {
    const std::uint32_t larger = share(outer, count);
    const std::uint32_t smaller = share(inner, count);
    // Numbers on both sides show nothing.
    const bool tells = count != &Axis::ranked || larger == 0 || smaller == 0;
    if (larger != smaller && tells)
      return larger < smaller ? Orientation::skill_a_row : Orientation::level_a_row;
  }
  return std::nullopt;
}

void count_heading(Axis& axis, std::string_view text, const Label& heading,
                   language::Language language, bool known) {
  if (known) ++axis.known;
  if (heading.rank) ++axis.ranked;
  // A heading with a number looks like a level, and doesn't need to be read again.
  count_name(axis, text::slice(text, heading.name), language, known || heading.rank.has_value());
}

bool is_clear(const Axis& outer, const Axis& inner) {
  constexpr std::uint32_t few = 4;
  if (outer.names < few || inner.names < few) return false;
  const auto all = [](const Axis& it) { return it.level_shaped == it.names; };
  return (all(outer) && inner.level_shaped == 0) || (all(inner) && outer.level_shaped == 0);
}

std::optional<Orientation> orientation_shown_by_names(std::span<const std::string_view> outer,
                                                      std::span<const std::string_view> inner,
                                                      language::Language language) {
  const auto count = [language](Axis& axis, std::string_view name) {
    count_heading(axis, name, read_label(name, text::whole(name)), language, false);
  };
  Axis larger;
  Axis smaller;
  for (const std::string_view name : outer) {
    if (larger.names == enough_headings || is_clear(larger, smaller)) break;
    count(larger, name);
    for (const std::string_view below : inner)
      if (smaller.names < enough_headings) count(smaller, below);
  }
  return orientation_shown_by(larger, smaller);
}

bool may_be_either(const Ladder& ladder) {
  const Sections& sections = ladder.sections;
  return !sections.shown && 0 < sections.outer.names && 0 < sections.inner.names &&
         !ladder.directive(DirectiveKind::levels);
}

}  // namespace ladder::model
