#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/recipe.h"
#include "layout/new_skill.h"
#include "rules/corpus.h"

/// What one ladder can take from another.
namespace ladder::features {

/// What a skill says at the levels of a ladder, which may be another one than its own, in the
/// notation of a layout; empty where it says nothing, or has no such level. The texts are to stand
/// in the skill `own` of that ladder where it has none, or in a new one, where that is `none`:
/// `same` is written out where it would stand for another text.
std::vector<std::string> texts_for(const model::Ladder& ladder, std::uint32_t own,
                                   const rules::Corpus& corpus, const rules::SkillPlace& skill,
                                   model::Layout layout, std::string_view line_end);

/// A skill of another ladder as one that goes behind a skill of this one, or to its end where
/// `behind` is `none`.
layout::NewSkill copied_skill(const layout::Source& source, std::uint32_t behind,
                              const rules::Corpus& corpus, const rules::SkillPlace& other);

/// The ladders that share skills with one, those that share most first; where there are none, its
/// neighbours in the document. Of very many the first.
std::vector<rules::Place> relatives_of(const semantics::View& view, rules::Place ladder);

// A skill of some ladder as an argument that tells it from others, and the reverse.

std::string to_argument(const rules::Corpus& corpus, const rules::SkillPlace& skill);
std::optional<rules::SkillPlace> skill_in(const rules::Corpus& corpus, std::string_view argument);

/// What a title calls the ladder at a place: its title, or its file where that tells less.
std::string called_ladder(const semantics::View& view, rules::Place place);

}  // namespace ladder::features
