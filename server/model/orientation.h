#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "language/language.h"
#include "model/label.h"
#include "model/ladder.h"

/// Which axis of a grid has the levels, and which headings of sections.
namespace ladder::model {

/// How many labels of an axis are examined, however long it is.
constexpr std::size_t enough_names = 50;

/// Counts the name of a level or a skill, unless it is empty. A declared level always counts as a
/// level, whatever its name looks like.
void count_name(Axis& axis, std::string_view name,
                language::Language language = language::Language::unknown, bool declared = false);

/// Which axis has the levels, judging by the form of the labels. If both look alike, the rows have
/// them.
Orientation inferred_orientation(Axis down, Axis across);

/// How many headings of each depth are examined. Fewer than labels, because headings are far apart.
constexpr std::uint32_t enough_headings = 8;

/// Counts a heading, unless it is empty.
void count_heading(Axis& axis, std::string_view text, const Label& heading,
                   language::Language language, bool known);

/// Whether these headings are clear enough that more of them wouldn't change the answer.
bool is_clear(const Axis& outer, const Axis& inner);

/// What the names of headings show: levels are known, look like levels, or have numbers. Nothing if
/// both depths look alike.
std::optional<Orientation> orientation_shown_by(const Axis& outer, const Axis& inner);

/// The same for headings that don't exist yet: each name of `inner` is below each name of `outer`.
std::optional<Orientation> orientation_shown_by_names(std::span<const std::string_view> outer,
                                                      std::span<const std::string_view> inner,
                                                      language::Language language);

/// Whether nothing shows if the outer or the inner headings of a ladder's sections are its levels.
bool may_be_either(const Ladder& ladder);

}  // namespace ladder::model
