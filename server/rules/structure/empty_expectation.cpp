#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "layout/filling.h"
#include "model/ascent.h"
#include "rules/catalog.h"
#include "rules/structure/partial_skills.h"
#include "rules/truncation/restoration.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_empty_expectation(const rules::Subject& subject, rules::Report& report);
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
    .remarks =
        "Gaps that belong together are reported as one finding: a skill with no expectations at "
        "all, a level with no expectations, or several levels in a row at which a skill has none. "
        "By default, a skill that starts above the lowest level or ends below the highest gets a "
        "warning. Setting `\"partial-skills\": false` makes this an error.",
    .off = "When the ladder is still being written and its empty cells show what's left to do.",
    .check = check_empty_expectation,
};

namespace {

using model::Expectation;
using model::Layout;
using model::none;
using text::Span;

/// Why a place is empty, compared with the rest of its skill and level.
enum class Cause {
  skill,       // nothing in the skill has text
  level,       // nothing at the level has text
  hole,        // the skill has text both below and above
  late_start,  // the skill has text only above
  early_end,   // the skill has text only below
  elsewhere,   // the skill has text only on other tracks
};

/// The nearest levels below and above a place at which its skill has text.
struct Neighbours {
  std::uint32_t below = none;
  std::uint32_t above = none;

  friend bool operator==(const Neighbours&, const Neighbours&) = default;
};

/// Empty places with the same cause: those of a skill, those at a level, or those of a skill that
/// have the same neighbours, the lowest level first.
struct Run {
  Cause cause = Cause::hole;
  Neighbours near = {};  // of each place
  std::vector<const Expectation*> places = {};
  std::uint32_t skipped = 0;  // of the levels below the last place that are empty in every skill
  bool has_gap = false;       // such a level is between two places
};

class EmptyExpectationChecker {
 public:
  EmptyExpectationChecker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject),
        ladder_(subject.ladder),
        report_(report),
        has_text_(ladder_.skills.size(), false),
        neighbours_(ladder_.expectations.size()),
        skills_at_(ladder_.levels.size(), 0),
        level_has_content_(ladder_.levels.size(), false),
        filled_elsewhere_(ladder_.expectations.size(), false) {
    for (const Expectation& it : ladder_.expectations) {
      if (!it.repeated) ++skills_at_[it.level];
      if (it.text.empty()) continue;
      level_has_content_[it.level] = true;
      if (it.counts_as_text()) has_text_[it.skill] = true;
      if (it.repeated) filled_elsewhere_[subject_.index_of(*ladder_.at(it.skill, it.level))] = true;
    }
  }

  void check() {
    std::vector<Run> at_level(ladder_.levels.size(), Run{Cause::level});
    for (std::uint32_t skill = 0; skill < ladder_.skills.size(); ++skill)
      check_skill(skill, at_level);
    for (const Run& it : at_level)
      if (!it.places.empty()) report_run(it);
  }

 private:
  /// Reports the runs of a skill, and adds its places at levels without any expectation to
  /// `at_level`.
  void check_skill(std::uint32_t skill, std::vector<Run>& at_level) {
    find_neighbours(skill);
    std::vector<Run> open;  // those that a higher level may continue; one for each track
    std::uint32_t skipped = 0;
    for (const std::uint32_t index : ladder_.column(skill)) {
      const Expectation& it = ladder_.expectations[index];
      if (!it.text.empty() || filled_elsewhere_[index]) {
        close_below(it.level, open);
        continue;
      }
      const Cause cause = cause_of(it);
      if (cause == Cause::level) {
        at_level[it.level].places.push_back(&it);
        ++skipped;
        continue;
      }
      Run& run = run_for(cause, neighbours_[index], open);
      run.has_gap = run.has_gap || (run.skipped < skipped && !run.places.empty());
      run.skipped = skipped;
      run.places.push_back(&it);
    }
    for (const Run& it : open) report_unless_allowed(it);
  }

  /// The open runs that are looked at: those of more tracks than a ladder for people has.
  static std::span<Run> latest(std::vector<Run>& open) {
    constexpr std::size_t most = 32;
    return std::span(open).last(std::min(open.size(), most));
  }

  /// The run with a cause and neighbours, or a new one.
  static Run& run_for(Cause cause, const Neighbours& near, std::vector<Run>& open) {
    for (Run& it : latest(open))
      if (it.cause == cause && it.near == near) return it;
    return open.emplace_back(Run{cause, near});
  }

