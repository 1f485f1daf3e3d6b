#include "rules/structure/missing_skill.h"

#include <algorithm>
#include <numeric>
#include <span>

#include <fmt/core.h>

#include "layout/notation.h"
#include "layout/sections.h"
#include "model/wanted_levels.h"
#include "rules/structure/declaration.h"
#include "rules/structure/levels_between.h"
#include "rules/structure/partial_skills.h"
#include "rules/wording.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using model::Mention;
using model::none;

/// Looks at a ladder whose sections are levels: each lacks the skills that others have.
class LevelsFirstChecker {
 public:
  LevelsFirstChecker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject),
        ladder_(subject.ladder),
        report_(report),
        skills_at_(ladder_.levels.size()),
        levels_(ladder_, all_levels(ladder_)),
        position_(ladder_.levels.size()),
        wanted_(ladder_.skills.size()),
        wanted_at_(ladder_.levels.size() + 1, 0) {
    for (std::uint32_t i = 0; i < position_.size(); ++i) position_[levels_.levels()[i]] = i;
    for (std::uint32_t skill = 0; skill < ladder_.skills.size(); ++skill)
      if (can_be_missing(skill)) count(skill);
    std::partial_sum(wanted_at_.begin(), wanted_at_.end(), wanted_at_.begin());
  }

  void check() {
    const std::vector<std::uint32_t> meant = rules::meant_levels(subject_);
    std::vector<bool> has_section(ladder_.levels.size(), false);
    for (const Mention& it : ladder_.level_mentions) {
      if (ladder_.grid(it.part) || it.repeated) continue;
      has_section[it.index] = true;
      if (meant[it.index] != none) has_section[meant[it.index]] = true;
      check(it);
    }
    std::vector<std::uint32_t> missing = expected_levels(ladder_);
    std::erase_if(missing, [&](std::uint32_t it) { return has_section[it]; });
    if (most_findings < missing.size()) report_sections(missing);
    else
      for (const std::uint32_t level : missing) report_section(level);
  }

 private:
  static constexpr std::size_t most_findings = 8;

  static std::vector<std::uint32_t> all_levels(const model::Ladder& ladder) {
    std::vector<std::uint32_t> all(ladder.levels.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
  }

  bool can_be_missing(std::uint32_t skill) const {
    const model::Skill& it = ladder_.skills[skill];
    return it.layout == model::Layout::sections && !it.key.empty() &&
           it.name.size() <= longest_label && !ladder_.column(skill).empty();
  }

  /// Notes at which levels a skill is and should be.
  void count(std::uint32_t skill) {
    std::vector<std::uint32_t> own;
    for (const std::uint32_t i : ladder_.column(skill))
      own.push_back(ladder_.expectations[i].level);
    for (const std::uint32_t level : own) skills_at_[level].push_back(skill);
    if (subject_.settings.is_on(rules::partial_skills)) wanted_[skill] = levels_.around(own);
    else wanted_[skill] = {{0, static_cast<std::uint32_t>(position_.size())}};
    for (const LevelsBetween::Range& it : wanted_[skill]) {
      ++wanted_at_[it.begin];
      --wanted_at_[it.end];
    }
  }

  bool is_wanted(std::uint32_t skill, std::uint32_t level) const {
    return std::ranges::any_of(wanted_[skill], [&](const LevelsBetween::Range& it) {
      return it.begin <= position_[level] && position_[level] < it.end;
    });
  }

  void check(const Mention& level) {
    const std::vector<std::uint32_t>& own = skills_at_[level.index];
    const std::size_t count =
        static_cast<std::size_t>(wanted_at_[position_[level.index]]) - own.size();
    if (count == 0) return;
    // Visits only as many skills as the level has and the report names.
    std::vector<std::uint32_t> missing;
    for (std::uint32_t skill = 0; missing.size() < std::min(count, most_findings); ++skill)
      if (is_wanted(skill, level.index) && !std::ranges::binary_search(own, skill))
        missing.push_back(skill);
    if (own.empty() || most_findings < count) report_all(level, missing, count);
    else report_each(level, missing);
  }

  void report_all(const Mention& level, const std::vector<std::uint32_t>& first,
                  std::size_t missing) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rules::most_listed(missing); ++i)
      names.push_back(subject_.skill_name(first[i]));
    text::Diagnostic& finding = report_.add_level(
        level.index, level.name,
        fmt::format("{} is missing {}: {}", subject_.quoted_level(level.index),
                    rules::counted(missing, "skill"), rules::listed(names, missing)));
    finding.help =
        "write a `####` heading and an expectation for each skill, or `n/a` if nothing is expected";
  }

  /// Skills whose headings go to the same place share a fix.
  void report_each(const Mention& level, std::span<const std::uint32_t> missing) {
    const std::vector<std::uint32_t>& own = skills_at_[level.index];
    while (!missing.empty()) {
      const auto next = std::ranges::upper_bound(own, missing.front());
      const auto end = next == own.end() ? missing.end() : std::ranges::upper_bound(missing, *next);
      const auto count = static_cast<std::size_t>(end - missing.begin());
      const text::Fix fix =
          insertion(level, next == own.end() ? none : *next, missing.first(count));
      for (const std::uint32_t skill : missing.first(count)) report_one(level, skill, fix);
      missing = missing.subspan(count);
    }
  }

  void report_one(const Mention& level, std::uint32_t skill, const text::Fix& fix) {
    const std::string name = subject_.skill_name(skill);
    text::Diagnostic& finding =
        report_.add_level(level.index, level.name,
                          fmt::format("{} is missing skill {}", subject_.quoted_level(level.index),
                                      rules::quoted(name)));
    finding.skill = rules::carried(name);
    finding.evidence = fmt::format("{} has this skill", subject_.quoted_level(lowest_level(skill)));
    finding.help = "add the expectation, or `n/a` if nothing is expected";
    finding.fixes.push_back(fix);
  }

  std::uint32_t lowest_level(std::uint32_t skill) const {
    return ladder_.expectations[ladder_.column(skill).front()].level;
  }

  /// Writes the headings above that of the next skill, or at the level's end.
  text::Fix insertion(const Mention& level, std::uint32_t next,
                      std::span<const std::uint32_t> skills) const {
    std::vector<std::string> names;
    for (const std::uint32_t skill : skills) names.push_back(subject_.skill_name(skill));
    const Expectation* below = next == none ? nullptr : ladder_.at(next, level.index);
    return heading_insertion(subject_, level, below, names, "skill");
  }

  void report_sections(const std::vector<std::uint32_t>& missing) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < rules::most_listed(missing.size()); ++i)
      names.push_back(subject_.level_name(missing[i]));
    text::Diagnostic& finding = report_.add_level(
        missing.front(), ladder_.levels[missing.front()].name,
        fmt::format("levels {} have no `###` section", rules::listed(names, missing.size())));
    finding.help =
        "write a `###` heading for each level, with a `####` heading for each skill below it";
  }

  /// A level that only `Levels:` or a grid names.
  void report_section(std::uint32_t level) {
    const model::Level& it = ladder_.levels[level];
    text::Diagnostic& finding = report_.add_level(
        level, it.name, fmt::format("{} has no `###` section", subject_.quoted_level(level)));
    finding.evidence =
        it.declared ? declaration_of(subject_, level) : "the ladder has a row for this level";
    finding.help =
        "write a `###` heading for this level, with a `####` heading for each skill below it";
    const layout::Source source{ladder_, subject_.text};
    const std::string section = layout::new_level_section(source, level, subject_.slice(it.name));
    finding.fixes.push_back({fmt::format("Insert the section for {}", subject_.quoted_level(level)),
                             text::Applicability::unsafe,
                             {layout::level_section(source, level, section)}});
  }

  const rules::Subject& subject_;
  const model::Ladder& ladder_;
  rules::Report& report_;
  std::vector<std::vector<std::uint32_t>> skills_at_;  // by level, in order
  LevelsBetween levels_;
  std::vector<std::uint32_t> position_;                    // by level: in `levels_`
  std::vector<std::vector<LevelsBetween::Range>> wanted_;  // by skill: where it should be
  std::vector<std::int64_t> wanted_at_;  // by position: how many skills should be there
};

}  // namespace

