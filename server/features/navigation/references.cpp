#include "features/navigation/references.h"

#include "semantics/entity.h"
#include "semantics/occurrences.h"
#include "semantics/target.h"

namespace ladder::features {
namespace {

/// What the thing at an offset has its name in common with.
std::vector<semantics::Entity> namesakes_at(const semantics::View& view, std::uint32_t offset) {
  const std::optional<semantics::Entity> entity = semantics::entity_of(view, semantics::target_at(view, offset));
  return entity ? semantics::namesakes_of(view, *entity) : std::vector<semantics::Entity>();
}

}  // namespace

std::vector<semantics::Location> references_to(const semantics::View& view, std::uint32_t offset,
                                    Declarations declarations) {
  std::vector<semantics::Location> all;
  for (const semantics::Occurrence& it : semantics::occurrences_of(view, namesakes_at(view, offset)))
    if (declarations == Declarations::included || !it.declares)
      all.push_back({std::string(view.corpus.documents()[it.document].path), it.span});
  return all;
}

std::vector<Highlight> highlights_of(const semantics::View& view, std::uint32_t offset) {
  std::vector<semantics::Entity> namesakes = namesakes_at(view, offset);
  // A ladder is called in documents that do not hold it; all else is called where it is.
  std::erase_if(namesakes, [&](const semantics::Entity& it) {
    return it.kind != semantics::EntityKind::ladder && it.place.document != view.document;
  });
  std::vector<Highlight> all;
  for (const semantics::Occurrence& it : semantics::occurrences_of(view, namesakes))
    if (it.document == view.document) all.push_back({it.span, it.declares});
  return all;
}

}  // namespace ladder::features
