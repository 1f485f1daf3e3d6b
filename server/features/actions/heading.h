#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "features/actions/code_action.h"
#include "layout/grid_edit.h"

namespace ladder::features {

/// A level or a skill whose name is at the cursor.
struct Heading {
  layout::Axis axis = layout::Axis::level;
  std::uint32_t index = 0;
  std::uint32_t count = 0;  // of levels or skills
};

std::optional<Heading> heading_at(const ActionContext& context);

/// What a title calls the level or skill with this index.
std::string called_on_axis(const semantics::LadderView& ladder, layout::Axis axis,
                           std::uint32_t index);

/// How long a ladder may be, in bytes, so that an edit is tried before it is offered.
constexpr std::size_t most_tried = 50'000;

/// Whether an edit of the ladder should be offered. In a long ladder, it is offered untried.
template <class Edit>
bool is_worth_offering(const ActionContext& context, const Edit& edit) {
  if (most_tried < context.ladder->text.size()) return true;
  const layout::LadderEdit tried = edit();
  return tried.obstacle.empty() && !tried.edits.empty();
}

}  // namespace ladder::features
