#include "features/hover/descriptions.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include <fmt/core.h>

#include "layout/arrangement.h"
#include "layout/passages.h"
#include "model/reference.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "semantics/comparison.h"
#include "semantics/coverage.h"
#include "semantics/lineage.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "semantics/prose.h"

namespace ladder::features {
namespace {

constexpr std::size_t most_named = 3;

std::string quoted_layout(const model::Grid& grid) {
  return fmt::format("as a {} with one {} per row",
                     grid.layout == model::Layout::table ? "table" : "matrix",
                     grid.orientation == model::Orientation::level_a_row ? "level" : "skill");
}

/// "as a matrix with one level per row and in sections".
std::string layouts(const model::Ladder& ladder) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& layout) {
    if (std::ranges::find(words, layout) == words.end()) words.push_back(layout);
  };
  for (const model::Grid& it : ladder.grids) add(quoted_layout(it));
  if (0 < ladder.sections.count)
    add(ladder.levels_first() ? "in sections, level by level" : "in sections");
  return rules::joined(words, words.size());
}

std::string size_of(const semantics::LadderView& view) {
  const std::size_t levels = view.ladder.levels.size();
  std::string range;
  if (1 < levels)
    range = fmt::format(", {} to {},", semantics::quoted_level(semantics::level_name(view, 0)),
                        semantics::quoted_level(
                            semantics::level_name(view, static_cast<std::uint32_t>(levels - 1))));
  const std::string written = layouts(view.ladder);
  return fmt::format("{}{} and {}{}.", rules::counted(levels, "level"), range,
                     rules::counted(view.ladder.skills.size(), "skill"),
                     written.empty() ? "" : ", written " + written);
}

/// "70 expectations, 6 `n/a` and 4 `same`".
std::string contents(const model::Ladder& ladder) {
  std::array<std::size_t, semantics::cell_states> counts{};
  for (const std::uint32_t it : ladder.order)
    ++counts[static_cast<std::size_t>(semantics::state_of(ladder.expectations[it]))];
  const auto count = [&](semantics::CellState state) {
    return counts[static_cast<std::size_t>(state)];
  };
  std::vector<std::string> words{
      rules::counted(count(semantics::CellState::filled), "expectation")};
  if (0 < count(semantics::CellState::not_applicable))
    words.push_back(fmt::format("{} `n/a`", count(semantics::CellState::not_applicable)));
  if (0 < count(semantics::CellState::same))
    words.push_back(fmt::format("{} `same`", count(semantics::CellState::same)));
  return rules::joined(words, words.size());
}

/// " `Networking` at `4` is empty."; of many the first.
std::string gaps(const semantics::LadderView& view, std::uint64_t count) {
  if (count == 0) return "";
  std::vector<std::string> names;
  for (std::uint32_t skill = 0; names.size() < std::min<std::uint64_t>(count, most_named); ++skill)
    for (std::uint32_t level = 0; level < view.ladder.levels.size(); ++level)
      if (names.size() < most_named && !semantics::is_filled(view.ladder, skill, level))
        names.push_back(fmt::format("{} at {}",
                                    semantics::quoted_skill(semantics::skill_name(view, skill)),
                                    semantics::quoted_level(semantics::level_name(view, level))));
  return fmt::format(" {} {} empty.", rules::joined(names, count), count == 1 ? "is" : "are");
}

std::string filling(const semantics::LadderView& view) {
  const semantics::Coverage coverage = semantics::coverage_of(view.ladder);
  if (coverage.cells == 0) return "";
  return fmt::format("\n{} filled: {}.{}\n", semantics::to_string(coverage), contents(view.ladder),
                     gaps(view, coverage.cells - coverage.filled));
}

