#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>

#include <fmt/core.h>

#include "layout/arrangement.h"
#include "layout/notation.h"
#include "model/escapes.h"
#include "model/wanted_levels.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/rising.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_level_order(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::level_order{
    .name = "level-order",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .summary = "Levels aren't listed from lowest to highest.",
    .why =
        "Readers expect each level to ask for more than the one before it. `same` refers to the "
        "level listed before it, so it may repeat the wrong expectation.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches.
3	Studies.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
3	Studies.
)",
    .off =
        "When the numbers in the labels say nothing about the order of the levels. `Levels:` can "
        "state the order instead.",
    .check = check_level_order,
};

namespace {

using model::Mention;
using text::Span;

/// A level at one of the places that should rise.
struct Step {
  std::uint32_t level = 0;
  Span name;
  const Mention* mention = nullptr;  // none in `Levels:`
  std::uint32_t height = 0;
};

/// Steps whose heights can be compared, in the order of the text.
using Steps = std::vector<Step>;

/// The steps by the series of their numbers, in the order of first use. A level without a number
/// is compared with none.
std::vector<Steps> by_series(const rules::Subject& subject, const Steps& all) {
  std::vector<Steps> groups;
  std::unordered_map<std::string_view, std::size_t> group_of;
  for (Step step : all) {
    const std::optional<model::Rank>& rank = subject.ladder.levels[step.level].rank;
    if (!rank) continue;
    auto [known, added] = group_of.try_emplace(rank->series, groups.size());
    if (added) groups.emplace_back();
    step.height = rank->first;
    groups[known->second].push_back(step);
  }
  return groups;
}

/// The steps along each way up: the shared levels, and with them those of each track.
std::vector<Steps> by_track(const rules::Subject& subject, const Steps& all) {
  constexpr std::size_t most_tracks = 32;  // no company has more, and each one repeats the others
  const std::vector<model::Level>& levels = subject.ladder.levels;
  std::vector<Steps> ways(1);
  std::unordered_map<std::uint32_t, std::size_t> way_of;
  for (const Step& step : all) {
    const std::uint32_t track = levels[step.level].track;
    if (track == model::none) {
      for (Steps& way : ways) way.push_back(step);
      continue;
    }
    auto [known, added] = way_of.try_emplace(track, ways.size());
    if (added && ways.size() == most_tracks) continue;
    if (added) ways.push_back(ways.front());
    if (known->second < ways.size()) ways[known->second].push_back(step);
  }
  return ways;
}

Steps by_declaration(const rules::Subject& subject, const Steps& all) {
  Steps steps;
  for (Step step : all) {
    if (!subject.ladder.levels[step.level].declared) continue;
    step.height = step.level;
    steps.push_back(step);
  }
  return steps;
}

std::vector<text::Edit> label_moves(const rules::Subject& subject, const Steps& from,
                                    const Steps& to) {
  auto label = [&](const Step& it) {
    const Span qualifier = subject.ladder.levels[it.level].qualifier;
    // Another mention of the level may have it.
    const bool is_here = it.name.end < qualifier.begin &&
                         text::trimmed(subject.slice({it.name.end, qualifier.begin})) == "(";
    return Span{it.name.begin, is_here ? qualifier.end + 1 : it.name.end};
  };
  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < from.size(); ++i)
    if (from[i].level != to[i].level)
      edits.push_back({label(from[i]), std::string(subject.slice(label(to[i])))});
  return edits;
}

/// Sorting rows keeps their meaning. Sorting `Levels:` does not: it decides which level is higher.
std::optional<text::Fix> sorting(const rules::Subject& subject, const Steps& steps) {
  Steps sorted = steps;
  std::ranges::stable_sort(sorted, {}, &Step::height);
  if (!steps.front().mention)
    return text::Fix{"Sort the levels", text::Applicability::unsafe,
                     label_moves(subject, steps, sorted)};

  layout::Rearrangement change;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].mention == sorted[i].mention) continue;
    change.from.push_back(steps[i].mention);
    change.to.push_back(sorted[i].mention);
  }
  std::vector<text::Edit> edits = layout::moves({subject.ladder, subject.text}, change);
  if (edits.empty()) return std::nullopt;
  return text::Fix{"Sort the levels", text::Applicability::safe, std::move(edits)};
}

class LevelOrderChecker {
 public:
  LevelOrderChecker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject), report_(report) {}

  /// Reports the steps that are out of order along a track, and returns whether there were any.
  bool check(const Steps& all) {
    for (const Steps& steps : by_track(subject_, all))
      if (check_way(steps)) return true;
    return false;
  }

 private:
  bool check_way(const Steps& steps) {
    std::vector<std::uint32_t> heights;
    for (const Step& it : steps) heights.push_back(it.height);
    // The remaining steps are the misplaced ones: of `1 4 2 3` only the `4`.
    std::vector<bool> rises(steps.size(), false);
    for (const std::size_t i : text::longest_unfalling(heights)) rises[i] = true;
    std::vector<std::size_t> misplaced;
    for (std::size_t i = 0; i < steps.size(); ++i)
      if (!rises[i]) misplaced.push_back(i);
    if (misplaced.empty()) return false;

    const std::optional<text::Fix> fix = sorting(subject_, steps);
    auto add = [&](const Step& at, std::string message) {
      text::Diagnostic& finding = report_.add_level(at.level, at.name, std::move(message));
      finding.help = "sort the levels, lowest first";
      if (fix) finding.fixes.push_back(*fix);
    };
    const bool falls =
        2 < steps.size() && std::ranges::adjacent_find(heights, std::less_equal{}) == heights.end();
    if (falls) {
      add(steps.front(), fmt::format("the levels run from highest to lowest, {} to {}",
                                     name(steps.front()), name(steps.back())));
    } else if (misplaced.size() <= most_findings) {
      for (std::size_t i : misplaced) add(steps[i], message_for(steps, rises, i));
    } else {
      std::vector<std::string> names;
      for (std::size_t i = 0; i < rules::most_listed(misplaced.size()); ++i)
        names.push_back(subject_.level_name(steps[misplaced[i]].level));
      add(steps[misplaced.front()],
          fmt::format("levels {} are out of order", rules::listed(names, misplaced.size())));
    }
    return true;
  }

  /// Above it one finding covers all of them, and its fix isn't copied a million times.
  static constexpr std::size_t most_findings = 8;

  std::string name(const Step& step) const {
    return rules::quoted(subject_.level_name(step.level));
  }

  /// A misplaced step is lower than the last one in order before it, or higher than the next.
  std::string message_for(const Steps& steps, const std::vector<bool>& rises,
                          std::size_t at) const {
    std::size_t before = at;
    while (0 < before && !rises[before]) --before;
    if (rises[before] && steps[at].height < steps[before].height)
      return fmt::format("level {} comes after {}", name(steps[at]), name(steps[before]));
    std::size_t after = at;
    while (!rises[after]) ++after;
    return fmt::format("level {} comes before {}", name(steps[at]), name(steps[after]));
  }

  const rules::Subject& subject_;
  rules::Report& report_;
};

