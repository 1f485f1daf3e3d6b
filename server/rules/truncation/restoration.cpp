#include "rules/truncation/restoration.h"

#include <algorithm>

#include <fmt/core.h>

#include "rules/truncation/signs.h"
#include "rules/truncation/wholes.h"
#include "rules/wording.h"
#include "text/lines.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using model::Layout;
using text::Span;

/// Whether a text ends with the beginning of an HTML tag: `<div`.
bool ends_in_tag(const Corpus& corpus, const Sibling& sibling) {
  const std::string_view text =
      text::slice(corpus.text(sibling.place), expectation_of(corpus, sibling).text);
  const std::size_t tag = text.rfind('<');
  return tag != text.npos && text.find_first_of("> ", tag) == text.npos;
}

/// Whether a sibling's own text shows that it is cut.
bool is_visibly_cut(const Corpus& corpus, const Sibling& sibling) {
  const Expectation& it = expectation_of(corpus, sibling);
  if (it.passages == 0) return true;
  const std::vector<PassageFacts>& passages = corpus.facts(sibling.place).passages;
  return passages[it.first_passage].start == Start::mark || ends_in_tag(corpus, sibling) ||
         end_sign(corpus.text(sibling.place), passages[it.first_passage + it.passages - 1]);
}

/// What a fix replaces: all of a text, the mark of its first list item included. Nothing where a
/// comment stands in it, which would be lost.
std::optional<Span> replaceable(const Subject& subject, const Expectation& it) {
  Span span = it.text;
  if (it.layout == Layout::sections)
    span.begin =
        std::max<std::uint32_t>(text::line_begin(subject.text, span.begin), it.place.begin);
  const bool comment = std::ranges::any_of(subject.ladder.comments, [&](Span comment) {
    return span.begin < comment.end && comment.begin < span.end;
  });
  if (comment) return std::nullopt;
  return span;
}

text::Edit replacement(const Subject& subject, Span span, Layout layout, const Sibling& sibling) {
  return {span, text_of(subject.corpus, sibling, layout, text::line_end_of(subject.text))};
}

/// Fills an empty cell, or writes below the heading of an empty section.
text::Edit filling(const Subject& subject, const Expectation& it, const Sibling& sibling) {
  const std::string_view line_end = text::line_end_of(subject.text);
  std::string text = text_of(subject.corpus, sibling, it.layout, line_end);
  switch (it.layout) {
    case Layout::matrix: return {it.place, std::move(text)};
    case Layout::table: return {it.place, fmt::format(" {} ", text)};
    case Layout::sections: break;
  }
  const bool line_ended = subject.text[it.place.begin - 1] == '\n';
  return {{it.place.begin, it.place.begin},
          fmt::format("{}{}{}", line_ended ? "" : line_end, text, line_end)};
}

/// The ladder that a sibling stands in: its title, or else its file.
std::string ladder_of(const Subject& subject, const Sibling& sibling) {
  const std::string_view title =
      text::slice(subject.corpus.text(sibling.place), subject.corpus.ladder(sibling.place).title);
  const std::string_view own = subject.slice(subject.ladder.title);
  const bool told_apart = !title.empty() && title != own;
  return std::string(told_apart ? title : subject.corpus.document(sibling.place).path);
}

/// Keeps the first of those that say the same.
void keep_different(const Corpus& corpus, std::vector<Sibling>& siblings) {
  std::vector<Sibling> kept;
  for (const Sibling& it : siblings)
    if (std::ranges::none_of(
            kept, [&](const Sibling& other) { return says_the_same(corpus, it, other); }))
      kept.push_back(it);
  siblings = std::move(kept);
}

/// Why siblings can be trusted, in a relative clause.
struct Why {
  std::string_view of_one;
  std::string_view of_several;
};

