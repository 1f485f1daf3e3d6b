#include "features/completion/neighbours.h"

#include <algorithm>
#include <map>

#include "semantics/names.h"

namespace ladder::features::completion {
namespace {

constexpr std::size_t most_neighbours = 500;
constexpr std::size_t most_known_levels = 12;  // in a list that is proposed as a whole

/// The levels of a ladder; none where one of them has no name.
std::vector<std::string> names_of_levels(const semantics::LadderView& view) {
  std::vector<std::string> names;
  if (most_known_levels < view.ladder.levels.size()) return names;
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i) {
    names.push_back(semantics::level_name(view, i));
    if (names.back().empty()) return {};
  }
  return names;
}

}  // namespace

std::vector<rules::Place> neighbours(const Site& site) {
  std::vector<rules::Place> all;
  const std::uint32_t own = site.view.document;
  const auto& ladders = site.view.model().ladders;
  const auto behind = std::ranges::upper_bound(
      ladders, site.cursor, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  auto after = static_cast<std::uint32_t>(behind - ladders.begin());
  std::uint32_t before = site.ladder ? site.ladder->index : after;
  while ((0 < before || after < ladders.size()) && all.size() < most_neighbours) {
    if (0 < before) all.push_back({own, --before});
    if (after < ladders.size()) all.push_back({own, after++});
  }
  const std::vector<rules::CheckedDocument>& documents = site.view.corpus.documents();
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const std::size_t count = i == own ? 0 : documents[i].document->ladders.size();
    for (std::uint32_t ladder = 0; ladder < count; ++ladder) {
      if (most_neighbours <= all.size()) return all;
      all.push_back({i, ladder});
    }
  }
  return all;
}

std::vector<std::string> usual_levels(const semantics::View& view, std::span<const rules::Place> ladders) {
  std::map<std::vector<std::string>, std::size_t> uses;
  std::vector<std::vector<std::string>> lists;
  std::size_t most = 0;
  for (const rules::Place it : ladders) {
    std::vector<std::string> names = names_of_levels(semantics::ladder_view(view.corpus, it));
    if (names.empty()) continue;
    most = std::max(most, ++uses[names]);
    lists.push_back(std::move(names));
  }
  const auto usual = std::ranges::find_if(lists, [&](const auto& it) { return uses[it] == most; });
  return usual == lists.end() ? std::vector<std::string>() : *usual;
}

std::string title_or_path(const semantics::View& view, rules::Place place) {
  std::string title = semantics::title_of(semantics::ladder_view(view.corpus, place));
  return title.empty() ? std::string(view.corpus.document(place).path) : title;
}

}  // namespace ladder::features::completion
