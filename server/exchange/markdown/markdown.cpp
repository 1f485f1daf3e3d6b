#include "exchange/markdown/markdown.h"

#include "exchange/page/lines.h"
#include "model/marks.h"

namespace ladder::exchange {
namespace {

/// A heading or a row of a table.
bool begins_markdown(std::string_view text) {
  return text.starts_with('|') || 0 < model::heading_depth(text.substr(0, text.find('\n')));
}

int likeness_to_markdown(std::string_view text) {
  if (begins_markdown(text)) return 60;
  // Front matter ends with a second line of dashes. The page begins after it.
  if (text.starts_with("---") && text.find("\n---", 3) != text.npos) return 50;
  return has_line(text, begins_markdown) ? 30 : 0;
}

constexpr std::string_view markdown_endings[] = {".md",  ".markdown", ".mdx", ".mdown",
                                                 ".mkd", ".qmd",      ".rmd"};

}  // namespace

const Format formats::markdown = {
    .name = "markdown",
    .endings = markdown_endings,
    .read = read_markdown,
    .likeness = likeness_to_markdown,
    .understood =
        "tables; headings with text below them, level by level or skill by skill; embedded "
        "HTML; YAML front matter",
    .write = write_markdown,
    .losses = {.comments = true},
    .holds = "a table for each ladder",
};

}  // namespace ladder::exchange
