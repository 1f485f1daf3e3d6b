#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/exchange.h"
#include "rules/progression/level_words.h"
#include "rules/progression/likeness.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_regressing_expectation(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::regressing_expectation{
    .name = "regressing-expectation",
    .group = Group::progression,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "A level seems to ask for less than a lower level.",
    .why =
        "Someone promoted to this level would be expected to do less, most likely because two "
        "expectations were swapped. `ladder` compares the wording using published scales: SFIA's "
        "levels of responsibility, Bloom's taxonomy and the Dreyfus model of skill acquisition. It "
        "also looks at the levels at which the ladder's other skills use the same words.",
    .bad = R"(## Design

Level/Skill	Craft
1	Leads the design strategy of the company.
2	Designs complex screens independently.
3	Helps with simple tasks under supervision.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Helps with simple tasks under supervision.
2	Designs complex screens independently.
3	Leads the design strategy of the company.
)",
    .remarks =
        "If the words of the scales don't follow the levels in the ladder's other skills, only the "
        "other skills' wording counts. If one of the two says the opposite, nothing is reported.",
    .off = "When the levels of a ladder are separate jobs rather than steps.",
    .check = check_regressing_expectation,
};

namespace {

using model::Expectation;
using rules::Cue;
using rules::Demand;
using rules::Exchange;
using rules::Rung;

/// A skill is judged if enough of its levels have expectations of this many words. A ladder with
/// more levels isn't for people, and the time grows with the square of their number.
constexpr std::size_t most_levels = 32;
constexpr std::size_t fewest_judged_words = 4;

/// What swapping two expectations must gain: enough to be right in nearly all real ladders.
/// docs/accuracy.md says how often swaps are found.
constexpr double least_gain = 2.0;

/// Three levels of which the outer two say the same, and the one between them something else.
struct Return {
  const Expectation* lower = nullptr;
  const Expectation* between = nullptr;
  const Expectation* upper = nullptr;
  bool falls = false;  // the one between doesn't ask for less than they do
};

/// Where a skill returns to the wording of a level that is further down. Not if the level between
/// differs in a few words only, which may be a slip.
std::optional<Return> return_in(const std::vector<Rung>& rungs) {
  constexpr std::size_t fewest = 8;  // words; shorter ones may be ranks, or `not expected yet`
  for (std::size_t a = 0; a + 2 < rungs.size(); ++a) {
    if (rungs[a].words.size() < fewest) continue;
    for (std::size_t b = a + 2; b < rungs.size(); ++b) {
      if (!std::ranges::equal(rungs[a].words, rungs[b].words, {}, &rules::Word::hash,
                              &rules::Word::hash))
        continue;
      const rules::WordSets own = rules::word_sets_of(rungs[a].words);
      for (std::size_t i = a + 1; i < b; ++i)
        if (likeness(own, rules::word_sets_of(rungs[i].words)) < rules::nearly_same)
          return Return{rungs[a].expectation, rungs[i].expectation, rungs[b].expectation,
                        rungs[a].demand.score <= rungs[i].demand.score};
    }
  }
  return std::nullopt;
}

/// A word in the lower level that asks for much, and a word in the upper level that asks for
/// little.
struct Contrast {
  Cue much;
  Cue little;

