#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/code_action.h"
#include "layout/new_skill.h"
#include "rules/corpus.h"

/// What one ladder can copy from another.
namespace ladder::features {

/// The expectations of a skill at the levels of a ladder, which may be another one than its own, in
/// the notation of a layout; empty if there aren't any, or no such level. They are meant for the
/// gaps of the skill `own` of that ladder, or for a new skill if `own` is `none`: `same` is written
/// out if it would repeat a different expectation.
std::vector<std::string> texts_for(const model::Ladder& ladder, std::uint32_t own,
                                   const rules::Corpus& corpus, const rules::SkillPlace& skill,
                                   model::Layout layout, std::string_view line_end);

/// A skill of another ladder as one to insert after a skill of this one, or at its end if `after`
/// is `none`.
layout::NewSkill copied_skill(const layout::Source& source, std::uint32_t after,
                              const rules::Corpus& corpus, const rules::SkillPlace& other);

/// The ladders that share skills with one, those that share most first; if no ladder does, its
/// neighbours in the document. At most a few.
std::vector<rules::Place> relatives_of(const semantics::View& view, rules::Place ladder);

// A skill as an argument that identifies it, and the reverse.

std::string to_argument(const rules::Corpus& corpus, const rules::SkillPlace& skill);
std::optional<rules::SkillPlace> skill_in(const rules::Corpus& corpus, std::string_view argument);

/// How a title refers to the ladder at a place: by its title, or by its file if it has none.
std::string called_ladder(const semantics::View& view, rules::Place place);

}  // namespace ladder::features
