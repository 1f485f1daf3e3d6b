#include "features/hover/standing.h"

#include <vector>

#include <fmt/core.h>

#include "semantics/coverage.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "model/reference.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// `name_of_empty(i)` is the name of a part, or nothing where it is filled.
template <typename NameOfEmpty>
std::string filling(const semantics::Coverage& coverage, std::string_view noun,
                    const NameOfEmpty& name_of_empty) {
  std::string words =
      fmt::format("{} of {} filled", coverage.filled, rules::counted(coverage.cells, noun));
  const std::uint64_t missing = coverage.cells - coverage.filled;
  if (missing == 0 || coverage.filled == 0) return words;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; names.size() < rules::most_listed(missing); ++i)
    if (const std::string name = name_of_empty(i); !name.empty()) names.push_back(name);
  return words +
         fmt::format("; {} {} empty", rules::joined(names, missing), missing == 1 ? "is" : "are");
}

}  // namespace

std::string level_heading(const semantics::LadderView& ladder, std::uint32_t level) {
  const std::string qualifier = semantics::qualifier_of(ladder, level);
  const std::string heading = fmt::format("**{}**", semantics::quoted_level(semantics::level_name(ladder, level)));
  return qualifier.empty() ? heading : fmt::format("{} ({})", heading, semantics::to_markdown(qualifier));
}

std::string standing_of_level(const semantics::LadderView& ladder, std::uint32_t level) {
  return fmt::format("level {} of {}", level + 1, ladder.ladder.levels.size());
}

std::string standing_of_skill(const semantics::LadderView& ladder, std::uint32_t skill) {
  return fmt::format("skill {} of {}", skill + 1, ladder.ladder.skills.size());
}

std::string standing_of_rank(const semantics::LadderView& ladder, const rules::Scale& scale,
                             const rules::ScaleRank& rank) {
  return fmt::format("rank {} ({} of {})", semantics::code(ladder.slice(rank.words)), rank.value + 1,
                     scale.steps().size());
}

std::string quoted_ladder(const semantics::View& view, rules::Place place) {
  const std::string title = semantics::quoted_title(semantics::title_of(semantics::ladder_view(view.corpus, place)));
  if (place.document == view.document) return title;
  const std::string path = model::relative_path(view.path(), view.corpus.document(place).path);
  return fmt::format("{} in {}", title, semantics::code(path));
}

std::string filling_of_skill(const semantics::LadderView& ladder, std::uint32_t skill) {
  return filling(semantics::coverage_of_skill(ladder.ladder, skill), "level", [&](std::uint32_t level) {
    if (semantics::is_filled(ladder.ladder, skill, level)) return std::string();
    return semantics::quoted_level(semantics::level_name(ladder, level));
  });
}

std::string filling_of_level(const semantics::LadderView& ladder, std::uint32_t level) {
  return filling(semantics::coverage_of_level(ladder.ladder, level), "skill", [&](std::uint32_t skill) {
    if (semantics::is_filled(ladder.ladder, skill, level)) return std::string();
    return semantics::quoted_skill(semantics::skill_name(ladder, skill));
  });
}

}  // namespace ladder::features
