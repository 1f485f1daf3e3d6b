#include <algorithm>
#include <initializer_list>

#include <fmt/core.h>

#include "layout/columns.h"
#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/ascent.h"
#include "model/escapes.h"
#include "model/level_series.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_level_gap(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::level_gap{
    .name = "level-gap",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .marks = Marks::absence,
    .once_a_ladder = true,
    .summary = "A level is missing from a numbered series.",
    .why =
        "The level may have been lost by accident. Even if it was left out on purpose, people will "
        "keep asking what happened to it.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
4	Studies.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
3	Scenarios.
4	Studies.
)",
    .off = "When a number is left out on purpose, for example to reserve a level for later.",
    .check = check_level_gap,
};

namespace {

using model::Level;
using model::Mention;

/// Two levels of a series with other numbers missing between theirs.
struct Gap {
  std::uint32_t low = 0;  // into Ladder::levels
  std::uint32_t high = 0;
  std::uint32_t first_missing = 0;
  std::uint32_t step = 1;
  std::uint32_t count = 0;
};

/// `5 points`: what a rubric gives, in steps of any size.
bool is_of_points(std::string_view label) {
  const std::string folded = text::folded(label);
  const std::size_t unit = folded.find_first_not_of("0123456789 ");
  if (unit == 0 || unit == folded.npos) return false;
  const std::string_view rest = std::string_view(folded).substr(unit);
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"point", "pts", "punkt", "punto", "ponto"},
      [&](std::string_view it) { return rest.starts_with(it); });
}

std::vector<Gap> gaps_of(const rules::Subject& subject) {
  const std::vector<Level>& levels = subject.ladder.levels;
  std::vector<Gap> gaps;
  for (const model::LevelSeries& series : model::level_series(subject.ladder)) {
    const std::uint32_t step = model::step_of(subject.ladder, series);
    model::Ascent<const Level*> ascent(subject.ladder);
    for (std::uint32_t high : series) {
      const Level& level = levels[high];
      const Level* low = ascent.below(high);
      const std::uint32_t last = low ? low->rank->last : level.rank->first;
      const std::uint32_t next = level.rank->first;
      if (last < next && step < next - last && !is_of_points(subject.level_name(high)))
        gaps.push_back({static_cast<std::uint32_t>(low - levels.data()), high, last + step, step,
                        (next - last) / step - 1});
      if (!low || last <= level.rank->last) ascent.leave(high, &level);
    }
  }
  return gaps;
}

/// The labels that the first `count` missing levels would have; nothing when neither neighbour's
/// label is a plain prefix and number.
std::vector<std::string> labels_of(const rules::Subject& subject, const Gap& gap,
                                   std::size_t count) {
  std::vector<std::string> labels;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t number = gap.first_missing + i * gap.step;
    auto label = model::renumbered(subject.level_name(gap.low), number);
    if (!label) label = model::renumbered(subject.level_name(gap.high), number);
    if (!label) return {};
    labels.push_back(*std::move(label));
  }
  return labels;
}

/// Whether one of the missing levels is there after all, on another track.
bool has_one_of(const model::Ladder& ladder, const Gap& gap) {
  if (ladder.tracks.empty()) return false;
  const std::string& series = ladder.levels[gap.high].rank->series;
  return std::ranges::any_of(ladder.levels, [&](const Level& it) {
    return it.rank && it.rank->series == series && gap.first_missing <= it.rank->last &&
           it.rank->first < ladder.levels[gap.high].rank->first && it.track != model::none &&
           it.track != ladder.levels[gap.high].track;
  });
}

