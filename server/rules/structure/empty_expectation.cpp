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
    .summary = "A skill has no expectation at a level.",
    .why =
        "Readers can't tell whether nothing is expected or the expectation was lost, so they have "
        "to guess. `n/a` says that nothing is expected; `same` says that the expectation is the "
        "same as at the level below.",
    .bad =
        "## Design\n\nLevel/Skill\tCraft\tResearch\n1\tSketches.\tInterviews users.\n"
        "2\tPrototypes.\t\n3\tDirects.\tPlans studies.\n",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Interviews users.
2	Prototypes.	same
3	Directs.	Plans studies.
)",
    .options = std::span(&partial_skills, 1),
    .off = "When the ladder is still being written and its empty cells show what's left to do.",
    .check = check,
};

namespace {

using model::Expectation;
using model::Layout;
using model::none;
using text::Span;

/// What an empty place looks like compared with the rest of its skill and level.
enum class Gap {
  skill,       // nothing in the skill has text
  level,       // nothing at the level has text
  hole,        // the skill has text both below and above
  late_start,  // the skill has text only above
  early_end,   // the skill has text only below
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
        level_has_content_(ladder_.levels.size(), false),
        filled_elsewhere_(ladder_.expectations.size(), false) {
    for (const Expectation& it : ladder_.expectations) {
      if (!it.repeated) ++skills_at_[it.level];
      if (it.text.empty()) continue;
      level_has_content_[it.level] = true;
      if (it.stands_for_text()) extents_[it.skill].add(it.level);
      if (it.repeated) filled_elsewhere_[index_of(*ladder_.at(it.skill, it.level))] = true;
    }
  }

  void check() {
    for (const Expectation& it : ladder_.expectations) {
      if (!it.text.empty() || it.repeated || filled_elsewhere_[index_of(it)]) continue;
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
    // With only one skill, an empty level is just an empty place in that skill.
    if (!level_has_content_[it.level] && 1 < skills_at_[it.level]) return Gap::level;
    if (it.level < extent.lowest) return Gap::late_start;
    if (extent.highest < it.level) return Gap::early_end;
    return Gap::hole;
  }

  void report_gap(const Expectation& it, Gap gap) {
    text::Diagnostic& finding = report_.add(it, place_of(it), message_for(it, gap));
    finding.help = advice_for(gap);
    rules::offer_texts(subject_, it, finding);
    // A cell in the middle of a skill is unlikely to mean that nothing is expected.
    const bool same_first = gap == Gap::hole;
    const bool may_be_same = ladder_.has_text_below(it);
    if (may_be_same && same_first) add_fix(finding, it, "same");
    add_fix(finding, it, "n/a");
    if (may_be_same && !same_first) add_fix(finding, it, "same");
  }

  /// After the tab or pipe, and after the space that follows a pipe; in sections, the heading.
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

  std::string message_for(const Expectation& it, Gap gap) const {
    if (gap == Gap::skill) return skill(it.skill) + " has no expectations at any level";
    return fmt::format("{} has no expectation at {}{}", skill(it.skill),
                       subject_.quoted_level(it.level), comparison(it, gap));
  }

  std::string comparison(const Expectation& it, Gap gap) const {
    const Extent& extent = extents_[it.skill];
    switch (gap) {
      case Gap::skill: break;
      case Gap::level: return ", nor does any other skill";
      case Gap::hole: return ", but does at lower and higher levels";
      case Gap::late_start: return "; its first is at " + subject_.quoted_level(extent.lowest);
      case Gap::early_end: return "; its last is at " + subject_.quoted_level(extent.highest);
    }
    return "";
  }

  static std::string_view advice_for(Gap gap) {
    switch (gap) {
      case Gap::skill: return "write them, or `n/a` where nothing is expected";
      case Gap::level: return "write the expectation, or `n/a` if nothing is expected";
      case Gap::hole:
        return "an expectation was probably lost here: restore it, or write `same` if this level "
               "adds nothing to the one below";
      case Gap::late_start: return "write the expectation, or `n/a` if nothing is expected yet";
      case Gap::early_end:
        return "write the expectation, `same` if this level adds nothing to the one below, or "
               "`n/a` if nothing is expected any more";
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
  std::vector<bool> level_has_content_;   // by level: some skill has text or a marker
  std::vector<bool> filled_elsewhere_;    // by expectation: a repeated one has text
};

void check(const rules::Subject& subject, rules::Report& report) {
  Checker(subject, report).check();
}

}  // namespace
}  // namespace ladder
