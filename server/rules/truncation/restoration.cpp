#include "rules/truncation/restoration.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "layout/filling.h"
#include "layout/notation.h"
#include "rules/candidates.h"
#include "rules/truncation/wholes.h"
#include "rules/wording.h"
#include "text/lines.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using model::Layout;
using text::Span;

/// Fills an empty cell, or writes below the heading of an empty section.
text::Edit filling(const Subject& subject, const Expectation& it, const Sibling& sibling) {
  const std::string_view line_end = text::line_end_of(subject.text);
  return layout::filled({subject.ladder, subject.text}, it,
                        text_of(subject.corpus, sibling, it.layout, line_end));
}

/// Keeps only the first of those with the same wording.
void keep_different(const Corpus& corpus, std::vector<Sibling>& siblings) {
  std::vector<Sibling> kept;
  for (const Sibling& it : siblings)
    if (std::ranges::none_of(
            kept, [&](const Sibling& other) { return have_same_wording(corpus, it, other); }))
      kept.push_back(it);
  siblings = std::move(kept);
}

/// Why siblings can be trusted: the last part of the help.
struct Why {
  std::string_view of_one;
  std::string_view of_several;
};

/// Offers to restore the wording of the siblings, each different wording once.
template <typename MakeEdit>  // called with a sibling
void offer_restoring(const Subject& subject, std::vector<Sibling> siblings, const Why& why,
                     MakeEdit make_edit, text::Diagnostic& finding) {
  keep_different(subject.corpus, siblings);
  std::vector<Candidate> candidates;
  for (const Sibling& it : siblings) candidates.push_back({it, make_edit(it)});
  const std::vector<std::string> ladders = offer(subject, "Restore from", candidates, finding);
  if (ladders.size() == 1)
    finding.help = fmt::format("restore the text from {}, {}", listed(ladders), why.of_one);
  else if (1 < ladders.size())
    finding.help = fmt::format("choose which ladder to restore the text from: {} {}",
                               listed(ladders), why.of_several);
}

/// At how many other levels two ladders have the same expectation in a skill, and whether they
/// differ at any. Where one expectation contains the other, one of them is cut and proves nothing.
struct Agreement {
  bool different = false;
  std::uint32_t same = 0;
  std::uint32_t lost = 0;  // missing in this ladder
};

/// Whether a skill is the same in both ladders. Roles in one company share skills that differ in a
/// word or two: those must not be restored from one another.
bool is_same_skill(const Agreement& found) {
  constexpr std::uint32_t fewest_same = 2;
  return fewest_same <= found.same && !found.different;
}

Agreement agreement(const Subject& subject, const Expectation& expectation,
                    const Sibling& sibling) {
  Agreement agreement;
  const SkillPlace skill{sibling.place, expectation_of(subject.corpus, sibling).skill};
  for (const std::uint32_t i : subject.ladder.column(expectation.skill)) {
    const Expectation& own = subject.ladder.expectations[i];
    if (own.level == expectation.level) continue;
    const auto other =
        text_at(subject.corpus, skill, key_of(subject.ladder.levels[own.level]), own.level);
    if (!other) continue;
    if (!own.has_text()) {
      if (own.text.empty()) ++agreement.lost;
      continue;
    }
    const Sibling itself{subject.place, i};
    if (have_same_wording(subject.corpus, itself, *other)) ++agreement.same;
    else if (!contains_text(subject.corpus, *other, itself) &&
             !contains_text(subject.corpus, itself, *other))
      return {.different = true};
  }
  return agreement;
}

}  // namespace

void offer_wholes(const Subject& subject, const Expectation& it, CutEnds cut,
                  text::Diagnostic& finding) {
  const std::optional<Span> span = layout::replaceable({subject.ladder, subject.text}, it);
  if (!span) return;
  std::vector<Sibling> siblings;
  for (const Whole& whole : wholes_of(subject, it)) {
    // An end that is not cut must be an end in the sibling, too.
    const bool fits = (cut.start || whole.before == Beyond::nothing) &&
                      (cut.end || whole.after == Beyond::nothing);
    if (!fits || is_visibly_cut(subject.corpus, whole.sibling)) continue;
    const Agreement found = agreement(subject, it, whole.sibling);
    if (is_same_skill(found)) siblings.push_back(whole.sibling);
  }
  offer_restoring(
      subject, std::move(siblings), {"which has the full wording", "have the full wording"},
      [&](const Sibling& sibling) { return replacement(subject, *span, it.layout, sibling); },
      finding);
}

void offer_texts(const Subject& subject, const Expectation& it, text::Diagnostic& finding) {
  std::vector<Sibling> siblings;
  for (const Sibling& sibling : siblings_of(subject.corpus, subject.place, it)) {
    if (is_visibly_cut(subject.corpus, sibling)) continue;
    const Agreement found = agreement(subject, it, sibling);
    // If too much is missing, it may never have been there.
    if (is_same_skill(found) && found.lost + 2 <= found.same) siblings.push_back(sibling);
  }
  offer_restoring(
      subject, std::move(siblings),
      {"which has the same expectations as this skill at the other levels",
       "have the same expectations as this skill at the other levels"},
      [&](const Sibling& sibling) { return filling(subject, it, sibling); }, finding);
}

}  // namespace ladder::rules
