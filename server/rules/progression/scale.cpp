#include "rules/progression/scale.h"

#include <algorithm>

#include "model/directives.h"
#include "model/escapes.h"

namespace ladder::rules {
Scale::Scale(const Subject& subject) : subject_(subject) {
  const model::Directive* directive = subject.ladder.directive(model::DirectiveKind::scale);
  if (!directive) return;
  for (const text::Span entry : model::entries_of(subject.text, *directive)) {
    const std::vector<Word> words = words_in(subject.text, entry);
    if (words.empty()) continue;
    by_hash_.try_emplace(hash_of(words), static_cast<std::uint32_t>(names_.size()));
    names_.push_back(model::key_of(subject.slice(entry)));
    most_words_ = std::max(most_words_, words.size());
  }
}

std::optional<ScaleRank> Scale::rank_of(const model::Expectation& expectation) const {
  std::optional<ScaleRank> rank;
  const std::span<const Word> words = words_of(subject_.facts, expectation);
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < std::min(words.size(), most_words_); ++i) {
    hash = extended(hash, words[i]);
    const auto found = by_hash_.find(hash);
    if (found == by_hash_.end()) continue;
    const text::Span span{words[0].span.begin, words[i].span.end};
    if (model::key_of(subject_.slice(span)) == names_[found->second])
      rank = {static_cast<double>(found->second), span};
  }
  return rank;
}

}  // namespace ladder::rules
