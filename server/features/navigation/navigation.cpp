#include "features/navigation/navigation.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "model/reference.h"
#include "rules/level_reference.h"
#include "rules/wording.h"
#include "semantics/entity.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "semantics/prose.h"
#include "semantics/target.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using rules::Place;
using text::Span;

/// The row, section or line of a name.
Span surroundings_of(const model::Ladder& ladder, const semantics::Entity& entity, Span name) {
  for (const model::Directive& it : ladder.directives)
    if (it.line.contains(name)) return it.line;
  const auto& mentions =
      entity.kind == semantics::EntityKind::level ? ladder.level_mentions : ladder.skill_mentions;
  const auto mention = std::ranges::find(mentions, name, &model::Mention::name);
  return mention == mentions.end() ? name : mention->whole;
}

Destination destination(const semantics::View& view, const semantics::Entity& entity) {
  const semantics::LadderView of = semantics::ladder_view(view.corpus, entity.place);
  const Span name = semantics::name_of(view, entity);
  const Span whole = entity.kind == semantics::EntityKind::ladder
                         ? text::whole(of.text)
                         : surroundings_of(of.ladder, entity, name);
  return {std::string(view.corpus.document(entity.place).path), of.in_document(whole),
          of.in_document(name)};
}

/// What the nearest of the extended ladders calls by the same name.
std::optional<semantics::Entity> extended_by(const semantics::View& view,
                                             const semantics::Entity& entity) {
  for (const Place base : semantics::bases_of(view, entity.place))
    if (const auto namesake = semantics::namesake_in(view, entity, base)) return namesake;
  return std::nullopt;
}

/// The beginning of the file that an `Extends:` names, where it exists.
std::vector<Destination> extended_file(const semantics::View& view,
                                       const semantics::Target& target) {
  const semantics::LadderView of = semantics::ladder_view(view, target.ladder);
  const Span value = of.ladder.directives[target.directive].value;
  const std::string_view written = of.slice(model::read_reference(of.text, value).path);
  std::string path = model::path_from(view.path(), written);
  if (!view.corpus.find(path)) return {};
  return {{std::move(path), {}, {}}};
}

/// The levels of a ladder that a reference names, added to `found`.
void add_levels(const semantics::View& view, Place place, const rules::LevelReference& reference,
                std::vector<Destination>& found) {
  const std::vector<model::Level>& levels = view.corpus.ladder(place).levels;
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (rules::names(reference, levels[i]))
      found.push_back(destination(view, {semantics::EntityKind::level, place, i}));
}

void add_levels(const semantics::View& view, std::uint32_t document,
                const rules::LevelReference& reference, std::vector<Destination>& found) {
  const auto count = view.corpus.documents()[document].document->ladders.size();
  for (std::uint32_t i = 0; i < count; ++i) add_levels(view, Place{document, i}, reference, found);
}

/// The levels of other ladders that an expectation refers to. `Level 7` belongs to a ladder that
/// its own extends; `IC7` may belong to any ladder, those of its own document first.
std::vector<Destination> levels_elsewhere(const semantics::View& view,
                                          const semantics::Target& target) {
  std::vector<Destination> found;
  const semantics::LadderView of = semantics::ladder_view(view, target.ladder);
  const rules::LevelReferences references(of.ladder, of.text, of.facts);
  for (const rules::LevelReference& it : references.in(target.expectation)) {
    if (of.in_document(it.span) != target.span) continue;
    for (const Place base : semantics::bases_of(view, {view.document, target.ladder}))
      add_levels(view, base, it, found);
    if (!found.empty() || it.name.empty()) return found;
    add_levels(view, view.document, it, found);
    if (!found.empty()) return found;
    for (std::uint32_t i = 0; i < view.corpus.documents().size(); ++i)
      add_levels(view, i, it, found);
  }
  return found;
}