/// The skills that a ladder inherits.
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
      if (++count <= most_named)
        names.push_back(semantics::quoted_skill(semantics::skill_name(other, skill)));
    }
  }
  const std::string lead = "\nIt extends " + quoted_ladder(view, bases.front());
  if (count == 0) return lead + " but inherits nothing.\n";
  return fmt::format("{} and inherits {}: {}.\n", lead, rules::counted(count, "skill"),
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

/// `name_of_empty(i)` is the name of a part, or nothing if it is filled.
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

/// "6 of 7 levels filled; `4` is empty"; of many that are empty the first.
std::string filling_of_skill(const semantics::LadderView& ladder, std::uint32_t skill) {
  return filling(semantics::coverage_of_skill(ladder.ladder, skill), "level",
                 [&](std::uint32_t level) {
                   if (semantics::is_filled(ladder.ladder, skill, level)) return std::string();
                   return semantics::quoted_level(semantics::level_name(ladder, level));
                 });
}

std::string filling_of_level(const semantics::LadderView& ladder, std::uint32_t level) {
  return filling(semantics::coverage_of_level(ladder.ladder, level), "skill",
                 [&](std::uint32_t skill) {
                   if (semantics::is_filled(ladder.ladder, skill, level)) return std::string();
                   return semantics::quoted_skill(semantics::skill_name(ladder, skill));
                 });
}

/// The items of a list, with something between them.
std::string in_one_line(const semantics::Prose& prose) {
  std::string line;
  std::string_view rest = prose.text;
  for (std::size_t i = 0; i < prose.kinds.size(); ++i) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (0 < i) {
      const bool ends = line.ends_with('.') || line.ends_with(';') || line.ends_with(',') ||
                        line.ends_with('!') || line.ends_with('?');
      const bool are_items = prose.kinds[i - 1] == model::PassageKind::item &&
                             prose.kinds[i] == model::PassageKind::item;
      line += are_items && !ends ? "; " : " ";
    }
    line += rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return line;
}

/// A list of expectations by skill; only the first are shown.
class SkillList {
 public:
  /// Skills of that name that follow are left out: they are not inherited.
  void add(const semantics::LadderView& ladder, std::uint32_t skill, std::uint32_t level,
           const std::string& source) {
    const std::string& key = ladder.ladder.skills[skill].key;
    if (!key.empty() && !seen_.insert(key).second) return;
    if (most_shown < ++count_) return;
    const semantics::LevelText text = semantics::text_at(ladder, skill, level);
    const std::string said =
        semantics::to_markdown(rules::shortened(in_one_line(text.prose), longest_text));
    list_ +=
        fmt::format("- {}{}: {}\n", semantics::quoted_skill(semantics::skill_name(ladder, skill)),
                    source, text.prose.empty() ? semantics::note_on(text) : std::string_view(said));
  }

  std::string markdown() const {
    if (most_shown < count_) return list_ + fmt::format("- and {} more\n", count_ - most_shown);
    return list_;
  }

 private:
  static constexpr std::size_t most_shown = 12;
  static constexpr std::size_t longest_text = 200;  // characters

  std::set<std::string> seen_;
  std::size_t count_ = 0;
  std::string list_;
};

std::string other_ladders(const semantics::View& view, const semantics::LadderView& ladder,
                          std::uint32_t skill) {
  constexpr std::size_t most_listed = 5;
  const rules::Place own{view.document, ladder.index};
  std::string list;
  std::size_t count = 0;
  for (const rules::SkillPlace& it : view.corpus.namesakes({own, skill})) {
    if (it.place == own || most_listed < ++count) continue;
    list += fmt::format("- {}: {}\n", quoted_ladder(view, it.place),
                        filling_of_skill(semantics::ladder_view(view.corpus, it.place), it.skill));
  }
  if (most_listed < count) list += fmt::format("- and {} more\n", count - most_listed);
  return list.empty() ? "" : "\nOther ladders with this skill:\n\n" + list;
}

/// The description of a skill or a level.
std::string described(const semantics::LadderView& ladder, text::Span body) {
  const semantics::Prose description = semantics::prose_of(ladder.ladder, ladder.text, body);
  if (description.empty()) return "";
  return fmt::format("\n{}\n", semantics::to_markdown(description));
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

std::string about_level(const semantics::View& view, const semantics::LadderView& ladder,
                        std::uint32_t level) {
  SkillList list;
  for (std::uint32_t skill = 0; skill < ladder.ladder.skills.size(); ++skill)
    list.add(ladder, skill, level, "");
  const std::string key = rules::key_of(ladder.ladder.levels[level]);
  for (const rules::Place place : semantics::bases_of(view, {view.document, ladder.index})) {
    const auto same = key.empty() ? std::nullopt : view.corpus.level(place, key, level);
    if (!same) continue;
    const semantics::LadderView base = semantics::ladder_view(view.corpus, place);
    for (std::uint32_t skill = 0; skill < base.ladder.skills.size(); ++skill)
      list.add(base, skill, *same, fmt::format(" from {}", quoted_ladder(view, place)));
  }
  return fmt::format(
      "{}\n\nThis is {} in {}. {}.\n{}\n{}", level_heading(ladder, level),
      position_of_level(ladder, level), semantics::quoted_title(semantics::title_of(ladder)),
      filling_of_level(ladder, level),
      described(ladder, layout::description_of_level(ladder.ladder, ladder.text, level)),
      list.markdown());
}

std::string about_skill(const semantics::View& view, const semantics::LadderView& ladder,
                        std::uint32_t skill) {
  std::string markdown = fmt::format("**{}**\n\nThis is {} in {}. {}.\n",
                                     semantics::quoted_skill(semantics::skill_name(ladder, skill)),
                                     position_of_skill(ladder, skill),
                                     semantics::quoted_title(semantics::title_of(ladder)),
                                     filling_of_skill(ladder, skill));
  markdown += described(ladder, layout::description_of_skill(ladder.ladder, ladder.text, skill));
  return markdown + other_ladders(view, ladder, skill);
}

std::string level_heading(const semantics::LadderView& ladder, std::uint32_t level) {
  const std::string qualifier = semantics::qualifier_of(ladder, level);
  const std::string heading =
      fmt::format("**{}**", semantics::quoted_level(semantics::level_name(ladder, level)));
  return qualifier.empty() ? heading
                           : fmt::format("{} ({})", heading, semantics::to_markdown(qualifier));
}

std::string position_of_level(const semantics::LadderView& ladder, std::uint32_t level) {
  const std::string place = fmt::format("level {} of {}", ladder.ladder.height(level) + 1,
                                        ladder.ladder.height_of_track(level) + 1);
  const std::string track = semantics::track_of(ladder, level);
  if (!track.empty()) return fmt::format("{} on the track {}", place, semantics::code(track));
  return place;
}

std::string position_of_skill(const semantics::LadderView& ladder, std::uint32_t skill) {
  return fmt::format("skill {} of {}", skill + 1, ladder.ladder.skills.size());
}

std::string position_of_rank(const semantics::LadderView& ladder, const rules::Scale& scale,
                             const rules::ScaleRank& rank) {
  return fmt::format("rank {} ({} of {})", semantics::code(ladder.slice(rank.words)),
                     rank.value + 1, scale.steps().size());
}

std::string quoted_ladder(const semantics::View& view, rules::Place place) {
  const std::string title =
      semantics::quoted_title(semantics::title_of(semantics::ladder_view(view.corpus, place)));
  if (place.document == view.document) return title;
  const std::string path = model::relative_path(view.path(), view.corpus.document(place).path);
  return fmt::format("{} in {}", title, semantics::code(path));
}

}  // namespace ladder::features
