#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/code_action.h"
#include "layout/source.h"
#include "rules/suppressions.h"
#include "semantics/ladder_at.h"
#include "text/diagnostic.h"

/// A shared ladder has a skill for all ladders that extend it. These functions move it there.
namespace ladder::features {

enum class Departure { within_file, to_another_file };

/// Why a skill can't be moved: a suppression comment for it would be lost. Empty if it can.
std::string obstacle(const semantics::View& view, const semantics::LadderView& ladder,
                     std::uint32_t skill, Departure departure);

/// Removes a skill, keeps the levels and their order, and makes the ladder extend `reference`, or
/// if that is empty, what it extended before.
std::vector<text::Edit> without_skill(const layout::Source& source, std::uint32_t skill,
                                      std::string_view reference);

/// A ladder with one skill of another one, with its levels and scale, which extends what that one
/// does. It ends with a blank line.
std::string shared_ladder(const layout::Source& source, std::uint32_t skill,
                          std::string_view title);

/// A title that no ladder of the document has.
std::string free_title(const semantics::View& view);

/// A skill and the ladder that it leaves.
struct MovableSkill {
  semantics::LadderView ladder;
  std::uint32_t skill = 0;
};

/// The skill whose name the cursor is at, if it can be moved and the ladder's `Extends:` is sound:
/// it leads somewhere, and not back to the ladder.
std::optional<MovableSkill> movable_skill_at(const ActionContext& context);

/// The other ladders of the document that could share the skill, in their order: those that would
/// make up the same shared ladder. If there are very many, only the first.
std::vector<MovableSkill> twins_of(const semantics::View& view, const MovableSkill& it,
                                   Departure departure);

/// "`Craft`", or "`Craft` from this ladder and 2 others".
std::string called_skill(const MovableSkill& it, std::size_t twins);

/// What `left` does to each of them, from the document's first byte.
std::vector<text::Edit> without_skills(const semantics::View& view,
                                       const std::vector<MovableSkill>& movable_skills,
                                       std::string_view reference);

}  // namespace ladder::features
