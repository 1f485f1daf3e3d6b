#include "features/hover/ladder.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/core.h>

#include "semantics/cell_state.h"
#include "semantics/coverage.h"
#include "features/hover/standing.h"
#include "semantics/lineage.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "layout/arrangement.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

constexpr std::size_t most_named = 3;

std::string quoted_layout(const model::Grid& grid) {
  return fmt::format("as a {} with a {} a row",
                     grid.layout == model::Layout::table ? "table" : "matrix",
                     grid.orientation == model::Orientation::level_a_row ? "level" : "skill");
}

/// "as a matrix with a level a row and in sections".
std::string layouts(const model::Ladder& ladder) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& layout) {
    if (std::ranges::find(words, layout) == words.end()) words.push_back(layout);
  };
  for (const model::Grid& it : ladder.grids) add(quoted_layout(it));
  const auto in_sections = [&](const model::Mention& it) { return !ladder.grid(it.part); };
  if (std::ranges::any_of(ladder.skill_mentions, in_sections)) add("in sections");
  return rules::joined(words, words.size());
}

std::string size_of(const semantics::LadderView& view) {
  const std::size_t levels = view.ladder.levels.size();
  std::string range;
  if (1 < levels)
    range = fmt::format(", {} to {},", semantics::quoted_level(semantics::level_name(view, 0)),
                        semantics::quoted_level(semantics::level_name(view, static_cast<std::uint32_t>(levels - 1))));
  const std::string written = layouts(view.ladder);
  return fmt::format("{}{} and {}{}.", rules::counted(levels, "level"), range,
                     rules::counted(view.ladder.skills.size(), "skill"),
                     written.empty() ? "" : ", written " + written);
}

/// "70 texts, 6 `n/a` and 4 `same`".
std::string contents(const model::Ladder& ladder) {
  std::array<std::size_t, semantics::cell_states> counts{};
  for (const std::uint32_t it : ladder.order)
    ++counts[static_cast<std::size_t>(semantics::state_of(ladder.expectations[it]))];
  const auto count = [&](semantics::CellState state) { return counts[static_cast<std::size_t>(state)]; };
  std::vector<std::string> words{rules::counted(count(semantics::CellState::filled), "text")};
  if (0 < count(semantics::CellState::not_applicable))
    words.push_back(fmt::format("{} `n/a`", count(semantics::CellState::not_applicable)));
  if (0 < count(semantics::CellState::same)) words.push_back(fmt::format("{} `same`", count(semantics::CellState::same)));
  return rules::joined(words, words.size());
}

/// " `Networking` at `4` is empty."; of many the first.
std::string gaps(const semantics::LadderView& view, std::uint64_t count) {
  if (count == 0) return "";
  std::vector<std::string> names;
  for (std::uint32_t skill = 0; names.size() < std::min<std::uint64_t>(count, most_named); ++skill)
    for (std::uint32_t level = 0; level < view.ladder.levels.size(); ++level)
      if (names.size() < most_named && !semantics::is_filled(view.ladder, skill, level))
        names.push_back(fmt::format("{} at {}", semantics::quoted_skill(semantics::skill_name(view, skill)),
                                    semantics::quoted_level(semantics::level_name(view, level))));
  return fmt::format(" {} {} empty.", rules::joined(names, count), count == 1 ? "is" : "are");
}

std::string filling(const semantics::LadderView& view) {
  const semantics::Coverage coverage = semantics::coverage_of(view.ladder);
  if (coverage.cells == 0) return "";
  return fmt::format("\n{} filled: {}.{}\n", semantics::to_string(coverage), contents(view.ladder),
                     gaps(view, coverage.cells - coverage.filled));
}

/// The skills that a ladder takes over.
std::string inheritance(const semantics::View& view, rules::Place place) {
  const auto bases = semantics::bases_of(view, place);
  if (bases.empty()) return "";
  std::set<std::string_view> own;
  for (const model::Skill& it : view.corpus.ladder(place).skills) own.insert(it.key);
  std::vector<std::string> names;
  std::size_t count = 0;
  for (const rules::Place base : bases) {
    const semantics::LadderView other = semantics::ladder_view(view.corpus, base);
    for (std::uint32_t skill = 0; skill < other.ladder.skills.size(); ++skill) {
      if (!own.insert(other.ladder.skills[skill].key).second) continue;
      if (++count <= most_named) names.push_back(semantics::quoted_skill(semantics::skill_name(other, skill)));
    }
  }
  const std::string lead = "\nIt extends " + quoted_ladder(view, bases.front());
  if (count == 0) return lead + ", and takes over nothing.\n";
  return fmt::format("{}, and takes over {}: {}.\n", lead, rules::counted(count, "skill"),
                     rules::joined(names, count));
}

/// The prose above the first grid or skill.
semantics::Prose description_of(const semantics::LadderView& view) {
  const model::Ladder& ladder = view.ladder;
  text::Span body{ladder.heading.end, static_cast<std::uint32_t>(view.text.size())};
  if (!ladder.directives.empty()) body.begin = ladder.directives.back().line.end;
  body.end = std::min(body.end, layout::first_part(ladder));
  return semantics::prose_of(ladder, view.text, body);
}

}  // namespace

std::string about_ladder(const semantics::View& view, rules::Place place) {
  const semantics::LadderView ladder = semantics::ladder_view(view.corpus, place);
  std::string markdown = fmt::format("**{}**\n\n{}\n", quoted_ladder(view, place), size_of(ladder));
  markdown += filling(ladder);
  markdown += inheritance(view, place);
  if (const semantics::Prose prose = description_of(ladder); !prose.empty())
    markdown += fmt::format("\n{}\n", semantics::to_markdown(prose));
  return markdown;
}

}  // namespace ladder::features