  /// Ends the runs below a level where something is written, even if it's a marker.
  void close_below(std::uint32_t level, std::vector<Run>& open) {
    if (open.empty()) return;
    const std::span<Run> seen = latest(open);
    const auto closed = std::stable_partition(seen.begin(), seen.end(), [&](const Run& it) {
      return !ladder_.is_below(it.places.back()->level, level);
    });
    const std::span<Run> ended(closed, seen.end());
    for (const Run& it : ended) report_unless_allowed(it);
    open.resize(open.size() - ended.size());
  }

  void report_unless_allowed(const Run& run) {
    if (!is_allowed(run.cause)) report_run(run);
  }

  bool is_filled(std::uint32_t index) const {
    return ladder_.expectations[index].counts_as_text() || filled_elsewhere_[index];
  }

  void find_neighbours(std::uint32_t skill) {
    const std::span<const std::uint32_t> column = ladder_.column(skill);
    model::Ascent<std::optional<std::uint32_t>> ascent(ladder_);
    for (const std::uint32_t index : column) {
      const Expectation& it = ladder_.expectations[index];
      neighbours_[index].below = ascent.below(it.level).value_or(none);
      if (is_filled(index)) ascent.leave(it.level, it.level);
    }
    // Above a shared level, any track goes on.
    std::uint32_t any = none;
    std::vector<std::uint32_t> on_track(ladder_.tracks.size(), none);
    for (std::size_t i = column.size(); i-- > 0;) {
      const Expectation& it = ladder_.expectations[column[i]];
      const std::uint32_t track = ladder_.levels[it.level].track;
      const std::uint32_t above = track == none ? any : on_track[track];
      if (above != none && ladder_.is_below(it.level, above)) neighbours_[column[i]].above = above;
      if (!is_filled(column[i])) continue;
      any = it.level;
      if (track != none) on_track[track] = it.level;
    }
  }

  Cause cause_of(const Expectation& it) const {
    if (!has_text_[it.skill]) return Cause::skill;
    // With only one skill, an empty level is just an empty place in that skill.
    if (!level_has_content_[it.level] && 1 < skills_at_[it.level]) return Cause::level;
    const Neighbours& near = neighbours_[subject_.index_of(it)];
    if (near.below == none) return near.above == none ? Cause::elsewhere : Cause::late_start;
    return near.above == none ? Cause::early_end : Cause::hole;
  }

  static bool is_partial(Cause cause) {
    return cause == Cause::late_start || cause == Cause::early_end || cause == Cause::elsewhere;
  }

  bool is_allowed(Cause cause) const {
    return is_partial(cause) && subject_.settings.is_on(rules::partial_skills);
  }

  /// A skill that starts late or ends early may do so on purpose, unless ladder.json says that none
  /// does.
  bool may_be_meant(Cause cause) const {
    return is_partial(cause) && !subject_.settings.options.contains(&rules::partial_skills);
  }

  void report_run(const Run& run) {
    const Expectation& first = *run.places.front();
    text::Diagnostic& finding =
        run.cause == Cause::level
            ? report_.add_level(first.level, place_of(first), message_for(run))
            : report_.add(first, place_of(first), message_for(run));
    if (may_be_meant(run.cause) && finding.severity == text::Severity::error)
      finding.severity = text::Severity::warning;
    for (const Expectation* it : std::span(run.places).subspan(1))
      finding.related.push_back({"", place_of(*it), described(run, *it)});
    finding.help = advice_for(run);
    offer_texts(run, finding);
    add_fixes(run, finding);
  }

  /// Offers the wording of a sibling ladder that has some for each place.
  void offer_texts(const Run& run, text::Diagnostic& finding) const {
    text::Diagnostic offers;
    rules::offer_texts(subject_, *run.places.front(), offers);
    for (const Expectation* it : std::span(run.places).subspan(1)) {
      if (offers.fixes.empty()) return;
      text::Diagnostic more;
      rules::offer_texts(subject_, *it, more);
      std::erase_if(offers.fixes, [&](text::Fix& fix) {
        const auto same = std::ranges::find(more.fixes, fix.title, &text::Fix::title);
        if (same == more.fixes.end()) return true;
        std::ranges::copy(same->edits, std::back_inserter(fix.edits));
        return false;
      });
    }
    if (offers.fixes.empty()) return;
    for (text::Fix& it : offers.fixes)
      std::ranges::sort(it.edits, {}, [](const text::Edit& edit) { return edit.span.begin; });
    std::ranges::move(offers.fixes, std::back_inserter(finding.fixes));
    std::ranges::move(offers.related, std::back_inserter(finding.related));
    finding.help = std::move(offers.help);
  }

