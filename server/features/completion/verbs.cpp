#include "rules/progression/verbs.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <vector>

#include "features/completion/insertion.h"
#include "features/completion/sources.h"

namespace ladder::features::completion {
namespace {

constexpr std::size_t most_verbs = 5;
constexpr double furthest = 1.5;  // that a verb's weight may be from what its level asks for

/// What a level asks for, on the scale of the verbs' weights: the least at the lowest level.
double demand_of(std::uint32_t height, std::uint32_t highest) {
  const double least = rules::demand_verbs().front().weight;
  const double most = rules::demand_verbs().back().weight;
  return least + (most - least) * height / static_cast<double>(highest);
}

std::vector<rules::Verb> fitting_verbs(double demand) {
  const std::span<const rules::Verb> all = rules::demand_verbs();
  std::vector<rules::Verb> verbs(all.begin(), all.end());
  const auto distance = [&](const rules::Verb& it) { return std::abs(it.weight - demand); };
  std::erase_if(verbs, [&](const rules::Verb& it) { return furthest < distance(it); });
  std::ranges::stable_sort(verbs, {}, distance);
  if (most_verbs < verbs.size()) verbs.resize(most_verbs);
  return verbs;
}

}  // namespace

void propose_verbs(const Site& site, Proposals& proposals) {
  const std::optional<Draft> draft = draft_at(site);
  if (!draft) return;
  const semantics::LadderView& view = *site.ladder;
  const auto convention = rules::verb_convention(view.ladder, view.text, view.facts);
  if (!convention) return;  // it may be written in another language
  const std::uint32_t level = draft->expectation.level;
  const std::uint32_t highest = view.ladder.height_of_track(level);
  if (highest == 0) return;
  for (const rules::Verb& it : fitting_verbs(demand_of(view.ladder.height(level), highest))) {
    std::string word(it.forms[static_cast<std::size_t>(convention->form)]);
    if (convention->capital) word[0] = static_cast<char>(std::toupper(word[0]));
    proposals.push_back({.label = word,
                         .edit = draft_edit(site, *draft, word),
                         .detail = "a verb that suits this level"});
  }
}

}  // namespace ladder::features::completion
