#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How names and expectations are written in a layout.
namespace ladder::layout {

/// The name of a level or a skill, converted to the notation of a layout.
std::string written_in(model::Layout layout, std::string_view name);

/// A level's label as it is in a section's heading. If it's missing, the label that it must have.
std::string heading_of(const Source& source, const model::Level& level);

/// The content of an expectation in the notation of a layout, with `line_end` at the end of each
/// line.
std::string written_text(const Source& source, const model::Expectation& expectation,
                         model::Layout layout, std::string_view line_end);

/// The same, but unchanged if possible: in the same layout, with the same line ends.
std::string copied_text(const Source& source, const model::Expectation& expectation,
                        model::Layout layout, std::string_view line_end);

/// The mark before a passage of this kind, as in a matrix.
std::string_view mark_of(model::PassageKind kind);

/// Whether there's a comment in part of the ladder's text.
bool holds_comment(const Source& source, text::Span span);

/// The part of an expectation to replace, including the mark of its first list item. Nothing if it
/// contains a comment, which would be lost.
std::optional<text::Span> replaceable(const Source& source, const model::Expectation& it);

/// `Levels:` with all levels of a ladder. Each of them must have a label.
std::string levels_line(const Source& source);

/// Writes lines below the last directive, or else below the ladder's heading, which must exist.
text::Edit lines_below_directives(const Source& source, std::span<const std::string> lines);

}  // namespace ladder::layout
