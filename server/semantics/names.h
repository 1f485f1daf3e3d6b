#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "semantics/ladder_at.h"

namespace ladder::semantics {

// The names in a ladder as readers see them, in plain text; empty if missing.

std::string title_of(const LadderView& view);
std::string skill_name(const LadderView& view, std::uint32_t skill);
/// Without the qualifier. A missing label is the one that its neighbours determine.
std::string level_name(const LadderView& view, std::uint32_t level);
std::string qualifier_of(const LadderView& view, std::uint32_t level);
/// For a level that not all tracks share; otherwise empty.
std::string track_of(const LadderView& view, std::uint32_t level);
/// Whether the qualifier of a level is part of its name, because it distinguishes two tracks.
bool is_on_split_rung(const LadderView& view, std::uint32_t level);
/// Any of them in its notation at a place.
std::string name_at(const LadderView& view, text::Span span);

// How a sentence in Markdown names them: as code, or as "a level without a label".

std::string quoted_title(std::string_view title);
std::string quoted_skill(std::string_view skill);
std::string quoted_level(std::string_view level);

/// The beginning of an expectation, on one line and in plain text, or empty.
std::string first_words(const LadderView& view, const model::Expectation& it);

}  // namespace ladder::semantics
