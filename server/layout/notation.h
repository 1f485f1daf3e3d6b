#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How names and texts are written in a layout.
namespace ladder::layout {

/// The name of a level or a skill, which may stand elsewhere in another layout.
std::string written_in(model::Layout layout, std::string_view name);

/// A level's label as the heading of a section has it; what it must be, if it's missing.
std::string heading_of(const Source& source, const model::Level& level);

/// What an expectation says, as it is written in a layout, with lines that end with `line_end`.
std::string written_text(const Source& source, const model::Expectation& expectation,
                         model::Layout layout, std::string_view line_end);

/// The same as it stands where that will do: in the same layout, between lines that end so.
std::string copied_text(const Source& source, const model::Expectation& expectation,
                        model::Layout layout, std::string_view line_end);

/// The mark before a passage of a kind, as in a matrix.
std::string_view mark_of(model::PassageKind kind);

/// Whether a comment is in a part of the ladder's text.
bool holds_comment(const Source& source, text::Span span);

/// All of a text, the mark of its first list item included: what another one can take the place of.
/// Nothing where a comment stands in it, which would be lost.
std::optional<text::Span> replaceable(const Source& source, const model::Expectation& it);

/// `Levels:` with the levels of a ladder, which all have labels.
std::string levels_line(const Source& source);

/// Writes lines below the last directive, or else below the heading, which the ladder must have.
text::Edit lines_below_directives(const Source& source, std::span<const std::string> lines);

}  // namespace ladder::layout
