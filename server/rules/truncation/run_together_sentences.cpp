#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/truncation/signs.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_run_together_sentences(const rules::Subject& subject, rules::Report& report);

constexpr rules::ConventionUse full_stops_between[] = {
    {&rules::Norms::paragraph_stop,
     [](const rules::Norms& it) { return rules::ends_with_stops(it.paragraph_stop); },
     "reports sentences without a full stop", "doesn't look for full stops here"},
};
}  // namespace

const rules::Rule rules::run_together_sentences{
    .name = "run-together-sentences",
    .group = Group::truncation,
    .severity = text::Severity::hint,
    .fixing = Fixing::unsafe,
    .effect = Effect::wording,
    .summary = "Two sentences run together without a full stop.",
    .why =
        "Without the full stop, readers stumble. It also becomes a matter of opinion where one "
        "expectation ends and the next begins.",
    .bad = R"(## Design

Level/Skill	Craft	Research
1	Can sketch. Can draw.	Can interview users.
2	Can build prototypes Can test them.	Can plan a study.
3	Can lead a studio.	Owns the method.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Can sketch. Can draw.	Can interview users.
2	Can build prototypes. Can test them.	Can plan a study.
3	Can lead a studio.	Owns the method.
)",
    .off = "When your ladders don't use full stops.",
    .conventions = full_stops_between,
    .check = check_run_together_sentences,
};

namespace {

using text::Span;

constexpr std::uint32_t often =
    3;  // sentences that must begin with a word before it counts as a beginning

/// How many passages of the ladder begin with each word, as written.
std::unordered_map<std::string_view, std::uint32_t> first_words(const rules::Subject& subject) {
  std::unordered_map<std::string_view, std::uint32_t> counts;
  for (const rules::PassageFacts& it : subject.facts.passages)
    if (it.start == rules::Start::upper) counts[subject.slice(it.first_word)]++;
  return counts;
}

/// A paragraph that ends with a word although the next one in the cell isn't a list item.
bool lacks_stop(const rules::Subject& subject, std::uint32_t passage) {
  const auto& passages = subject.ladder.passages;
  const rules::PassageFacts& facts = subject.facts.passages[passage];
  const bool is_heading =
      facts.first_word.end == facts.last_word.end;  // one word, such as `Examples`
  return !is_heading && passages[passage].kind == model::PassageKind::paragraph &&
         passages[passage + 1].kind == model::PassageKind::paragraph &&
         (facts.end == rules::End::word || facts.end == rules::End::bracket) &&
         subject.facts.passages[passage + 1].start == rules::Start::upper;
}

void report_gap(const model::Expectation& it, Span place, Span last_word, rules::Report& report,
                const rules::Subject& subject) {
  auto& finding = report.add(
      it, last_word,
      fmt::format("a sentence ends at `{}` without a full stop", subject.slice(last_word)));
  finding.help = "add a full stop";
  finding.fixes.push_back({"Add a full stop", text::Applicability::unsafe, {{place, "."}}});
}

/// A word in lower case, followed by one with a capital that begins sentences elsewhere.
struct Seam {
  const model::Expectation* expectation;
  Span before;
  std::string_view after;
};

std::uint32_t end_of_letters(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && text::is_letter(text::character_at(text, at).code))
    at += text::character_size(text, at);
  return at;
}

std::uint32_t begin_of_letters(std::string_view text, std::uint32_t limit, std::uint32_t at) {
  while (limit < at) {
    const text::Character before = text::character_before(text, at);
    if (!text::is_letter(before.code)) break;
    at -= before.size;
  }
  return at;
}

void append_seams(const rules::Subject& subject, const model::Expectation& it, Span passage,
                  std::vector<Seam>& seams) {
  const std::string_view text = subject.text;
  for (std::uint32_t at = passage.begin + 1; at + 2 < passage.end; ++at) {
    const bool gap = text[at] == ' ' && text::is_lower(text::character_before(text, at).code) &&
                     text::is_upper(text::character_at(text, at + 1).code);
    if (!gap) continue;
    const std::uint32_t end = end_of_letters(text, at + 1, passage.end);
    const bool word_alone =
        at + 1 + text::character_size(text, at + 1) < end && end < passage.end && text[end] == ' ';
    const std::uint32_t begin = begin_of_letters(text, passage.begin, at);
    // In a title or a name the word before has a capital too.
    if (word_alone && text::is_lower(text::character_at(text, begin).code))
      seams.push_back({&it, {begin, at}, text.substr(at + 1, end - at - 1)});
  }
}

/// The seams whose second word often begins sentences and is hardly ever inside one: a word that
/// does both is a name, or `I`.
void report_seams(const rules::Subject& subject, const std::vector<Seam>& seams,
                  const std::unordered_map<std::string_view, std::uint32_t>& beginnings,
                  rules::Report& report) {
  std::unordered_map<std::string_view, std::uint32_t> inside;
  for (const Seam& it : seams) inside[it.after]++;
  for (const Seam& it : seams) {
    auto known = beginnings.find(it.after);
    if (known == beginnings.end() || known->second < std::max(often, 3 * inside[it.after]))
      continue;
    const rules::PassageFacts left = rules::passage_facts(subject.text, it.before);
    if (rules::end_sign(subject.text, left, subject.norms.language)) continue;
    report_gap(*it.expectation, {it.before.end, it.before.end}, it.before, report, subject);
  }
}

void check_run_together_sentences(const rules::Subject& subject, rules::Report& report) {
  if (!rules::ends_with_stops(subject.norms.paragraph_stop)) return;
  std::vector<Seam> seams;
  for (const model::Expectation& it : subject.ladder.expectations) {
    if (!it.has_text()) continue;
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const std::uint32_t passage = it.first_passage + i;
      const Span span = subject.ladder.passages[passage].span;
      append_seams(subject, it, span, seams);
      if (i + 1 < it.passages && lacks_stop(subject, passage))
        report_gap(it, {span.end, span.end}, subject.facts.passages[passage].last_word, report,
                   subject);
    }
  }
  if (!seams.empty()) report_seams(subject, seams, first_words(subject), report);
}

}  // namespace
}  // namespace ladder
