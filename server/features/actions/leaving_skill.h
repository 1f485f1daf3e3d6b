#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/ladder_at.h"
#include "layout/source.h"
#include "rules/suppressions.h"
#include "text/diagnostic.h"

/// How a skill leaves a ladder that from then on takes it over from the one that it extends.
namespace ladder::features {

/// Whether the skill is one of several, stands in one place, and the ladder's levels have labels by
/// which another ladder can have the same ones.
bool can_leave(const model::Ladder& ladder, std::uint32_t skill);

enum class Departure { within_file, to_another_file };

/// Why it has to stay all the same: a comment that ignores findings in it would not come along.
/// Empty where it can go.
std::string obstacle(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill,
                     Departure departure);
/// The same of several skills: `all` are the document's suppressions.
std::string obstacle(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill,
                     Departure departure, std::span<const rules::Suppression> all);

/// Takes the skill out, keeps the levels and their order, and lets the ladder extend what
/// `reference` names, or where that is empty what it did.
std::vector<text::Edit> left(const layout::Source& source, std::uint32_t skill,
                             std::string_view reference);

/// Whether the uses of levels in the skill's part alone give the ladder's levels in their order.
bool shows_levels(const model::Ladder& ladder, std::uint32_t skill);

}  // namespace ladder::features
