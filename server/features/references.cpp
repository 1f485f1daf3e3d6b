#include "features/references.h"

#include "features/entity.h"
#include "features/occurrences.h"
#include "features/target.h"

namespace ladder::features {
namespace {

/// What the thing at an offset has its name in common with.
std::vector<Entity> namesakes_at(const View& view, std::uint32_t offset) {
  const std::optional<Entity> entity = entity_of(view, target_at(view, offset));
  return entity ? namesakes_of(view, *entity) : std::vector<Entity>();
}

}  // namespace

std::vector<Location> references_to(const View& view, std::uint32_t offset,
                                    Declarations declarations) {
  std::vector<Location> all;
  for (const Occurrence& it : occurrences_of(view, namesakes_at(view, offset)))
    if (declarations == Declarations::included || !it.declares)
      all.push_back({std::string(view.corpus.documents()[it.document].path), it.span});
  return all;
}

std::vector<Highlight> highlights_of(const View& view, std::uint32_t offset) {
  std::vector<Entity> namesakes = namesakes_at(view, offset);
  // A ladder is called in documents that do not hold it; all else is called where it is.
  std::erase_if(namesakes, [&](const Entity& it) {
    return it.kind != EntityKind::ladder && it.place.document != view.document;
  });
  std::vector<Highlight> all;
  for (const Occurrence& it : occurrences_of(view, namesakes))
    if (it.document == view.document) all.push_back({it.span, it.declares});
  return all;
}

}  // namespace ladder::features
