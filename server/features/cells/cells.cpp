#include "features/cells/cells.h"

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/spot.h"

namespace ladder::features {

layout::WrittenCell written_cell(const semantics::View& view, const semantics::LadderView& ladder,
                                 std::uint32_t skill, std::uint32_t level, std::string_view text) {
  layout::WrittenCell written = layout::written_cell(source_of(view, ladder), skill, level, text);
  if (!written.obstacle.empty())
    written.obstacle = fmt::format("{} at {} can't be written: {}", called_skill(ladder, skill),
                                   called_level(ladder, level), written.obstacle);
  for (text::Edit& it : written.edits) it.span = ladder.in_document(it.span);
  return written;
}

}  // namespace ladder::features