  int width() const { return much.weight - little.weight; }
  bool is_alike() const { return much.dimension == little.dimension; }
};

/// The widest contrast within a dimension or, failing that, the widest across dimensions.
Contrast contrast_between(const Demand& lower, const Demand& upper) {
  Contrast within;
  Contrast across;
  auto widen = [](Contrast& widest, const Cue& much, const Cue& little) {
    const Contrast it{much, little};
    const bool spoken = !much.words.empty() && !little.words.empty();
    if (spoken && (widest.much.words.empty() || widest.width() < it.width())) widest = it;
  };
  for (std::size_t i = 0; i < rules::dimensions; ++i) {
    widen(within, lower.most[i], upper.least[i]);
    for (std::size_t j = 0; j < rules::dimensions; ++j)
      widen(across, lower.most[i], upper.least[j]);
  }
  return 0 < within.width() ? within : across;
}

constexpr std::string_view help_with_exchange =
    "check whether the two expectations were swapped, or write what else is expected here";

std::string evidence_of(const rules::Subject& subject, const Contrast& contrast) {
  const std::string much = rules::quoted(subject.slice(contrast.much.words));
  const std::string little = rules::quoted(subject.slice(contrast.little.words));
  const std::string_view scales = subject.is_read_as_english()
                                      ? "SFIA 8 and Bloom's taxonomy"
                                      : "the European Qualifications Framework";
  return fmt::format(
      "according to {}, {} asks for more {}than {}", scales, much,
      contrast.is_alike() ? fmt::format("{} ", rules::name_of(contrast.much.dimension)) : "",
      little);
}

void report_contrast(const rules::Subject& subject, const Exchange& exchange,
                     const Contrast& contrast, rules::Report& report) {
  const Expectation& upper = *exchange.upper->expectation;
  const std::string lower_level = subject.quoted_level(exchange.lower->expectation->level);
  auto& finding = report.add(
      upper, contrast.little.words,
      fmt::format("{} asks for less than {}: {} here, {} there", subject.quoted_level(upper.level),
                  lower_level, rules::quoted(subject.slice(contrast.little.words)),
                  rules::quoted(subject.slice(contrast.much.words))));
  finding.evidence = evidence_of(subject, contrast);
  finding.help = help_with_exchange;
  finding.related.push_back({"", contrast.much.words, "this asks for more"});
}

/// The words by themselves show little, but other skills use them at other levels.
void report_height(const rules::Subject& subject, const Exchange& exchange,
                   const rules::LevelWords& level_words, rules::Report& report) {
  const Expectation& lower = *exchange.lower->expectation;
  const Expectation& upper = *exchange.upper->expectation;
  const text::Span low = level_words.extremes(upper).lowest;
  const text::Span high = level_words.extremes(lower).highest;
  auto& finding =
      report.add(upper, upper.text,
                 fmt::format("{} seems to ask for less than {}", subject.quoted_level(upper.level),
                             subject.quoted_level(lower.level)));
  finding.evidence = fmt::format(
      "other skills use words like {} at lower levels, and words like {} at higher ones",
      rules::quoted(subject.slice(low)), rules::quoted(subject.slice(high)));
  finding.help = help_with_exchange;
  finding.related.push_back({"", lower.text, "this seems to ask for more"});
}

/// What a skill asks for on the way up a track, lowest level first; if there are more levels than
/// can be judged, one more than that. A level that repeats the one below, word for word or with
/// `same`, is left out.
std::vector<Rung> rungs_of(const rules::Subject& subject, std::uint32_t skill,
                           std::uint32_t track) {
  std::vector<Rung> rungs;
  const auto column = subject.ladder.column(skill);
  rungs.reserve(std::min(column.size(), most_levels + 1));
  std::span<const rules::Word> below;
  for (const std::uint32_t i : column) {
    if (most_levels < rungs.size()) break;
    const Expectation& it = subject.ladder.expectations[i];
    const std::uint32_t own = subject.ladder.levels[it.level].track;
    if (!it.has_text() || (own != model::none && own != track)) continue;
    if (subject.facts.is_placeholder[subject.index_of(it)]) continue;
    const auto words = words_of(subject.facts, it);
    if (words.size() < fewest_judged_words) continue;
    if (!std::ranges::equal(words, below, {}, &rules::Word::hash, &rules::Word::hash))
      rungs.push_back({&it, words, demand_of(subject.text, words, subject.norms.language)});
    below = words;
  }
  return rungs;
}

void report_return(const rules::Subject& subject, const Return& found, rules::Report& report) {
  const Expectation& upper = *found.upper;
  const std::string lower = subject.quoted_level(found.lower->level);
  auto& finding = report.add(
      upper, upper.text,
      fmt::format("{} goes back to what {} asks for", subject.quoted_level(upper.level), lower));
  finding.evidence = fmt::format("{}, in between, asks for something else",
                                 subject.quoted_level(found.between->level));
  finding.help = "check whether two expectations were swapped";
  finding.related.push_back({"", found.lower->text, "the same wording"});
}

/// A skill that returns to an earlier wording, if few skills do so at the same two levels: levels
/// that are parallel jobs repeat each other throughout.
void report_returns(const rules::Subject& subject, std::span<const Return> returns,
                    rules::Report& report) {
  constexpr std::size_t most_alike = 2;
  const auto levels = [](const Return& it) { return std::pair(it.lower->level, it.upper->level); };
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> alike;
  for (const Return& it : returns) ++alike[levels(it)];
  for (const Return& it : returns)
    if (it.falls && alike[levels(it)] <= most_alike) report_return(subject, it, report);
}

/// How many pairs of levels the words put in the order that the author gave them, and how many in
/// the other.
struct Order {
  double right = 0;
  double wrong = 0;

