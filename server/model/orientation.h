#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "model/label.h"
#include "model/ladder.h"

/// Which axis of a grid holds the levels, and which headings of sections.
namespace ladder::model {

/// The labels of an axis that are looked at, however long it is.
constexpr std::size_t enough_names = 50;

/// Counts the name of a level or a skill, unless it is empty. A level that is declared is one,
/// whatever it looks like.
void count_name(Axis& axis, std::string_view name, bool declared = false);

/// Which axis holds the levels by the shape of the labels; rows where both look alike.
Orientation inferred_orientation(Axis down, Axis across);

/// The headings of each depth that are looked at; fewer than labels, since they are far apart.
constexpr std::uint32_t enough_headings = 8;

/// Counts a heading, unless it is empty.
void count_heading(Axis& axis, std::string_view text, const Label& heading, bool known);

/// Whether so many headings leave no doubt that more of them would not tell anything else.
bool is_clear(const Axis& outer, const Axis& inner);

/// What the names of headings show: levels are known, look like levels, or have numbers. Nothing
/// where both depths look alike.
std::optional<Orientation> orientation_shown_by(const Axis& outer, const Axis& inner);

/// The same for headings that are yet to be written: each name of `inner` below each of `outer`.
std::optional<Orientation> orientation_shown_by_names(std::span<const std::string_view> outer,
                                                      std::span<const std::string_view> inner);

}  // namespace ladder::model
