#include "model/orientation.h"

#include "model/label.h"

namespace ladder::model {

void count_name(Axis& axis, std::string_view name, language::Language language, bool declared) {
  if (name.empty()) return;
  ++axis.names;
  if (declared || is_level_shaped(name, language)) ++axis.level_shaped;
}

Orientation inferred_orientation(Axis down, Axis across) {
  auto share = [](Axis axis) {
    return axis.names == 0 ? 0 : 1000 * axis.level_shaped / axis.names;
  };
  return share(down) < share(across) ? Orientation::skill_a_row : Orientation::level_a_row;
}

}  // namespace ladder::model