template <typename MakeEdit>
void offer(const Subject& subject, const std::vector<Sibling>& siblings, const Why& why,
           MakeEdit make_edit, text::Diagnostic& finding) {
  constexpr std::size_t most_offered = 5;
  std::vector<std::string> ladders;
  for (const Sibling& it : siblings) {
    if (ladders.size() == most_offered) break;
    ladders.push_back(carried(ladder_of(subject, it)));
    finding.fixes.push_back({.title = fmt::format("Restore from \"{}\"", ladders.back()),
                             .applicability = text::Applicability::unsafe,
                             .edits = {make_edit(it)},
                             .preferred = siblings.size() == 1});
    const Corpus& corpus = subject.corpus;
    finding.related.push_back(
        {std::string(corpus.document(it.place).path),
         text::moved(expectation_of(corpus, it).text, corpus.placed(it.place).span.begin),
         fmt::format("the text in \"{}\"", ladders.back())});
  }
  if (ladders.size() == 1)
    finding.help = fmt::format("restore the text from {}, {}", listed(ladders), why.of_one);
  else if (1 < ladders.size())
    finding.help =
        fmt::format("choose between the texts of {}, {}", listed(ladders), why.of_several);
}

/// At how many other levels two ladders ask for the same in a skill, and whether they ask for
/// something else at any. Where one text holds the other whole, one of them is cut, and nothing is
/// known.
struct Agreement {
  bool different = false;
  std::uint32_t same = 0;
  std::uint32_t lost = 0;  // this one says nothing
};

/// Whether a skill is the same in both ladders. Roles of one company share skills in which a word
/// or two differ: those must not be restored from one another.
bool is_same_skill(const Agreement& found) {
  constexpr std::uint32_t fewest_same = 2;
  return fewest_same <= found.same && !found.different;
}

Agreement agreement(const Subject& subject, const Expectation& expectation,
                    const Sibling& sibling) {
  Agreement agreement;
  const SkillPlace skill{sibling.place, expectation_of(subject.corpus, sibling).skill};
  const std::uint32_t begin = subject.ladder.offsets[expectation.skill];
  const std::uint32_t end = subject.ladder.offsets[expectation.skill + 1];
  for (std::uint32_t i = begin; i < end; ++i) {
    const Expectation& own = subject.ladder.expectations[subject.ladder.order[i]];
    if (own.level == expectation.level) continue;
    const auto other = text_at(subject.corpus, skill, key_of(subject.ladder.levels[own.level]));
    if (!other) continue;
    if (!own.has_text()) {
      if (own.text.empty()) ++agreement.lost;
      continue;
    }
    const Sibling itself{subject.place, subject.ladder.order[i]};
    if (says_the_same(subject.corpus, itself, *other)) ++agreement.same;
    else if (!contains_text(subject.corpus, *other, itself) &&
             !contains_text(subject.corpus, itself, *other))
      return {.different = true};
  }
  return agreement;
}

}  // namespace

void offer_wholes(const Subject& subject, const Expectation& it, CutEnds cut,
                  text::Diagnostic& finding) {
  const std::optional<Span> span = replaceable(subject, it);
  if (!span) return;
  std::vector<Sibling> siblings;
  for (const Whole& whole : wholes_of(subject, it)) {
    // What is whole at one end ends there in the sibling, too.
    const bool fits = (cut.start || whole.before == Beyond::nothing) &&
                      (cut.end || whole.behind == Beyond::nothing);
    if (!fits || is_visibly_cut(subject.corpus, whole.sibling)) continue;
    const Agreement found = agreement(subject, it, whole.sibling);
    if (is_same_skill(found)) siblings.push_back(whole.sibling);
  }
  keep_different(subject.corpus, siblings);
  offer(
      subject, siblings, {"which holds it whole", "which hold it whole"},
      [&](const Sibling& sibling) { return replacement(subject, *span, it.layout, sibling); },
      finding);
}

void offer_texts(const Subject& subject, const Expectation& it, text::Diagnostic& finding) {
  std::vector<Sibling> siblings;
  for (const Sibling& sibling : siblings_of(subject.corpus, subject.place, it)) {
    if (is_visibly_cut(subject.corpus, sibling)) continue;
    const Agreement found = agreement(subject, it, sibling);
    // Where as much is missing as agrees, it may never have been there.
    if (is_same_skill(found) && found.lost + 2 <= found.same) siblings.push_back(sibling);
  }
  keep_different(subject.corpus, siblings);
  offer(
      subject, siblings,
      {"which asks for the same at other levels of this skill",
       "which ask for the same at other levels of this skill"},
      [&](const Sibling& sibling) { return filling(subject, it, sibling); }, finding);
}

}  // namespace ladder::rules
