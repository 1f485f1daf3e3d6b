#include "features/actions/action_result.h"

#include <utility>

#include "text/edits_between.h"
#include "text/lines.h"

namespace ladder::features {

std::optional<ActionResult> own_change(const semantics::View& view, std::vector<text::Edit> edits) {
  if (edits.empty()) return std::nullopt;
  return ActionResult{{{std::string(view.path()), std::move(edits)}}, {}};
}

std::optional<ActionResult> own_change(const semantics::View& view,
                                       const semantics::LadderView& ladder,
                                       std::vector<text::Edit> edits) {
  for (text::Edit& it : edits) it.span = ladder.in_document(it.span);
  return own_change(view, std::move(edits));
}

void select(std::string_view placeholder, const semantics::FileChange& file, ActionResult& result) {
  std::uint32_t inserted = 0;
  std::uint32_t removed = 0;
  for (const text::Edit& it : file.edits) {
    const std::size_t found = it.replacement.find(placeholder);
    if (found != std::string::npos) {
      const std::uint32_t begin =
          it.span.begin + inserted - removed + static_cast<std::uint32_t>(found);
      result.selection = {file.path,
                          {begin, begin + static_cast<std::uint32_t>(placeholder.size())}};
      return;
    }
    inserted += static_cast<std::uint32_t>(it.replacement.size());
    removed += it.span.size();
  }
}

std::optional<ActionResult> fixed_document(const ActionRequest& request,
                                           const semantics::FixChoice& choice) {
  const semantics::View& view = request.context.view;
  const std::string after = request.fixed_text(choice);
  return own_change(view, text::edits_between(view.text(), after));
}

layout::Source source_of(const semantics::View& view, const semantics::LadderView& ladder) {
  return {ladder.ladder, ladder.text, text::line_end_of(view.text())};
}

}  // namespace ladder::features
