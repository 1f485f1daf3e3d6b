#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/demand.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
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
        "levels of responsibility, Bloom's taxonomy and the stages of Dreyfus and Dreyfus.",
    .bad = R"(## Design

Level/Skill	Craft
1	Leads the design strategy of the company.
2	Draws complex screens independently.
3	Helps with simple tasks under supervision.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Helps with simple tasks under supervision.
2	Draws complex screens independently.
3	Leads the design strategy of the company.
)",
    .off = "When the levels of a ladder are separate jobs rather than steps.",
    .check = check,
};

namespace {

using model::Expectation;
using rules::Cue;
using rules::Demand;

/// A skill is judged if this many of its levels have expectations of this many words. A ladder with
/// more levels isn't for people, and the time grows with the square of their number.
constexpr std::size_t fewest_levels = 3;
constexpr std::size_t most_levels = 32;
constexpr std::size_t fewest_words = 4;

/// What swapping two expectations must gain in a skill of three levels, and for each further level.
/// Chosen on 80 real ladders, where no skill as written gains as much, and every third pair swapped
/// on purpose does. Expect somewhat less on other ladders.
constexpr double gain_of_three = 6;
constexpr double gain_of_another = 1.6;

/// What one level asks for.
struct Rung {
  const Expectation* expectation = nullptr;
  Demand demand;

  /// How far its words can be trusted: a single one may be there by chance.
  double certainty() const { return std::min(1.0, demand.cues / 2.0); }
};

/// Two levels whose expectations may have been swapped.
struct Exchange {
  const Rung* lower = nullptr;
  const Rung* upper = nullptr;
  double gain = 0;
};

/// The swap of two expectations after which the demands of a skill rise best. For each pair of
/// levels let the odds that the upper one asks for more be the exponential of the difference of
/// their scores, as far as both are certain; the gain is by how much the logarithm of the odds of
/// the whole order grows. The levels between the two matter only through sums.
Exchange best_exchange(const std::vector<Rung>& rungs) {
  Exchange best;
  for (std::size_t a = 0; a < rungs.size(); ++a) {
    double certainties = 0;
    double scores = 0;  // each weighted by its certainty
    for (std::size_t b = a + 1; b < rungs.size(); ++b) {
      const Rung& lower = rungs[a];
      const Rung& upper = rungs[b];
      const double high = lower.demand.score;
      const double low = upper.demand.score;
      const double gain = lower.certainty() * upper.certainty() * (high - low) +
                          lower.certainty() * (certainties * high - scores) +
                          upper.certainty() * (scores - certainties * low);
      const bool telling = 0 < lower.demand.cues && 0 < upper.demand.cues && low < high;
      if (telling && best.gain < gain) best = {&lower, &upper, gain};
      certainties += upper.certainty();
      scores += upper.certainty() * low;
    }
  }
  return best;
}

/// A word of the lower level that asks for much, and a word of the upper level that asks for
/// little.
struct Contrast {
  Cue much;
  Cue little;

  int width() const { return much.weight - little.weight; }
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
  const bool alike = contrast.much.dimension == contrast.little.dimension;
  const std::string_view scales = subject.is_read_as_english()
                                      ? "SFIA 8 and Bloom's taxonomy"
                                      : "the European Qualifications Framework";
  return fmt::format("according to {}, {} asks for more {}than {}", scales, much,
                     alike ? fmt::format("{} ", rules::name_of(contrast.much.dimension)) : "",
                     little);
}

void report_exchange(const rules::Subject& subject, const Exchange& exchange,
                     rules::Report& report) {
  const Expectation& upper = *exchange.upper->expectation;
  const Contrast contrast = contrast_between(exchange.lower->demand, exchange.upper->demand);
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
void collect_rungs(const rules::Subject& subject, std::uint32_t skill, std::uint32_t track,
                   std::vector<Rung>& rungs) {
  rungs.clear();
  std::span<const rules::Word> below;
  for (const std::uint32_t i : subject.ladder.column(skill)) {
    if (most_levels < rungs.size()) return;
    const Expectation& it = subject.ladder.expectations[i];
    const std::uint32_t own = subject.ladder.levels[it.level].track;
    if (!it.has_text() || (own != model::none && own != track)) continue;
    const auto words = words_of(subject.facts, it);
    if (words.size() < fewest_words) continue;
    if (!std::ranges::equal(words, below, {}, &rules::Word::hash, &rules::Word::hash))
      rungs.push_back({&it, demand_of(subject.text, words, subject.norms.language)});
    below = words;
  }
}

/// Reports the exchange of a skill that is most likely on the way up a track, and returns whether
/// there is one.
bool check_way(const rules::Subject& subject, const std::vector<Rung>& rungs,
               rules::Report& report) {
  if (rungs.size() < fewest_levels || most_levels < rungs.size()) return false;
  const Exchange best = best_exchange(rungs);
  const auto further = static_cast<double>(rungs.size() - fewest_levels);
  if (best.gain <= gain_of_three + gain_of_another * further) return false;
  report_exchange(subject, best, report);
  return true;
}

void check(const rules::Subject& subject, rules::Report& report) {
  constexpr std::uint32_t most_tracks = 16;
  const std::size_t tracks = subject.ladder.tracks.size();
  if (most_tracks < tracks) return;
  std::vector<Rung> rungs;
  for (std::uint32_t skill = 0; skill < subject.ladder.skills.size(); ++skill) {
    for (std::uint32_t track = 0; track < std::max<std::size_t>(1, tracks); ++track) {
      collect_rungs(subject, skill, track, rungs);
      if (check_way(subject, rungs, report)) break;
    }
  }
}

}  // namespace
}  // namespace ladder
