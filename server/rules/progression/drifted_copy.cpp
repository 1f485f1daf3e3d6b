#include <algorithm>

#include <fmt/core.h>

#include "layout/notation.h"
#include "rules/candidates.h"
#include "rules/catalog.h"
#include "rules/progression/meant_difference.h"
#include "rules/truncation/wholes.h"
#include "rules/wording.h"

namespace ladder {
namespace {
void check_drifted_copy(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::drifted_copy{
    .name = "drifted-copy",
    .group = Group::progression,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .summary = "Two ladders use slightly different wording for the same expectation.",
    .why =
        "The wording was probably copied once and then changed in only one place. People at the "
        "same level are assessed against different wording, and it's unclear which is right.",
    .bad = R"(## Design

Level/Skill	Teamwork
1	Asks for help early.
2	Reviews the work of others, and explains clearly what could be better.

## Research

Level/Skill	Teamwork
1	Listens before speaking.
2	Reviews the work of others, and explains kindly what could be better.
)",
    .good = R"(## Design

Level/Skill	Teamwork
1	Asks for help early.
2	Reviews the work of others, and explains clearly what could be better.

## Research

Level/Skill	Teamwork
1	Listens before speaking.
2	Reviews the work of others, and explains clearly what could be better.
)",
    .remarks =
        "The rule compares expectations of at least 8 words in ladders of the same company (see "
        "[skill-spelling](skill-spelling.md#options)), and reports those that differ in at most "
        "one word in ten. It ignores differences that look intended: "
        "numbers, names, words from a ladder's title, words that one ladder uses often and "
        "the other never, "
        "and several words added in one place. It reports the less common wording or, if neither "
        "is more common, the later of the two.",
    .off = "When your ladders are written independently and any similarity is a coincidence.",
    .check = check_drifted_copy,
};

namespace {

using model::Expectation;
using rules::Sibling;
using rules::Word;
using rules::WordDifference;

constexpr std::size_t fewest_words = 8;     // of wording that isn't similar by chance
constexpr std::size_t most_words = 3'000;   // the longest real expectation had 500
constexpr std::uint32_t most_changed = 12;  // words, however long the expectation is

/// How many words may differ: one in ten.
std::uint32_t tolerance(std::size_t words) {
  return std::clamp<std::uint32_t>(static_cast<std::uint32_t>(words / 10), 1, most_changed);
}

/// Wording that one or more ladders have word for word.
struct Version {
  Sibling first;
  std::span<const Word> words;
  std::uint64_t hash = 0;  // of all the words
  std::uint32_t ladders = 1;
};

/// What differs between an expectation and a version of it.
struct Drift {
  Version version;
  std::vector<WordDifference> differences;
};

std::uint64_t joint_hash(std::span<const Word> words) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;  // spreads the bits (Knuth)
  std::uint64_t hash = 0;
  for (const Word& it : words) hash = (hash + it.hash) * factor;
  return hash;
}

/// Whether both begin or end with the same words, as wordings with few differences do.
bool share_an_end(std::span<const Word> words, std::span<const Word> others) {
  constexpr std::size_t compared = 3;
  return std::ranges::equal(words.first(compared), others.first(compared), {}, &Word::hash,
                            &Word::hash) ||
         std::ranges::equal(words.last(compared), others.last(compared), {}, &Word::hash,
                            &Word::hash);
}

/// The versions of an expectation that are about as long as it is, its own first.
std::vector<Version> versions_of(const rules::Subject& subject, const Sibling& own) {
  const std::span<const Word> words = words_of(subject.corpus, own);
  std::vector<Version> versions{{own, words, joint_hash(words)}};
  const Expectation& it = rules::expectation_of(subject.corpus, own);
  const auto most = static_cast<std::ptrdiff_t>(tolerance(words.size()));
  for (const Sibling& sibling : rules::siblings_of(subject.corpus, subject.place, it)) {
    const std::span<const Word> others = words_of(subject.corpus, sibling);
    if (most < std::abs(std::ssize(words) - std::ssize(others))) continue;
    if (!share_an_end(words, others)) continue;
    if (!subject.corpus.are_related(subject.place, sibling.place)) continue;
    const std::uint64_t hash = joint_hash(others);
    const auto same = std::ranges::find(versions, hash, &Version::hash);
    if (same == versions.end()) {
      versions.push_back({sibling, others, hash});
    } else {
      ++same->ladders;
      same->first = std::min(same->first, sibling,
                             [](const Sibling& a, const Sibling& b) { return a.place < b.place; });
    }
  }
  return versions;
}

/// Whether a version takes precedence: more ladders have it or, if they're even, an earlier one.
bool prevails(const Version& version, const Version& own) {
  if (version.ladders != own.ladders) return own.ladders < version.ladders;
  return version.first.place < own.first.place;
}

/// Whether only space and marks differ, or one of the two is cut: other rules report that.
bool is_another_fault(const rules::Corpus& corpus, const Sibling& one, const Sibling& other) {
  return rules::is_visibly_cut(corpus, one) || rules::is_visibly_cut(corpus, other) ||
         rules::contains_text(corpus, one, other) || rules::contains_text(corpus, other, one);
}

/// The prevailing versions that an expectation has drifted from: of these, only the most common.
std::vector<Drift> drifts_of(const rules::Subject& subject, const Sibling& own,
                             const rules::MeantDifferences& meant) {
  std::vector<Drift> drifts;
  std::vector<Version> versions = versions_of(subject, own);
  const Version mine = versions.front();
  const std::span<const Word> words = words_of(subject.corpus, own);
  std::ranges::stable_sort(versions, std::ranges::greater{}, &Version::ladders);
  for (const Version& it : versions) {
    const bool enough = rules::most_offered <= drifts.size();
    if (enough || (!drifts.empty() && it.ladders < drifts.front().version.ladders)) break;
    if (it.hash == mine.hash || !prevails(it, mine)) continue;
    auto differences = rules::word_differences(words, it.words, tolerance(words.size()));
    if (!differences || differences->empty()) continue;
    if (meant.contain(*differences, {own.place, words}, {it.first.place, it.words})) continue;
    if (is_another_fault(subject.corpus, own, it.first)) continue;
    drifts.push_back({it, std::move(*differences)});
  }
  return drifts;
}

/// The text from the first of these words to the last.
std::string_view phrase(std::string_view text, std::span<const Word> words) {
  if (words.empty()) return {};
  return text.substr(words.front().span.begin, words.back().span.end - words.front().span.begin);
}

/// "`writes` here, `reviews` there, and 2 more".
std::string described(const rules::Subject& subject, std::span<const Word> words,
                      const Drift& drift) {
  const std::string_view other_text = subject.corpus.text(drift.version.first.place);
  const WordDifference& first = drift.differences.front();
  const auto here = phrase(subject.text, words.subspan(first.begin, first.size()));
  const auto there =
      phrase(other_text, drift.version.words.subspan(first.other_begin, first.other_size()));
  std::string description;
  if (here.empty()) description = rules::quoted(there) + " appears only there";
  else if (there.empty()) description = rules::quoted(here) + " appears only here";
  else description = fmt::format("{} here, {} there", rules::quoted(here), rules::quoted(there));
  if (const std::size_t more = drift.differences.size() - 1; 0 < more)
    description += fmt::format(", and {} more", more);
  return description;
}

/// The words to mark: the first that differ or, if only the other version has some there, the word
/// before them. That word exists: wording that begins later counts as cut.
text::Span marked(std::span<const Word> words, const WordDifference& first) {
  if (first.size() == 0) return words[first.begin - 1].span;
  return {words[first.begin].span.begin, words[first.end - 1].span.end};
}

/// "the two versions differ in 1 of 14 words; 3 ladders have the other wording"
std::string evidence_of(std::size_t words, const Drift& drift) {
  std::size_t changed = 0;
  for (const WordDifference& it : drift.differences)
    changed += std::max(it.size(), it.other_size());
  const std::string amount =
      fmt::format("the two versions differ in {} of {}", changed, rules::counted(words, "word"));
  if (drift.version.ladders == 1) return amount;
  return fmt::format("{}; {} ladders have the other wording", amount, drift.version.ladders);
}

void offer_versions(const rules::Subject& subject, const Expectation& it,
                    const std::vector<Drift>& drifts, text::Diagnostic& finding) {
  const std::optional<text::Span> span = layout::replaceable({subject.ladder, subject.text}, it);
  if (!span) {
    finding.help = "use the same wording in both ladders if they're meant to say the same thing";
    finding.related.push_back(rules::place_of(subject, drifts.front().version.first));
    return;
  }
  std::vector<rules::Candidate> candidates;
  for (const Drift& drift : drifts) {
    const Sibling& sibling = drift.version.first;
    candidates.push_back({sibling, rules::replacement(subject, *span, it.layout, sibling)});
  }
  const auto ladders = rules::offer(subject, "Use the wording from", candidates, finding);
  finding.help =
      ladders.size() == 1
          ? fmt::format("use the wording from {} if both ladders are meant to say the same thing",
                        rules::listed(ladders))
          : fmt::format(
                "use the wording from {} if all the ladders are meant to say the same thing",
                rules::listed(ladders, "or"));
}

void report_drift(const rules::Subject& subject, const Expectation& it,
                  const std::vector<Drift>& drifts, rules::Report& report) {
  const std::span<const Word> words = rules::words_of(subject.facts, it);
  const Drift& drift = drifts.front();
  auto& finding = report.add(
      it, marked(words, drift.differences.front()),
      fmt::format("{} at {} is worded differently in {}: {}",
                  rules::quoted(subject.skill_name(it.skill)), subject.quoted_level(it.level),
                  rules::quoted(rules::ladder_of(subject, drift.version.first)),
                  described(subject, words, drift)));
  finding.evidence = evidence_of(words.size(), drift);
  offer_versions(subject, it, drifts, finding);
}

void check_drifted_copy(const rules::Subject& subject, rules::Report& report) {
  const rules::MeantDifferences meant(subject.corpus);
  for (const std::uint32_t i : subject.ladder.order) {
    const Expectation& it = subject.ladder.expectations[i];
    const std::size_t words = rules::words_of(subject.facts, it).size();
    if (!it.has_text() || words < fewest_words || most_words < words) continue;
    const std::vector<Drift> drifts = drifts_of(subject, {subject.place, i}, meant);
    if (!drifts.empty()) report_drift(subject, it, drifts, report);
  }
}

}  // namespace
}  // namespace ladder
