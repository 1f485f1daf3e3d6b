#pragma once

#include <span>
#include <string>
#include <string_view>

#include "semantics/prose.h"
#include "text/span.h"

namespace ladder::semantics {

/// Plain text on one line, as Markdown that displays exactly that text.
std::string to_markdown(std::string_view plain);

/// Prose as Markdown: one paragraph or list item per passage. Each of the sorted spans of its text
/// is put between two `mark`s, such as `**`.
std::string to_markdown(const Prose& prose, std::span<const text::Span> marked = {},
                        std::string_view mark = "**");

/// A name as code, on one line, shortened if it is endless.
std::string code(std::string_view name);

/// Every line as part of a quotation.
std::string quotation(std::string_view markdown);

}  // namespace ladder::semantics
