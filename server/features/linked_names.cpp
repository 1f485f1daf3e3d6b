#include "features/linked_names.h"

#include <algorithm>

#include "features/entity.h"
#include "features/occurrences.h"
#include "features/target.h"

namespace ladder::features {

std::vector<text::Span> linked_names(const View& view, std::uint32_t offset) {
  const Target target = target_at(view, offset);
  const bool is_label = target.kind == TargetKind::level || target.kind == TargetKind::skill ||
                        target.kind == TargetKind::declared_level;
  const bool beside = offset < target.span.begin || target.span.end < offset;
  const std::optional<Entity> entity = entity_of(view, target);
  if (!is_label || beside || !entity) return {};

  std::vector<text::Span> names;
  for (const Occurrence& it : occurrences_of(view, std::span(&*entity, 1)))
    if (it.form == Form::name || it.form == Form::entry) names.push_back(it.span);
  const std::string_view name = text::slice(view.text(), target.span);
  const bool alike = std::ranges::all_of(
      names, [&](text::Span it) { return text::slice(view.text(), it) == name; });
  if (names.size() < 2 || !alike) return {};
  return names;
}

}  // namespace ladder::features