/// The labels of `Levels:`, if it takes effect. Their numbers should rise as well.
Steps declared_steps(const rules::Subject& subject) {
  Steps steps;
  if (!model::has_declaration(subject.ladder)) return steps;
  for (std::uint32_t level = 0; level < subject.ladder.levels.size(); ++level)
    if (subject.ladder.levels[level].declared)
      steps.push_back({level, subject.ladder.levels[level].name});
  return steps;
}

/// Moves the levels of each part into the order that their titles show; none if each part has it
/// and the parts don't.
std::optional<text::Fix> turning(const rules::Subject& subject) {
  text::Fix fix{"Sort the levels, lowest first", text::Applicability::unsafe, {}};
  const std::vector<Mention>& mentions = subject.ladder.level_mentions;
  for (auto begin = mentions.begin(); begin != mentions.end();) {
    Steps steps;
    auto it = begin;
    for (; it != mentions.end() && it->part == begin->part; ++it)
      steps.push_back({it->index, it->name, &*it, it->index});
    begin = it;
    if (std::ranges::is_sorted(steps, {}, &Step::height)) continue;
    const std::optional<text::Fix> part = sorting(subject, steps);
    if (!part) return std::nullopt;
    fix.edits.insert(fix.edits.end(), part->edits.begin(), part->edits.end());
  }
  if (fix.edits.empty()) return std::nullopt;
  fix.preferred = true;
  return fix;
}

/// Declares that the levels rise as they are listed.
text::Fix keeping(const rules::Subject& subject) {
  std::vector<std::string> names;
  std::vector<bool> named(subject.ladder.levels.size(), false);
  for (const Mention& it : subject.ladder.level_mentions) {
    if (!named[it.index]) names.push_back(model::plain_text(subject.level_name(it.index)));
    named[it.index] = true;
  }
  const std::string line = "Levels: " + model::escaped_declarations(names);
  return {"Add `Levels:` to keep this order",
          text::Applicability::unsafe,
          {layout::lines_below_directives({subject.ladder, subject.text}, std::span(&line, 1))}};
}

/// One finding for a ladder whose titles show that its levels aren't listed as they rise.
void report_titles(const rules::Subject& subject, rules::Report& report) {
  const std::vector<Mention>& mentions = subject.ladder.level_mentions;
  if (mentions.empty()) return;
  const auto quoted = [&](std::uint32_t level) { return rules::quoted(subject.level_name(level)); };
  const auto highest = static_cast<std::uint32_t>(subject.ladder.levels.size()) - 1;
  const bool falls = subject.ladder.titles == model::TitleOrder::falling;
  text::Diagnostic& finding = report.add_level(
      mentions.front().index, mentions.front().name,
      falls ? fmt::format("the levels seem to run from highest to lowest, {} to {}",
                          quoted(highest), quoted(0))
            : fmt::format("the levels are in alphabetical order, not from {} to {}", quoted(0),
                          quoted(highest)));
  finding.severity = std::max(finding.severity, text::Severity::warning);
  finding.help = "sort the levels, lowest first, or add `Levels:` if this order is right";
  if (std::optional<text::Fix> fix = turning(subject)) finding.fixes.push_back(*std::move(fix));
  if (subject.ladder.has_heading) finding.fixes.push_back(keeping(subject));
}

void check_level_order(const rules::Subject& subject, rules::Report& report) {
  if (subject.ladder.titles != model::TitleOrder::rising) return report_titles(subject, report);
  LevelOrderChecker checker(subject, report);
  const Steps declared = declared_steps(subject);
  bool declaration_is_wrong = false;
  for (const Steps& steps : by_series(subject, declared))
    declaration_is_wrong |= checker.check(steps);
  if (declaration_is_wrong) return;  // no order to compare with

  const std::vector<Mention>& mentions = subject.ladder.level_mentions;
  for (auto it = mentions.begin(); it != mentions.end();) {
    Steps part;
    const std::uint32_t number = it->part;
    for (; it != mentions.end() && it->part == number; ++it)
      part.push_back({it->index, it->name, &*it});
    if (!declared.empty()) {
      checker.check(by_declaration(subject, part));
      continue;
    }
    for (const Steps& steps : by_series(subject, part)) checker.check(steps);
  }
}

}  // namespace
}  // namespace ladder