  /// Unknown if the words order the levels neither way. Few pairs say little.
  rules::Direction direction() const {
    constexpr double least = 0.25;
    constexpr double assumed_right = 3;
    constexpr double assumed_wrong = 1;
    const double surplus = right + assumed_right - wrong - assumed_wrong;
    if (std::abs(surplus) <= least * (right + wrong + assumed_right + assumed_wrong))
      return rules::Direction::unknown;
    return 0 < surplus ? rules::Direction::rising : rules::Direction::falling;
  }
};

Order order_of(const std::vector<Rung>& rungs) {
  Order order;
  for (std::size_t a = 0; a < rungs.size(); ++a) {
    for (std::size_t b = a + 1; b < rungs.size(); ++b) {
      if (rungs[a].demand.cues == 0 || rungs[b].demand.cues == 0) continue;
      order.right += rungs[a].demand.score < rungs[b].demand.score;
      order.wrong += rungs[b].demand.score < rungs[a].demand.score;
    }
  }
  return order;
}

/// A skill on the way up a track.
struct Way {
  std::uint32_t skill = 0;
  std::vector<Rung> rungs;
  Order order;
};

std::vector<Way> ways_of(const rules::Subject& subject, rules::LevelWords& level_words) {
  constexpr std::size_t most_tracks = 16;
  const auto tracks = static_cast<std::uint32_t>(subject.ladder.tracks.size());
  std::vector<Way> ways;
  if (most_tracks < tracks) return ways;
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    level_words.compare_with_others(skill);
    for (std::uint32_t track = 0; track < std::max(1U, tracks); ++track) {
      std::vector<Rung> rungs = rungs_of(subject, skill, track);
      if (rungs.size() < rules::fewest_levels || most_levels < rungs.size()) continue;
      for (Rung& it : rungs) it.height = level_words.height(*it.expectation);
      const Order order = order_of(rungs);
      ways.push_back({skill, std::move(rungs), order});
    }
  }
  return ways;
}

/// Returns whether it found something to report. `others` is the order of the other ways.
bool check_way(const rules::Subject& subject, const Way& way, const Order& others,
               rules::LevelWords& level_words, std::vector<Return>& returns,
               rules::Report& report) {
  if (const std::optional<Return> found = return_in(way.rungs)) {
    returns.push_back(*found);
    return true;
  }
  constexpr int least_width = 2;  // `disciplines` and `team` are too close to tell
  const Exchange best = best_exchange(way.rungs, others.direction());
  if (best.gain <= least_gain) return false;
  const Contrast contrast = contrast_between(best.lower->demand, best.upper->demand);
  if (others.direction() != rules::Direction::unknown && least_width <= contrast.width()) {
    report_contrast(subject, best, contrast, report);
  } else {
    level_words.compare_with_others(way.skill);
    report_height(subject, best, level_words, report);
  }
  return true;
}

void check_regressing_expectation(const rules::Subject& subject, rules::Report& report) {
  // `level-order` says so once.
  if (subject.ladder.titles == model::TitleOrder::falling) return;
  rules::LevelWords level_words(subject);
  const std::vector<Way> ways = ways_of(subject, level_words);
  Order all;
  for (const Way& it : ways) {
    all.right += it.order.right;
    all.wrong += it.order.wrong;
  }
  std::vector<Return> returns;
  std::optional<std::uint32_t> reported;  // the last skill with a finding
  for (const Way& it : ways) {
    if (reported == it.skill) continue;
    const Order others{all.right - it.order.right, all.wrong - it.order.wrong};
    if (check_way(subject, it, others, level_words, returns, report)) reported = it.skill;
  }
  report_returns(subject, returns, report);
}

}  // namespace
}  // namespace ladder
