#pragma once

#include <cstddef>
#include <string_view>

#include "language/language.h"
#include "model/ladder.h"

/// Which axis of a grid holds the levels.
namespace ladder::model {

/// The labels of an axis that are looked at, however long it is.
constexpr std::size_t enough_names = 50;

/// Counts the name of a level or a skill, unless it is empty. A level that is declared is one,
/// whatever it looks like.
void count_name(Axis& axis, std::string_view name,
                language::Language language = language::Language::unknown, bool declared = false);

/// Which axis holds the levels by the shape of the labels; rows where both look alike.
Orientation inferred_orientation(Axis down, Axis across);

}  // namespace ladder::model
