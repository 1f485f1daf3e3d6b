#include "rules/siblings.h"

#include "layout/notation.h"
#include "model/escapes.h"

namespace ladder::rules {

std::string key_of(const model::Level& level) {
  return level.key.empty() ? model::key_of(level.inferred) : level.key;
}

std::optional<Sibling> text_at(const Corpus& corpus, SkillPlace skill, std::string_view level,
                               std::uint32_t expected) {
  const std::optional<std::uint32_t> same = corpus.level(skill.place, level, expected);
  if (!same) return std::nullopt;
  const model::Ladder& ladder = corpus.ladder(skill.place);
  const model::Expectation* found = ladder.at(skill.skill, *same);
  if (!found || !found->has_text()) return std::nullopt;
  return Sibling{skill.place, static_cast<std::uint32_t>(found - ladder.expectations.data())};
}

std::vector<Sibling> siblings_of(const Corpus& corpus, Place place, const model::Expectation& it) {
  std::vector<Sibling> siblings;
  const model::Level& own = corpus.ladder(place).levels[it.level];
  const std::string inferred = own.key.empty() ? key_of(own) : "";
  const std::string_view level = own.key.empty() ? inferred : own.key;
  if (level.empty()) return siblings;
  const std::span<const SkillPlace> namesakes = corpus.namesakes({place, it.skill});
  siblings.reserve(namesakes.size());
  for (const SkillPlace& other : namesakes) {
    if (other.place == place) continue;
    if (const std::optional<Sibling> found = text_at(corpus, other, level, it.level))
      siblings.push_back(*found);
  }
  return siblings;
}

const model::Expectation& expectation_of(const Corpus& corpus, const Sibling& sibling) {
  return corpus.ladder(sibling.place).expectations[sibling.expectation];
}

std::span<const Word> words_of(const Corpus& corpus, const Sibling& sibling) {
  return words_of(corpus.facts(sibling.place), expectation_of(corpus, sibling));
}

std::string text_of(const Corpus& corpus, const Sibling& sibling, model::Layout layout,
                    std::string_view line_end) {
  return layout::written_text({corpus.ladder(sibling.place), corpus.text(sibling.place)},
                              expectation_of(corpus, sibling), layout, line_end);
}

}  // namespace ladder::rules