  void add_fixes(const Run& run, text::Diagnostic& finding) const {
    // A cell in the middle of a skill is unlikely to mean that nothing is expected.
    const bool same_first = run.cause == Cause::hole;
    const bool may_be_same =
        !run.has_gap && std::ranges::all_of(run.places, [&](const Expectation* it) {
          return can_repeat(run, *it);
        });
    if (may_be_same && same_first) finding.fixes.push_back(filling(run, "same"));
    finding.fixes.push_back(filling(run, "n/a"));
    if (may_be_same && !same_first) finding.fixes.push_back(filling(run, "same"));
  }

  /// Whether `same` would repeat an expectation, once the places below have been filled, too.
  bool can_repeat(const Run& run, const Expectation& it) const {
    const Expectation* below = ladder_.below(it);
    return below && (below->counts_as_text() ||
                     std::ranges::binary_search(run.places, below->level, {},
                                                [](const Expectation* one) { return one->level; }));
  }

  /// Writes a marker in each place.
  text::Fix filling(const Run& run, std::string_view marker) const {
    text::Fix fix{fmt::format("Write `{}`", marker), text::Applicability::unsafe, {}};
    for (const Expectation* it : run.places)
      fix.edits.push_back(layout::filled({subject_.ladder, subject_.text}, *it, marker));
    std::ranges::sort(fix.edits, {}, [](const text::Edit& it) { return it.span.begin; });
    return fix;
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

  /// How a message names the levels of a run: "levels `2` and `3`".
  std::string levels_of(const Run& run) const {
    if (run.places.size() == 1) return subject_.quoted_level(run.places.front()->level);
    std::vector<std::string> names;
    for (const Expectation* it : std::span(run.places).first(rules::most_listed(run.places.size())))
      names.push_back(subject_.level_name(it->level));
    return "levels " + rules::listed(names, run.places.size());
  }

  std::string message_for(const Run& run) const {
    const Expectation& first = *run.places.front();
    std::string lacks = run.cause == Cause::skill
                            ? skill(first.skill) + " has no expectations at any level"
                            : fmt::format("{} has no expectation{} at {}", skill(first.skill),
                                          is_one(run) ? "" : "s", levels_of(run));
    switch (run.cause) {
      case Cause::skill: return lacks;
      case Cause::level:
        return fmt::format("no skill has an expectation at {}", subject_.quoted_level(first.level));
      case Cause::hole: return lacks + ", but has some at lower and higher levels";
      case Cause::late_start:
        return fmt::format("{}; its first is at {}", lacks, subject_.quoted_level(run.near.above));
      case Cause::early_end:
        return fmt::format("{}; its last is at {}", lacks, subject_.quoted_level(run.near.below));
      case Cause::elsewhere:
        return fmt::format("{}, but has {} on other tracks", lacks, is_one(run) ? "one" : "some");
    }
    return "";
  }

  /// The message about each further place of a run.
  std::string described(const Run& run, const Expectation& it) const {
    return fmt::format("there's no expectation {} either",
                       run.cause == Cause::level ? "in " + skill(it.skill)
                                                 : "at " + subject_.quoted_level(it.level));
  }

  static bool is_one(const Run& run) { return run.places.size() == 1; }

  static std::string_view advice_for(const Run& run) {
    switch (run.cause) {
      case Cause::skill:
      case Cause::level:
      case Cause::elsewhere:
        return is_one(run) ? "write the missing expectation, or `n/a` if nothing is expected"
                           : "write the missing expectations, or `n/a` where nothing is expected";
      case Cause::hole:
        return is_one(run)
                   ? "an expectation was probably lost here: restore it, or write `same` if this "
                     "level adds nothing to the one below"
                   : "expectations were probably lost here: restore them, or write `same` where a "
                     "level adds nothing to the one below";
      case Cause::late_start:
        return is_one(run)
                   ? "write the expectation, or `n/a` if nothing is expected yet"
                   : "write the missing expectations, or `n/a` where nothing is expected yet";
      case Cause::early_end:
        return is_one(run)
                   ? "write the expectation, `same` if this level adds nothing to the one below, "
                     "or `n/a` if nothing is expected any more"
                   : "write the missing expectations, `same` where a level adds nothing to the one "
                     "below, or `n/a` where nothing is expected any more";
    }
    return "";
  }

  const rules::Subject& subject_;
  const model::Ladder& ladder_;
  rules::Report& report_;
  std::vector<bool> has_text_;            // by skill
  std::vector<Neighbours> neighbours_;    // by expectation
  std::vector<std::uint32_t> skills_at_;  // by level
  std::vector<bool> level_has_content_;   // by level: some skill has text or a marker
  std::vector<bool> filled_elsewhere_;    // by expectation: a repeated one has text
};

void check_empty_expectation(const rules::Subject& subject, rules::Report& report) {
  EmptyExpectationChecker(subject, report).check();
}

}  // namespace
}  // namespace ladder