/// The expectation that a `same` repeats.
std::vector<Destination> repeated_text(const semantics::View& view,
                                       const semantics::Target& target) {
  const semantics::LadderView of = semantics::ladder_view(view, target.ladder);
  const model::Expectation* same = of.ladder.at(target.skill, target.level);
  const model::Expectation* meant = same ? semantics::resolved(of.ladder, *same) : nullptr;
  if (!meant) return {};
  return {{std::string(view.path()), of.in_document(meant->place), of.in_document(meant->text)}};
}

std::vector<Destination> destinations(const semantics::View& view,
                                      const semantics::Target& target) {
  const std::optional<semantics::Entity> entity = semantics::entity_of(view, target);
  if (entity) {
    const semantics::LadderView of = semantics::ladder_view(view.corpus, entity->place);
    const bool is_there = entity->place.document == view.document &&
                          of.in_document(semantics::name_of(view, *entity)) == target.span;
    const std::optional<semantics::Entity> extended =
        is_there ? extended_by(view, *entity) : std::nullopt;
    return {destination(view, extended.value_or(*entity))};
  }
  switch (target.kind) {
    case semantics::TargetKind::extended_path:
    case semantics::TargetKind::extended_title: return extended_file(view, target);
    case semantics::TargetKind::level_reference: return levels_elsewhere(view, target);
    case semantics::TargetKind::expectation:
      if (target.on_marker) return repeated_text(view, target);
      break;
    default: break;
  }
  return {};
}

/// What the thing at an offset has its name in common with.
std::vector<semantics::Entity> namesakes_at(const semantics::View& view, std::uint32_t offset) {
  const std::optional<semantics::Entity> entity =
      semantics::entity_of(view, semantics::target_at(view, offset));
  return entity ? semantics::namesakes_of(view, *entity) : std::vector<semantics::Entity>();
}

/// Where the path of a ladder's `Extends:` leads; nothing without one, or if the file doesn't
/// exist.
std::optional<Link> link_of(const semantics::View& view, std::uint32_t index) {
  const semantics::LadderView of = semantics::ladder_view(view, index);
  const model::Directive* extends = of.ladder.directive(model::DirectiveKind::extends);
  if (!extends) return std::nullopt;
  const text::Span written = model::read_reference(of.text, extends->value).path;
  if (written.empty()) return std::nullopt;
  std::string path = model::path_from(view.path(), of.slice(written));
  if (!view.corpus.find(path)) return std::nullopt;

  Link link{of.in_document(written), {std::move(path), {}}, {}};
  std::string_view title;
  if (const auto base = semantics::base_of(view, {view.document, index})) {
    const semantics::LadderView meant = semantics::ladder_view(view.corpus, *base);
    link.target.span = meant.in_document(meant.ladder.title);
    title = meant.slice(meant.ladder.title);
  }
  link.tooltip = title.empty() ? fmt::format("Open {}", rules::quoted(of.slice(written)))
                               : fmt::format("Open the ladder {}", rules::quoted(title));
  return link;
}

}  // namespace

Definition definition_of(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  return {target.span, destinations(view, target)};
}

std::vector<semantics::Location> references_to(const semantics::View& view, std::uint32_t offset,
                                               Declarations declarations) {
  std::vector<semantics::Location> all;
  for (const semantics::Occurrence& it :
       semantics::occurrences_of(view, namesakes_at(view, offset)))
    if (declarations == Declarations::included || !it.declares)
      all.push_back({std::string(view.corpus.documents()[it.document].path), it.span});
  return all;
}

std::vector<Highlight> highlights_of(const semantics::View& view, std::uint32_t offset) {
  std::vector<semantics::Entity> namesakes = namesakes_at(view, offset);
  // A ladder is named in documents that don't contain it; everything else is named where it is.
  std::erase_if(namesakes, [&](const semantics::Entity& it) {
    return it.kind != semantics::EntityKind::ladder && it.place.document != view.document;
  });
  std::vector<Highlight> all;
  for (const semantics::Occurrence& it : semantics::occurrences_of(view, namesakes))
    if (it.document == view.document) all.push_back({it.span, it.declares});
  return all;
}

std::vector<Link> links_in(const semantics::View& view) {
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    if (auto link = link_of(view, i)) links.push_back(*std::move(link));
  return links;
}

}  // namespace ladder::features
