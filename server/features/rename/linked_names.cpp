#include "features/rename/linked_names.h"

#include <algorithm>

#include "semantics/entity.h"
#include "semantics/occurrences.h"
#include "semantics/target.h"

namespace ladder::features {

std::vector<text::Span> linked_names(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  const bool is_label = target.kind == semantics::TargetKind::level || target.kind == semantics::TargetKind::skill ||
                        target.kind == semantics::TargetKind::declared_level;
  const bool beside = offset < target.span.begin || target.span.end < offset;
  const std::optional<semantics::Entity> entity = semantics::entity_of(view, target);
  if (!is_label || beside || !entity) return {};

  std::vector<text::Span> names;
  for (const semantics::Occurrence& it : semantics::occurrences_of(view, std::span(&*entity, 1)))
    if (it.form == semantics::Form::name || it.form == semantics::Form::entry) names.push_back(it.span);
  const std::string_view name = text::slice(view.text(), target.span);
  const bool alike = std::ranges::all_of(
      names, [&](text::Span it) { return text::slice(view.text(), it) == name; });
  if (names.size() < 2 || !alike) return {};
  return names;
}

}  // namespace ladder::features
