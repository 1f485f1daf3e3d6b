#include "semantics/lineage.h"

#include <map>
#include <set>

#include "model/workspace.h"

namespace ladder::semantics {
namespace {

using rules::Place;

using Extenders = std::map<Place, std::vector<Place>>;  // by the ladder that they extend

Extenders all_extenders(const View& view) {
  Extenders all;
  const std::vector<rules::CheckedDocument>& documents = view.corpus.documents();
  for (std::uint32_t document = 0; document < documents.size(); ++document) {
    const auto& ladders = documents[document].document->ladders;
    for (std::uint32_t i = 0; i < ladders.size(); ++i) {
      if (!ladders[i].ladder.directive(model::DirectiveKind::extends)) continue;
      const Place place{document, i};
      if (const std::optional<Place> base = base_of(view, place)) all[*base].push_back(place);
    }
  }
  return all;
}

}  // namespace

std::optional<Place> base_of(const View& view, Place ladder) {
  const auto base = view.workspace.base_of({view.corpus.document(ladder).path, ladder.ladder});
  if (!base) return std::nullopt;
  const std::optional<std::uint32_t> document = view.corpus.find(base->path);
  if (!document) return std::nullopt;
  return Place{*document, static_cast<std::uint32_t>(base->number)};
}

std::vector<Place> bases_of(const View& view, Place ladder) {
  std::vector<Place> bases;
  std::set<Place> seen;
  for (auto base = base_of(view, ladder); base && seen.insert(*base).second;
       base = base_of(view, *base))
    bases.push_back(*base);
  return bases;
}

std::vector<Place> extenders_of(const View& view, Place ladder) {
  const Extenders all = all_extenders(view);
  const auto found = all.find(ladder);
  return found == all.end() ? std::vector<Place>() : found->second;
}

std::vector<Place> descendants_of(const View& view, Place ladder) {
  const Extenders all = all_extenders(view);
  std::set<Place> found{ladder};
  std::vector<Place> waiting{ladder};
  while (!waiting.empty()) {
    const auto extenders = all.find(waiting.back());
    waiting.pop_back();
    if (extenders == all.end()) continue;
    for (const Place it : extenders->second)
      if (found.insert(it).second) waiting.push_back(it);
  }
  return {found.begin(), found.end()};
}

}  // namespace ladder::semantics
