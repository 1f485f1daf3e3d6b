#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/demand.h"
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
        "levels of responsibility, Bloom's taxonomy and the Dreyfus model of skill acquisition.",
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
        "If these words don't follow the levels in the ladder's other skills, they show nothing, "
        "and nothing is reported.",
    .off = "When the levels of a ladder are separate jobs rather than steps.",
    .check = check_regressing_expectation,
};

namespace {

using model::Expectation;
using rules::Cue;
using rules::Demand;

/// A skill is judged if this many of its levels have expectations of this many words. A ladder with
/// more levels isn't for people, and the time grows with the square of their number.
constexpr std::size_t fewest_levels = 3;
constexpr std::size_t most_levels = 32;
constexpr std::size_t fewest_judged_words = 4;

/// What swapping two expectations must gain: enough to be right about 99 times in 100 skills of
/// real ladders. docs/accuracy.md says how often swaps are found.
constexpr double least_gain = 1.7;
constexpr double least_gain_of_demand = 0.3;  // of this, by the words that ask for more or less
/// If neighbours would become less alike, or if the words are about different things.
constexpr double least_gain_in_doubt = 2.4;

/// Levels that have more in common differ in a word or two, which may be a slip.
constexpr double nearly_same = 0.6;

/// What one level asks for.
struct Rung {
  const Expectation* expectation = nullptr;
  std::span<const rules::Word> words;
  Demand demand;

  /// How far its words can be trusted: a single one may be there by chance.
  double certainty() const { return std::min(1.0, demand.cues / 2.0); }
};

/// Two levels whose expectations may have been swapped.
struct Exchange {
  const Rung* lower = nullptr;
  const Rung* upper = nullptr;
  double gain = 0;
  double likeness = 0;  // by how much neighbours become more alike
};

/// How alike the levels of a skill are, each with each.
class Likenesses {
 public:
  explicit Likenesses(const std::vector<Rung>& rungs) : size_(rungs.size()) {
    std::vector<rules::WordSets> sets;
    sets.reserve(size_);
    for (const Rung& it : rungs) sets.push_back(rules::word_sets_of(it.words));
    amounts_.resize(size_ * size_, 1);
    for (std::size_t a = 0; a < size_; ++a)
      for (std::size_t b = a + 1; b < size_; ++b)
        amounts_[a * size_ + b] = amounts_[b * size_ + a] = likeness(sets[a], sets[b]);
  }

  double of(std::size_t a, std::size_t b) const { return amounts_[a * size_ + b]; }

  /// By how much neighbours become more alike if two levels are swapped: authors write a level by
  /// changing the one below.
  double gain(std::size_t lower, std::size_t upper) const {
    const auto swapped = [&](std::size_t i) { return i == lower ? upper : i == upper ? lower : i; };
    double gain = 0;
    for (std::size_t i = 0; i + 1 < size_; ++i)
      gain += of(swapped(i), swapped(i + 1)) - of(i, i + 1);
    return gain;
  }

