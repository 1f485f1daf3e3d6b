#include <algorithm>
#include <cstdint>
#include <span>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/structure/declaration.h"
#include "rules/structure/levels_between.h"
#include "rules/structure/missing_skill.h"
#include "rules/structure/partial_skills.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_missing_level(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::missing_level{
    .name = "missing-level",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .empty_places = EmptyPlaces::rest_of_section,
    .summary = "A section is missing a level or skill that other sections have.",
    .why =
        "People at that level have nothing to be assessed against in that skill. They can't tell "
        "whether that's intended.",
    .bad = R"(## Design
Levels: 1 | 2

### Craft

#### 1
Sketches.
)",
    .good = R"(## Design
Levels: 1 | 2

### Craft

#### 1
Sketches.

#### 2
n/a
)",
    .options = std::span(&partial_skills, 1),
    .off = "When skills deliberately start or end at different levels and `n/a` would be clutter.",
    .check = check_missing_level,
};

namespace {

using model::Expectation;
using model::Mention;
using model::none;
using rules::LevelsBetween;

/// By level, the first skill that has it, or none.
std::vector<std::uint32_t> first_skills(const model::Ladder& ladder) {
  std::vector<std::uint32_t> first(ladder.levels.size(), none);
  for (const Expectation& it : ladder.expectations)
    if (first[it.level] == none) first[it.level] = it.skill;
  return first;
}

/// A level of a skill and the expectation that says so.
struct Own {
  std::uint32_t level = 0;
  const Expectation* expectation = nullptr;
};

class MissingLevelChecker {
 public:
  MissingLevelChecker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject),
        report_(report),
        wanted_(subject.ladder, rules::expected_levels(subject.ladder)),
        is_wanted_(subject.ladder.levels.size(), false),
        meant_(rules::meant_levels(subject)),
        first_skills_(first_skills(subject.ladder)) {
    for (const std::uint32_t it : wanted_.levels()) is_wanted_[it] = true;
  }

  void check(const Mention& skill) {
    const std::vector<Own> own = own_levels(skill.index);
    std::size_t missing = 0;
    const std::vector<LevelsBetween::Range> ranges = wanted_ranges(own);
    for (const LevelsBetween::Range& it : ranges) missing += it.end - it.begin;
    for (const Own& it : own) missing -= is_wanted_[it.level] ? 1 : 0;
    if (missing == 0) return;

    const std::vector<std::uint32_t> first = first_missing(own, ranges);
    const bool has_none =
        std::ranges::none_of(own, [&](const Own& it) { return is_wanted_[it.level]; });
    if (has_none || most_findings < missing) report_all(skill, first, missing);
    else report_each(skill, own, first);
  }

 private:
  static constexpr std::size_t most_findings = 8;

  std::vector<LevelsBetween::Range> wanted_ranges(const std::vector<Own>& own) const {
    if (!subject_.settings.is_on(rules::partial_skills))
      return {{0, static_cast<std::uint32_t>(wanted_.levels().size())}};
    std::vector<std::uint32_t> levels;
    for (const Own& it : own) levels.push_back(it.level);
    return wanted_.around(levels);
  }

  /// As many as are reported one by one. Visits only these and those that the skill has.
  std::vector<std::uint32_t> first_missing(const std::vector<Own>& own,
                                           const std::vector<LevelsBetween::Range>& ranges) const {
    std::vector<std::uint32_t> first;
    for (const LevelsBetween::Range& it : ranges) {
      const std::size_t most = first.size() + most_findings;
      for (std::uint32_t i = it.begin; i < it.end && first.size() < most; ++i) {
        const std::uint32_t level = wanted_.levels()[i];
        if (!std::ranges::binary_search(own, level, {}, &Own::level)) first.push_back(level);
      }
    }
    std::ranges::sort(first);
    first.resize(std::min(first.size(), most_findings));
    return first;
  }

