#include <fmt/core.h>

#include "layout/filling.h"
#include "rules/catalog.h"
#include "rules/structure/partial_skills.h"
#include "rules/truncation/restoration.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::empty_expectation{
    .name = "empty-expectation",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .empty_places = EmptyPlaces::marked,
    .summary = "A skill says nothing at a level.",
    .why =
        "Nobody can tell whether nothing is expected there or whether the text was lost, and the "
        "person at that level is measured by a guess. `n/a` says that nothing is expected; `same` "
        "says that nothing is added to the level below.",
    .bad =
        "## Design\n\nLevel/Skill\tCraft\tResearch\n1\tSketches.\tAsks users.\n"
        "2\tPrototypes.\t\n3\tDirects.\tPlans studies.\n",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Asks users.
2	Prototypes.	same
3	Directs.	Plans studies.
)",
    .options = std::span(&partial_skills, 1),
    .off = "When a ladder is being written, and its empty cells are the plan.",
    .check = check,
};

namespace {

using model::Expectation;
using model::Layout;
using model::none;
using text::Span;

/// What an empty place looks like beside the rest of its skill and level.
enum class Gap {
  skill,       // the skill has no text at any level
  level,       // the level has no text in any of its skills
  hole,        // the skill has text below and above
  late_start,  // only above
  early_end,   // only below
};

/// The lowest and the highest level at which a skill has text.
struct Extent {
  std::uint32_t lowest = none;
  std::uint32_t highest = none;

  void add(std::uint32_t level) {
    if (lowest == none || level < lowest) lowest = level;
    if (highest == none || highest < level) highest = level;
  }
};

class Checker {
 public:
  Checker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject),
        ladder_(subject.ladder),
        report_(report),
        extents_(ladder_.skills.size()),
        skills_at_(ladder_.levels.size(), 0),
        level_speaks_(ladder_.levels.size(), false),
        speaks_elsewhere_(ladder_.expectations.size(), false) {
    for (const Expectation& it : ladder_.expectations) {
      if (!it.repeated) ++skills_at_[it.level];
      if (it.text.empty()) continue;
      level_speaks_[it.level] = true;
      if (it.stands_for_text()) extents_[it.skill].add(it.level);
      if (it.repeated) speaks_elsewhere_[index_of(*ladder_.at(it.skill, it.level))] = true;
    }
  }

  void check() {
    for (const Expectation& it : ladder_.expectations) {
      if (!it.text.empty() || it.repeated || speaks_elsewhere_[index_of(it)]) continue;
      const Gap gap = gap_at(it);
      const bool partial = gap == Gap::late_start || gap == Gap::early_end;
      if (!(partial && subject_.settings.is_on(rules::partial_skills))) report_gap(it, gap);
    }
  }

 private:
  std::size_t index_of(const Expectation& it) const {
    return static_cast<std::size_t>(&it - ladder_.expectations.data());
  }

  Gap gap_at(const Expectation& it) const {
    const Extent& extent = extents_[it.skill];
    if (extent.lowest == none) return Gap::skill;
    // With one skill, an empty level is no more than an empty place in that skill.
    if (!level_speaks_[it.level] && 1 < skills_at_[it.level]) return Gap::level;
    if (it.level < extent.lowest) return Gap::late_start;
    if (extent.highest < it.level) return Gap::early_end;
    return Gap::hole;
  }

  void report_gap(const Expectation& it, Gap gap) {
    text::Diagnostic& finding =
        report_.add(it, place_of(it),
                    fmt::format("{} is empty at {}{}", skill(it.skill),
                                subject_.quoted_level(it.level), comparison(it, gap)));
    finding.help = advice_for(gap);
    rules::offer_texts(subject_, it, finding);
    // What is gone from the middle of a skill was hardly nothing.
    const bool same_first = gap == Gap::hole;
    const bool may_be_same = ladder_.has_text_below(it);
    if (may_be_same && same_first) add_fix(finding, it, "same");
    add_fix(finding, it, "n/a");
    if (may_be_same && !same_first) add_fix(finding, it, "same");
  }

  /// Behind the tab or pipe, and behind the space that follows a pipe; of a section, its heading.
  Span place_of(const Expectation& it) const {
    if (it.layout == Layout::sections) return ladder_.heading_of(it).name;
    const bool spaced = it.layout == Layout::table && subject_.slice(it.place).starts_with(' ');
    const std::uint32_t begin = it.place.begin + (spaced ? 1 : 0);
    return {begin, begin};
  }

  std::string skill(std::uint32_t skill) const {
    const std::string name = subject_.skill_name(skill);
    return name.empty() ? "a skill without a name" : "skill " + rules::quoted(name);
  }

  std::string comparison(const Expectation& it, Gap gap) const {
    const Extent& extent = extents_[it.skill];
    switch (gap) {
      case Gap::skill: return ", and has no text at any level";
      case Gap::level: return ", as is every other skill";
      case Gap::hole: return ", though it has text below and above";
      case Gap::late_start: return ": its text begins at " + subject_.quoted_level(extent.lowest);
      case Gap::early_end: return ": its text ends at " + subject_.quoted_level(extent.highest);
    }
    return "";
  }

  static std::string_view advice_for(Gap gap) {
    switch (gap) {
      case Gap::skill:
      case Gap::level: return "write what is expected, or `n/a` where nothing is";
      case Gap::hole:
        return "a text was probably lost here: write it again, or `same` where nothing is added "
               "to the level below";
      case Gap::late_start: return "write `n/a` where nothing is expected yet, or the text";
      case Gap::early_end:
        return "write `n/a` where nothing is expected any more, `same` where nothing is added to "
               "the level below, or the text";
    }
    return "";
  }

  void add_fix(text::Diagnostic& finding, const Expectation& it, std::string_view marker) const {
    finding.fixes.push_back({fmt::format("Write `{}`", marker),
                             text::Applicability::unsafe,
                             {layout::filled({subject_.ladder, subject_.text}, it, marker)}});
  }

  const rules::Subject& subject_;
  const model::Ladder& ladder_;
  rules::Report& report_;
  std::vector<Extent> extents_;           // by skill
  std::vector<std::uint32_t> skills_at_;  // by level
  std::vector<bool> level_speaks_;        // by level: a text or a marker in any skill
  std::vector<bool> speaks_elsewhere_;    // by expectation: a repeated one has its text
};

void check(const rules::Subject& subject, rules::Report& report) {
  Checker(subject, report).check();
}

}  // namespace
}  // namespace ladder
