#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// A page with tables, or with headings and text.
Reading read_html(std::string_view text);

/// One self-contained page. If the ladder has no title, the page is named after the file.
std::string write_html(const layout::PlainDocument& document, const Exported& file);

/// Which lines are reported: those of the HTML, or those of the Markdown that it was made from.
enum class Lines { of_the_text, of_the_markdown };

Reading read_html(std::string_view text, Lines lines);

/// Why a page cannot be read, as part of a sentence, or nothing: the parser looks through all the
/// elements that are open at each one, and through all the attributes of a tag at each of them, and
/// would take minutes for some hundred thousand.
std::string obstacle_in_html(std::string_view text);

/// Whether an element of this style is left out of the page.
bool is_left_out(std::string_view style);

/// Whether it keeps its place, but nothing is seen there.
bool is_invisible(std::string_view style);

/// The marks of Markdown for what an element emphasises, the outer one first. `mark` is the one for
/// its name. Its style takes precedence, because some programs copy everything inside a `b` that is
/// not bold.
std::vector<std::string_view> styled_marks(std::string_view mark, std::string_view style);

/// How each page looks that the program writes: its colours by day and by night, its letters, links
/// and code.
extern const std::string_view page_style;

/// What a page with ladders adds to that: also in a narrow window, and on paper.
extern const std::string_view ladders_style;

}  // namespace ladder::exchange
