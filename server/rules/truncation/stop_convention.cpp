#include "rules/truncation/stop_convention.h"

#include "rules/truncation/signs.h"
#include "rules/truncation/start_judge.h"

namespace ladder::rules {

using model::Expectation;

StopConvention::StopConvention(const Subject& subject)
    : subject_(subject), skills_(subject.ladder.skills.size()) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (!has_sentences(subject, it)) continue;
    const PassageFacts& last = last_passage(subject, it);
    if (end_sign(subject.text, last, subject.norms.language)) continue;
    skills_[it.skill].all++;
    if (last.end == End::stop) skills_[it.skill].keeping++;
  }
}

std::optional<Convention> StopConvention::of_others(const Expectation& it) const {
  const Norms& norms = subject_.norms;
  const auto kind = subject_.ladder.passages[it.first_passage + it.passages - 1].kind;
  Convention passages = kind == model::PassageKind::item ? norms.item_stop : norms.paragraph_stop;
  Convention expectations = norms.expectation_stop;
  if (shows_ending_convention(norms, subject_.text, last_passage(subject_, it))) {
    passages = passages.without_one();
    expectations = expectations.without_one();
  }
  if (!ends_with_stops(passages, expectations)) return std::nullopt;
  // In a ladder of whole sentences, titles and lists of tools may still have no full stops.
  const Convention skill = skills_[it.skill].without_one();
  if (2 * skill.keeping < skill.all) return std::nullopt;
  return expectations;
}

}  // namespace ladder::rules
