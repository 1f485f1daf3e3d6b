#include "support/contents.h"

#include <algorithm>
#include <set>
#include <span>

#include "layout/notation.h"
#include "rules/siblings.h"
#include "semantics/lineage.h"
#include "semantics/prose.h"

namespace ladder::testing {

namespace {

std::ptrdiff_t unlabelled_below(const model::Ladder& ladder, std::uint32_t level) {
  const auto levels = std::span(ladder.levels).first(level);
  return std::ranges::count_if(levels,
                               [](const model::Level& it) { return rules::key_of(it).empty(); });
}

/// Adds what a skill asks for to the ladder with this number.
void add_skill(const semantics::View& view, rules::Place place, std::uint32_t skill,
               std::size_t number, Contents& requirements) {
  const model::Ladder& ladder = view.corpus.ladder(place);
  for (const std::uint32_t index : ladder.column(skill)) {
    const model::Expectation& it = ladder.expectations[index];
    const model::Expectation* meant = semantics::resolved(ladder, it);
    const Cell cell{number, ladder.skills[skill].key, rules::key_of(ladder.levels[it.level]), 0};
    if (it.marker == model::Marker::not_applicable) requirements[cell] = "n/a";
    else if (meant)
      requirements[cell] = layout::written_text({ladder, view.corpus.text(place)}, *meant,
                                                model::Layout::sections, "\n");
  }
}

}  // namespace

Contents contents_in(const model::Document& document, std::string_view text) {
  Contents contents;
  for (std::size_t i = 0; i < document.ladders.size(); ++i) {
    const auto& [span, ladder] = document.ladders[i];
    const layout::Source source{ladder, text::slice(text, span)};
    std::map<Cell, std::size_t> times;
    for (const model::Expectation& it : ladder.expectations) {
      std::string level = rules::key_of(ladder.levels[it.level]);
      // Levels without a label are distinguished by their order.
      if (level.empty()) level = "#" + std::to_string(unlabelled_below(ladder, it.level));
      Cell cell{i, ladder.skills[it.skill].key, level, 0};
      std::get<3>(cell) = times[cell]++;
      if (it.text.empty()) continue;
      contents[cell] = source.slice(layout::replaceable(source, it).value_or(it.text));
    }
  }
  return contents;
}

Contents requirements_in(const semantics::View& view) {
  Contents requirements;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
    const rules::Place own{view.document, i};
    std::vector<rules::Place> sources = semantics::bases_of(view, own);
    sources.insert(sources.begin(), own);
    std::set<std::string> known;
    for (const rules::Place& place : sources) {
      const model::Ladder& ladder = view.corpus.ladder(place);
      for (std::uint32_t skill = 0; skill < ladder.skills.size(); ++skill)
        if (!known.contains(ladder.skills[skill].key))
          add_skill(view, place, skill, i, requirements);
      for (const model::Skill& it : ladder.skills) known.insert(it.key);
    }
  }
  return requirements;
}

std::vector<Cell> different(const Contents& before, const Contents& after) {
  std::vector<Cell> cells;
  for (const auto& [cell, text] : before)
    if (const auto now = after.find(cell); now == after.end() || now->second != text)
      cells.push_back(cell);
  for (const auto& [cell, text] : after)
    if (!before.contains(cell)) cells.push_back(cell);
  return cells;
}

}  // namespace ladder::testing
