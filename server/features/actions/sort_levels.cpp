#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "layout/arrangement.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"

namespace ladder::features {
namespace {
void offer_sort_levels(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_sort_levels(const ActionRequest& request);
}  // namespace

const CodeAction sort_levels{"sort-levels", ActionKind::rewrite, offer_sort_levels,
                             make_sort_levels};

namespace {

using model::Mention;

/// By level, its place from below: as the ladder has its levels, those of one series by number.
std::vector<std::uint32_t> heights_of(const std::vector<model::Level>& levels) {
  std::map<std::pair<std::string_view, std::uint32_t>, std::vector<std::uint32_t>> series;
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (levels[i].rank) series[{levels[i].rank->series, levels[i].track}].push_back(i);
  std::vector<std::uint32_t> heights(levels.size());
  std::iota(heights.begin(), heights.end(), 0U);
  for (const auto& [name, places] : series) {
    std::vector<std::uint32_t> sorted = places;
    std::ranges::stable_sort(sorted, {}, [&](std::uint32_t it) { return levels[it].rank->first; });
    for (std::size_t i = 0; i < places.size(); ++i) heights[sorted[i]] = places[i];
  }
  return heights;
}

class Sorter {
 public:
  explicit Sorter(const semantics::LadderView& view)
      : view_(view), heights_(heights_of(view.ladder.levels)) {}

  bool has_work() const {
    bool work = !rises(declared());
    for_each_part([&](std::span<const Mention> part) { work = work || !rises(heights(part)); });
    return work;
  }

  /// Nothing where a part cannot be sorted.
  std::vector<text::Edit> edits() const {
    std::vector<text::Edit> all = sorted_declaration();
    bool possible = true;
    for_each_part([&](std::span<const Mention> part) {
      if (rises(heights(part))) return;
      std::vector<text::Edit> edits = sorted(part);
      possible = possible && !edits.empty();
      std::ranges::move(edits, std::back_inserter(all));
    });
    if (!possible) return {};
    return all;
  }

 private:
  using Heights = std::vector<std::uint32_t>;

  static bool rises(const Heights& heights) { return std::ranges::is_sorted(heights); }

  Heights heights(std::span<const Mention> part) const {
    Heights all;
    for (const Mention& it : part) all.push_back(heights_[it.index]);
    return all;
  }

  template <typename Visit>
  void for_each_part(const Visit& visit) const {
    std::span<const Mention> rest = view_.ladder.level_mentions;
    while (!rest.empty()) {
      const std::size_t size = model::of_part(rest, rest.front().part).size();
      visit(rest.first(size));
      rest = rest.subspan(size);
    }
  }

  /// The places of the numbers from 0 on, by what they count.
  static std::vector<std::size_t> order_of(const Heights& heights) {
    std::vector<std::size_t> order(heights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t it) { return heights[it]; });
    return order;
  }

  std::vector<text::Edit> sorted(std::span<const Mention> part) const {
    layout::Rearrangement change;
    const std::vector<std::size_t> order = order_of(heights(part));
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (order[i] == i) continue;
      change.from.push_back(&part[i]);
      change.to.push_back(&part[order[i]]);
    }
    return layout::moves({view_.ladder, view_.text}, change);
  }

  std::vector<text::Span> entries() const {
    const model::Directive* levels = view_.ladder.directive(model::DirectiveKind::levels);
    if (!levels) return {};
    std::vector<text::Span> all = model::entries_of(view_.text, *levels);
    std::erase_if(all, [](text::Span it) { return it.empty(); });
    return all;
  }

  /// The heights of what `Levels:` names.
  Heights declared() const {
    std::unordered_map<std::string_view, std::uint32_t> by_key;
    for (std::uint32_t i = 0; i < heights_.size(); ++i)
      by_key.try_emplace(view_.ladder.levels[i].key, heights_[i]);
    const model::LevelNames names(view_.ladder, view_.text);
    Heights all;
    for (const text::Span it : entries()) {
      const auto known = by_key.find(names.named(it).key);
      all.push_back(known == by_key.end() ? model::none : known->second);
    }
    return all;
  }

  std::vector<text::Edit> sorted_declaration() const {
    const std::vector<text::Span> all = entries();
    const std::vector<std::size_t> order = order_of(declared());
    std::vector<text::Edit> edits;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (order[i] != i) edits.push_back({all[i], std::string(view_.slice(all[order[i]]))});
    return edits;
  }

  const semantics::LadderView& view_;
  Heights heights_;
};

void offer_sort_levels(const ActionContext& context, ActionSink& sink) {
  if (!context.ladder) return;
  const Sorter sorter(*context.ladder);
  if (!sorter.has_work()) return;
  Action& action = sink.add("Sort the levels");
  if (sorter.edits().empty()) action.disabled = "a row is missing a cell that has to move";
}

std::optional<ActionResult> make_sort_levels(const ActionRequest& request) {
  const ActionContext& context = request.context;
  if (!context.ladder) return std::nullopt;
  const Sorter sorter(*context.ladder);
  return own_change(context.view, *context.ladder, sorter.edits());
}

}  // namespace
}  // namespace ladder::features
