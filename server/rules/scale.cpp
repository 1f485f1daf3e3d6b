#include "rules/scale.h"

#include <algorithm>

#include "model/directives.h"
#include "model/escapes.h"

namespace ladder::rules {

Scale::Scale(const model::Ladder& ladder, std::string_view text, const Facts& facts)
    : text_(text), facts_(facts) {
  const model::Directive* directive = ladder.directive(model::DirectiveKind::scale);
  if (!directive) return;
  const std::vector<text::Span> entries = model::entries_of(text, *directive);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    const std::vector<Word> words = words_in(text, entries[i]);
    if (words.empty()) continue;
    by_hash_.try_emplace(hash_of(words), static_cast<std::uint32_t>(steps_.size()));
    steps_.push_back({model::key_of(text::slice(text, entries[i])), i});
    most_words_ = std::max(most_words_, words.size());
  }
}

std::optional<ScaleRank> Scale::rank_of(const model::Expectation& expectation) const {
  std::optional<ScaleRank> rank;
  const std::span<const Word> words = words_of(facts_, expectation);
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < std::min(words.size(), most_words_); ++i) {
    hash = extended(hash, words[i]);
    const auto found = by_hash_.find(hash);
    if (found == by_hash_.end()) continue;
    const text::Span span{words[0].span.begin, words[i].span.end};
    const Step& step = steps_[found->second];
    if (model::key_of(text::slice(text_, span)) == step.name)
      rank = {static_cast<double>(found->second), span, step.entry};
  }
  return rank;
}

}  // namespace ladder::rules