/// Inserts levels before the place where a level is first used.
std::vector<text::Edit> insertion(const rules::Subject& subject, const Mention& before,
                                  const std::vector<std::string>& labels) {
  const layout::Source source{subject.ladder, subject.text};
  const model::Grid* grid = subject.ladder.grid(before.part);
  if (!grid && subject.ladder.levels_first()) {
    std::vector<text::Edit> edits;
    edits.reserve(labels.size());
    for (const std::string& it : labels)
      edits.push_back(layout::section_above(source, before,
                                            layout::new_level_section(source, before.index, it)));
    return edits;
  }
  if (!grid) {
    std::vector<layout::Subsection> sections;
    sections.reserve(labels.size());
    for (const std::string& it : labels)
      sections.push_back({layout::written_in(model::Layout::sections, it), ""});
    return {layout::subsections_above(source, before, sections)};
  }
  if (grid->orientation == model::Orientation::level_a_row) {
    const std::vector<std::string> cells(grid->columns);
    std::vector<std::string> lines;
    lines.reserve(labels.size());
    for (const std::string& it : labels)
      lines.push_back(layout::written_line(layout::line_style(source, *grid),
                                           layout::written_in(grid->layout, it), cells));
    return {layout::lines_above(source, before.whole, lines)};
  }
  const Mention* first = model::of_part(subject.ladder.level_mentions, before.part).data();
  std::vector<layout::Column> columns;
  columns.reserve(labels.size());
  for (const std::string& it : labels)
    columns.push_back({layout::written_in(grid->layout, it), {}});
  return layout::inserted_columns(source, *grid, static_cast<std::uint32_t>(&before - first),
                                  columns);
}

/// Inserts labels into `Levels:` before one of them.
text::Edit declaration(text::Span before, const std::vector<std::string>& labels) {
  text::Edit edit{{before.begin, before.begin}, ""};
  for (const std::string& it : labels)
    edit.replacement += model::escaped_declaration(model::plain_text(it)) + " | ";
  return edit;
}

std::string message_for(const rules::Subject& subject, const Gap& gap) {
  const std::size_t named = rules::most_listed(gap.count);
  std::vector<std::string> names = labels_of(subject, gap, named);
  if (names.empty())
    for (std::uint32_t i = 0; i < named; ++i)
      names.push_back(std::to_string(gap.first_missing + i * gap.step));
  return fmt::format("level{} {} {} missing between {} and {}", gap.count == 1 ? "" : "s",
                     rules::listed(names, gap.count), gap.count == 1 ? "is" : "are",
                     rules::quoted(subject.level_name(gap.low)),
                     rules::quoted(subject.level_name(gap.high)));
}

/// Where each level is first used, or nothing if it is only declared.
std::vector<const Mention*> first_mentions(const model::Ladder& ladder) {
  std::vector<const Mention*> first(ladder.levels.size(), nullptr);
  for (const Mention& it : ladder.level_mentions)
    if (!first[it.index]) first[it.index] = &it;
  return first;
}

/// A level without a label may be the one that seems to be missing.
bool has_unknown_level(const rules::Subject& subject) {
  return std::ranges::any_of(subject.ladder.levels, [](const Level& it) {
    return it.name.empty() && it.inferred.empty();
  });
}

void check_level_gap(const rules::Subject& subject, rules::Report& report) {
  constexpr std::uint32_t most_inserted = 8;
  if (has_unknown_level(subject)) return;
  const std::vector<Gap> gaps = gaps_of(subject);
  if (gaps.empty()) return;
  const std::vector<const Mention*> first = first_mentions(subject.ladder);
  for (const Gap& gap : gaps) {
    const Level& high = subject.ladder.levels[gap.high];
    const Mention* mention = high.declared ? nullptr : first[gap.high];
    text::Diagnostic& finding =
        report.add_level(gap.high, mention ? mention->name : high.name, message_for(subject, gap));
    finding.help = "fill the gap or renumber the levels";
    // A label without the qualifier that names a track would be one that all tracks share.
    const bool has_label = high.track == model::none || high.declared;
    if (most_inserted < gap.count || !has_label || has_one_of(subject.ladder, gap)) continue;
    const std::vector<std::string> labels = labels_of(subject, gap, gap.count);
    if (labels.empty()) continue;
    std::vector<text::Edit> edits = mention ? insertion(subject, *mention, labels)
                                            : std::vector{declaration(high.name, labels)};
    if (edits.empty()) continue;
    finding.fixes.push_back({fmt::format("Insert {}", rules::listed(labels, labels.size())),
                             text::Applicability::unsafe, std::move(edits)});
  }
}

}  // namespace
}  // namespace ladder