std::vector<std::uint32_t> expected_levels(const model::Ladder& ladder) {
  std::vector<std::uint32_t> wanted = model::wanted_levels(ladder);
  std::erase_if(wanted,
                [&](std::uint32_t it) { return longest_label < ladder.levels[it].name.size(); });
  return wanted;
}

text::Fix heading_insertion(const Subject& subject, const Mention& section, const Expectation* next,
                            std::span<const std::string> names, std::string_view noun) {
  const layout::Source source{subject.ladder, subject.text};
  std::vector<layout::Subsection> subsections;
  for (const std::string& it : names)
    subsections.push_back({layout::written_in(model::Layout::sections, it), ""});
  const bool is_heading = next && next->layout == model::Layout::sections;
  text::Edit edit =
      is_heading ? layout::subsections_above(source, subject.ladder.heading_of(*next), subsections)
                 : layout::subsections_at_end(source, section, subsections);
  return {fmt::format("Insert the heading{} for {}{} {}", names.size() == 1 ? "" : "s", noun,
                      names.size() == 1 ? "" : "s", listed(names, names.size())),
          text::Applicability::unsafe,
          {std::move(edit)}};
}

void report_missing_skills(const Subject& subject, Report& report) {
  LevelsFirstChecker(subject, report).check();
}

}  // namespace ladder::rules
