#include "model/orientation.h"

#include <algorithm>

#include "model/label.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

/// In thousandths of the names.
std::uint32_t share(const Axis& axis, std::uint32_t Axis::*count) {
  return axis.names == 0 ? 0 : 1000 * (axis.*count) / axis.names;
}

}  // namespace

void count_name(Axis& axis, std::string_view name, bool declared) {
  if (name.empty()) return;
  ++axis.names;
  if (declared || is_level_shaped(name)) ++axis.level_shaped;
}

Orientation inferred_orientation(Axis down, Axis across) {
  const bool fewer_down = share(down, &Axis::level_shaped) < share(across, &Axis::level_shaped);
  return fewer_down ? Orientation::skill_a_row : Orientation::level_a_row;
}

std::optional<Orientation> orientation_shown_by(const Axis& outer, const Axis& inner) {
  for (const auto count : {&Axis::known, &Axis::level_shaped, &Axis::ranked}) {
    const std::uint32_t larger = share(outer, count);
    const std::uint32_t smaller = share(inner, count);
    if (larger != smaller)
      return larger < smaller ? Orientation::skill_a_row : Orientation::level_a_row;
  }
  return std::nullopt;
}

std::optional<Orientation> orientation_shown_by_names(std::span<const std::string_view> outer,
                                                      std::span<const std::string_view> inner) {
  const auto count = [](Axis& axis, std::string_view written) {
    const Label label = read_label(written, {0, text::offset(written.size())});
    count_name(axis, text::slice(written, label.name));
    if (label.rank) ++axis.ranked;
  };
  Axis larger;
  Axis smaller;
  for (const std::string_view name : outer.first(std::min(outer.size(), enough_headings))) {
    count(larger, name);
    for (const std::string_view below : inner)
      if (smaller.names < enough_headings) count(smaller, below);
  }
  return orientation_shown_by(larger, smaller);
}

}  // namespace ladder::model