 private:
  std::size_t size_;
  std::vector<double> amounts_;
};

/// By how much a lower level says more than an upper one: higher levels are seldom shorter.
double surplus(const Rung& lower, const Rung& upper) {
  const auto size = [](const Rung& it) { return 1 + static_cast<double>(it.words.size()); };
  return std::clamp(std::log(size(lower) / size(upper)), -1.0, 1.0);
}

/// The swap of two expectations that puts a skill's levels in the best order. For each pair of
/// levels, the odds that the upper one asks for more are the exponential of the difference between
/// their scores, as far as both are certain. The gain in demand is how much the logarithm of the
/// odds of the whole order grows, as a share of the usual amount for this number of levels. The
/// levels between the two only matter through sums.
Exchange best_exchange(const std::vector<Rung>& rungs) {
  constexpr double usual_of_three = 3;
  constexpr double usual_of_another = 0.8;
  constexpr double weight_of_likeness = 4;
  constexpr double weight_of_surplus = 0.5;
  const double usual =
      usual_of_three + usual_of_another * static_cast<double>(rungs.size() - fewest_levels);
  Exchange best;
  std::unique_ptr<Likenesses> likenesses;  // made for the first pair that may have been swapped
  for (std::size_t a = 0; a < rungs.size(); ++a) {
    double certainties = 0;
    double scores = 0;  // each weighted by its certainty
    for (std::size_t b = a + 1; b < rungs.size(); ++b) {
      const Rung& lower = rungs[a];
      const Rung& upper = rungs[b];
      const double high = lower.demand.score;
      const double low = upper.demand.score;
      const double demand = (lower.certainty() * upper.certainty() * (high - low) +
                             lower.certainty() * (certainties * high - scores) +
                             upper.certainty() * (scores - certainties * low)) /
                            usual;
      certainties += upper.certainty();
      scores += upper.certainty() * low;
      const bool telling = 0 < lower.demand.cues && 0 < upper.demand.cues && low < high;
      if (!telling || demand < least_gain_of_demand) continue;
      if (!likenesses) likenesses = std::make_unique<Likenesses>(rungs);
      if (nearly_same < likenesses->of(a, b)) continue;
      const double likeness = likenesses->gain(a, b);
      const double gain =
          demand + weight_of_likeness * likeness + weight_of_surplus * surplus(lower, upper);
      if (best.gain < gain) best = {&lower, &upper, gain, likeness};
    }
  }
  return best;
}

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
        if (likeness(own, rules::word_sets_of(rungs[i].words)) < nearly_same)
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

void report_exchange(const rules::Subject& subject, const Exchange& exchange,
                     const Contrast& contrast, rules::Report& report) {
  const Expectation& upper = *exchange.upper->expectation;
  const std::string lower_level = subject.quoted_level(exchange.lower->expectation->level);
  auto& finding = report.add(
      upper, contrast.little.words,
      fmt::format("{} asks for less than {}: {} here, {} there", subject.quoted_level(upper.level),
                  lower_level, rules::quoted(subject.slice(contrast.little.words)),
                  rules::quoted(subject.slice(contrast.much.words))));
  finding.evidence = evidence_of(subject, contrast);
  finding.help =
      "check whether the two expectations were swapped, or write what else is expected here";
  finding.related.push_back({"", contrast.much.words, "this asks for more"});
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

  /// Whether the words can be trusted to show which level asks for more. If they order the levels
  /// neither way, they can't. Few pairs say little.
  bool is_reliable() const {
    constexpr double least = 0.25;
    constexpr double assumed_right = 3;
    constexpr double assumed_wrong = 1;
    return least * (right + wrong + assumed_right + assumed_wrong) <
           std::abs(right + assumed_right - wrong - assumed_wrong);
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

std::vector<Way> ways_of(const rules::Subject& subject) {
  constexpr std::size_t most_tracks = 16;
  const auto tracks = static_cast<std::uint32_t>(subject.ladder.tracks.size());
  std::vector<Way> ways;
  if (most_tracks < tracks) return ways;
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    for (std::uint32_t track = 0; track < std::max(1U, tracks); ++track) {
      std::vector<Rung> rungs = rungs_of(subject, skill, track);
      if (rungs.size() < fewest_levels || most_levels < rungs.size()) continue;
      const Order order = order_of(rungs);
      ways.push_back({skill, std::move(rungs), order});
    }
  }
  return ways;
}

/// Returns whether it found something to report. `others` is the order of the other ways.
bool check_way(const rules::Subject& subject, const std::vector<Rung>& rungs, const Order& others,
               std::vector<Return>& returns, rules::Report& report) {
  if (const std::optional<Return> found = return_in(rungs)) {
    returns.push_back(*found);
    return true;
  }
  if (!others.is_reliable()) return false;
  constexpr int least_width = 2;  // `disciplines` and `team` are too close to tell
  constexpr double hardly_any = -0.02;
  const Exchange best = best_exchange(rungs);
  if (best.gain <= least_gain) return false;
  const Contrast contrast = contrast_between(best.lower->demand, best.upper->demand);
  const bool in_doubt = best.likeness < hardly_any || !contrast.is_alike();
  if (contrast.width() < least_width || (in_doubt && best.gain <= least_gain_in_doubt))
    return false;
  report_exchange(subject, best, contrast, report);
  return true;
}

void check_regressing_expectation(const rules::Subject& subject, rules::Report& report) {
  const std::vector<Way> ways = ways_of(subject);
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
    if (check_way(subject, it.rungs, others, returns, report)) reported = it.skill;
  }
  report_returns(subject, returns, report);
}

}  // namespace
}  // namespace ladder
