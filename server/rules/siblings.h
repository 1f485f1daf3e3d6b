#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/corpus.h"

namespace ladder::rules {

/// The expectation of another ladder in the same skill at the same level.
struct Sibling {
  Place place;
  std::uint32_t expectation = 0;
};

/// The expectations of other ladders at the skill and level of one in the ladder at `place`, in the
/// order of the documents; only the first if there are very many.
std::vector<Sibling> siblings_of(const Corpus& corpus, Place place,
                                 const model::Expectation& expectation);

/// The expectation of a skill at a level, by the level's key; quickest if the level is the
/// `expected` one.
std::optional<Sibling> text_at(const Corpus& corpus, SkillPlace skill, std::string_view level,
                               std::uint32_t expected);

/// What identifies a level; a level without a label has the one that its neighbours determine.
std::string key_of(const model::Level& level);

const model::Expectation& expectation_of(const Corpus& corpus, const Sibling& sibling);

std::span<const Word> words_of(const Corpus& corpus, const Sibling& sibling);

/// A sibling's expectation as written in a layout, with lines that end with `line_end`.
std::string text_of(const Corpus& corpus, const Sibling& sibling, model::Layout layout,
                    std::string_view line_end);

}  // namespace ladder::rules