  /// In order. A misspelt level counts as the one that was meant: undeclared-level reports it.
  std::vector<Own> own_levels(std::uint32_t skill) const {
    const model::Ladder& ladder = subject_.ladder;
    std::vector<Own> own;
    for (std::uint32_t at = ladder.offsets[skill]; at < ladder.offsets[skill + 1]; ++at) {
      const Expectation& it = ladder.expectations[ladder.order[at]];
      own.push_back({meant_[it.level] == none ? it.level : meant_[it.level], &it});
    }
    std::ranges::stable_sort(own, {}, &Own::level);
    auto same_level = [](const Own& a, const Own& b) { return a.level == b.level; };
    own.erase(std::unique(own.begin(), own.end(), same_level), own.end());
    return own;
  }

  void report_all(const Mention& skill, const std::vector<std::uint32_t>& first,
                  std::size_t missing) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rules::most_listed(missing); ++i)
      names.push_back(subject_.level_name(first[i]));
    text::Diagnostic& finding = report_.add_skill(
        skill.index, skill.name,
        fmt::format("skill {} is missing {}: {}", rules::quoted(subject_.skill_name(skill.index)),
                    rules::counted(missing, "level"), rules::listed(names, missing)));
    finding.help =
        "write a `####` heading and an expectation for each level, or `n/a` if nothing is expected";
  }

  /// Adjacent missing levels share a fix, since their headings go in the same place.
  void report_each(const Mention& skill, const std::vector<Own>& own,
                   std::span<const std::uint32_t> missing) {
    while (!missing.empty()) {
      const auto next = std::ranges::upper_bound(own, missing.front(), {}, &Own::level);
      const auto end =
          next == own.end() ? missing.end() : std::ranges::upper_bound(missing, next->level);
      const auto count = static_cast<std::size_t>(end - missing.begin());
      const Expectation* below = next == own.end() ? nullptr : next->expectation;
      const text::Fix fix = insertion(skill, below, missing.first(count));
      for (std::uint32_t level : missing.first(count)) report_one(skill, level, fix);
      missing = missing.subspan(count);
    }
  }

  void report_one(const Mention& skill, std::uint32_t level, const text::Fix& fix) {
    const std::string name = subject_.level_name(level);
    text::Diagnostic& finding = report_.add_skill(
        skill.index, skill.name,
        fmt::format("skill {} is missing level {}", rules::quoted(subject_.skill_name(skill.index)),
                    rules::quoted(name)));
    finding.level = name;
    finding.evidence = evidence_for(level);
    finding.help = "add the expectation, or `n/a` if nothing is expected";
    finding.fixes.push_back(fix);
  }

  std::string evidence_for(std::uint32_t level) const {
    if (subject_.ladder.levels[level].declared) return rules::declaration_of(subject_, level);
    if (first_skills_[level] == none) return "the ladder has a row for this level";
    const std::string other = subject_.skill_name(first_skills_[level]);
    return other.empty() ? "another skill has this level"
                         : fmt::format("skill {} has this level", rules::quoted(other));
  }

  text::Fix insertion(const Mention& skill, const Expectation* below,
                      std::span<const std::uint32_t> levels) const {
    std::vector<std::string> names;
    for (std::uint32_t level : levels) names.push_back(subject_.level_name(level));
    return rules::heading_insertion(subject_, skill, below, names, "level");
  }

  const rules::Subject& subject_;
  rules::Report& report_;
  LevelsBetween wanted_;
  std::vector<bool> is_wanted_;  // by level
  std::vector<std::uint32_t> meant_;
  std::vector<std::uint32_t> first_skills_;
};

void check_missing_level(const rules::Subject& subject, rules::Report& report) {
  if (subject.ladder.levels_first()) {
    rules::report_missing_skills(subject, report);
    return;
  }
  MissingLevelChecker checker(subject, report);
  for (const Mention& it : subject.ladder.skill_mentions) {
    const bool section = subject.ladder.skills[it.index].layout == model::Layout::sections;
    if (section && !it.repeated) checker.check(it);
  }
}

}  // namespace
}  // namespace ladder
