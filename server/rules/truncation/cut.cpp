#include "rules/truncation/cut.h"

#include "model/passages.h"
#include "rules/truncation/signs.h"

namespace ladder::rules {

const PassageFacts& first_passage(const Subject& subject, const model::Expectation& it) {
  return subject.facts.passages[it.first_passage];
}

const PassageFacts& last_passage(const Subject& subject, const model::Expectation& it) {
  return subject.facts.passages[it.first_passage + it.passages - 1];
}

bool has_sentences(const Subject& subject, const model::Expectation& it) {
  if (!it.has_text() || it.passages == 0) return false;
  const std::string_view text = subject.slice(it.text);
  const bool remark = (text.front() | 0x20) == 'n' &&
                      model::marker_of(text.substr(0, 3)) == model::Marker::not_applicable;
  return !remark && !stands_for_text(text);
}

}  // namespace ladder::rules
