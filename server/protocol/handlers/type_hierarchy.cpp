#include "features/navigation/hierarchy.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::RelatedLadder;

void advertise_type_hierarchy(const Client&, ServerCapabilities& capabilities) {
  capabilities.type_hierarchy_provider = true;
}

std::vector<TypeHierarchyItem> hierarchy_items(const Session& session,
                                               const std::vector<RelatedLadder>& ladders) {
  std::vector<TypeHierarchyItem> items;
  for (const RelatedLadder& it : ladders) {
    const std::optional<Location> whole = location_of(session, {it.path, it.whole});
    const std::optional<Location> name = location_of(session, {it.path, it.name});
    if (!whole || !name) continue;
    TypeHierarchyItem& item = items.emplace_back();
    item.name = it.title.empty() ? "(no title)" : it.title;
    item.kind = protocol::kind_of(features::SymbolKind::ladder, session.client.enum_members);
    item.detail = it.size;
    item.uri = whole->uri;
    item.range = whole->range;
    item.selection_range = name->range;
  }
  return items;
}

std::optional<std::vector<TypeHierarchyItem>> answer_prepare_type_hierarchy(
    Session& session, const TextDocumentPositionParams& params) {
  const RequestedPlace asked = requested_place(session, params);
  const std::optional<RelatedLadder> ladder = features::ladder_around(asked.view, asked.offset);
  if (!ladder) return std::nullopt;
  return hierarchy_items(session, {*ladder});
}

std::vector<TypeHierarchyItem> answer_supertypes(Session& session,
                                                 const TypeHierarchySupertypesParams& params) {
  const RequestedPlace asked =
      requested_place(session, params.item.uri, params.item.selection_range.start);
  return hierarchy_items(session, features::ladders_extended_at(asked.view, asked.offset));
}

std::vector<TypeHierarchyItem> answer_subtypes(Session& session,
                                               const TypeHierarchySubtypesParams& params) {
  const RequestedPlace asked =
      requested_place(session, params.item.uri, params.item.selection_range.start);
  return hierarchy_items(session, features::ladders_extending(asked.view, asked.offset));
}

}  // namespace

Method prepare_type_hierarchy() {
  return {.name = "textDocument/prepareTypeHierarchy",
          .advertise = advertise_type_hierarchy,
          .answer = answering<answer_prepare_type_hierarchy>};
}

Method type_hierarchy_supertypes() {
  return {.name = "typeHierarchy/supertypes",
          .answer = answering<answer_supertypes>,
          .needs_all_files = true};
}

Method type_hierarchy_subtypes() {
  return {.name = "typeHierarchy/subtypes",
          .answer = answering<answer_subtypes>,
          .needs_all_files = true};
}

}  // namespace ladder::protocol
