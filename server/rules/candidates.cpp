#include "rules/candidates.h"

#include <algorithm>

#include <fmt/core.h>

#include "rules/truncation/signs.h"
#include "rules/wording.h"
#include "text/lines.h"

namespace ladder::rules {

using model::Expectation;
using text::Span;

namespace {

/// Whether an expectation ends with the beginning of an HTML tag: `<div`.
bool ends_in_tag(const Corpus& corpus, const Sibling& sibling) {
  const std::string_view text =
      text::slice(corpus.text(sibling.place), expectation_of(corpus, sibling).text);
  const std::size_t tag = text.rfind('<');
  return tag != text.npos && text.find_first_of("> ", tag) == text.npos;
}

}  // namespace

std::vector<std::string> offer(const Subject& subject, std::string_view command,
                               std::span<const Candidate> candidates, text::Diagnostic& finding) {
  std::vector<std::string> ladders;
  for (const auto& [sibling, edit] : candidates) {
    if (ladders.size() == most_offered) break;
    ladders.push_back(carried(ladder_of(subject, sibling)));
    finding.fixes.push_back({.title = fmt::format("{} \"{}\"", command, ladders.back()),
                             .applicability = text::Applicability::unsafe,
                             .edits = {edit},
                             .preferred = candidates.size() == 1});
    finding.related.push_back(place_of(subject, sibling));
  }
  return ladders;
}

text::Related place_of(const Subject& subject, const Sibling& sibling) {
  const Corpus& corpus = subject.corpus;
  return {std::string(corpus.document(sibling.place).path),
          text::moved(expectation_of(corpus, sibling).text,
                      corpus.placed_ladder(sibling.place).span.begin),
          fmt::format("the wording in \"{}\"", carried(ladder_of(subject, sibling)))};
}

text::Edit replacement(const Subject& subject, Span span, model::Layout layout,
                       const Sibling& sibling) {
  return {span, text_of(subject.corpus, sibling, layout, text::line_end_of(subject.text))};
}

std::string ladder_of(const Subject& subject, const Sibling& sibling) {
  const std::string_view title =
      text::slice(subject.corpus.text(sibling.place), subject.corpus.ladder(sibling.place).title);
  const std::string_view own = subject.slice(subject.ladder.title);
  const bool is_distinct = !title.empty() && title != own;
  return std::string(is_distinct ? title : subject.corpus.document(sibling.place).path);
}

bool is_visibly_cut(const Corpus& corpus, const Sibling& sibling) {
  const Expectation& it = expectation_of(corpus, sibling);
  if (it.passages == 0) return true;
  const std::vector<PassageFacts>& passages = corpus.facts(sibling.place).passages;
  return passages[it.first_passage].start == Start::mark || ends_in_tag(corpus, sibling) ||
         end_sign(corpus.text(sibling.place), passages[it.first_passage + it.passages - 1],
                  corpus.ladder(sibling.place).language);
}

}  // namespace ladder::rules
