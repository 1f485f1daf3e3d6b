#include "text/markup.h"

#include "exchange/html/html.h"
#include "exchange/markdown/markdown.h"
#include "exchange/page/lines.h"
#include "model/marks.h"

namespace ladder::exchange {
namespace {

/// Markup is rare, so most text doesn't have to be read back to see that it has none.
bool has_markup(std::string_view plain) {
  return plain.find_first_of("*_`[]<>&~\\!|#") != plain.npos;
}

/// The text that is read from a page with one paragraph.
std::string read_back(std::string_view html) {
  const Reading reading = read_html(html, Lines::of_the_text);
  const Section& page = reading.found;
  const bool one = page.passages.size() == 1 && page.sections.empty() && page.sheets.empty() &&
                   page.unplaced.empty();
  return one ? single_spaced(page.passages.front().text) : std::string();
}

/// The text of the only paragraph in cmark's output, or nothing.
std::string_view inside_paragraph(std::string_view html) {
  constexpr std::string_view begin = "<p>";
  constexpr std::string_view end = "</p>\n";
  if (!html.starts_with(begin) || !html.ends_with(end)) return {};
  html = html.substr(begin.size(), html.size() - begin.size() - end.size());
  return html.find("<p>") == html.npos ? html : std::string_view();
}

/// Only what can appear in an expectation; images are never loaded from elsewhere.
bool is_harmless(std::string_view html) {
  for (std::size_t at = 0; (at = html.find('<', at)) != html.npos; ++at) {
    std::string_view tag = html.substr(at + 1);
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const std::string_view name = tag.substr(0, tag.find_first_of(" >"));
    const bool link = tag.starts_with("a href=\"http") || (name == "a" && html[at + 1] == '/');
    if (name != "strong" && name != "em" && name != "code" && name != "del" && !link) return false;
  }
  return true;
}

}  // namespace

bool is_plain_line(std::string_view plain) {
  return model::bullet_size(plain) == 0 && model::heading_size(plain) == 0;
}

std::string to_markdown_text(std::string_view plain) {
  // In a cell of a table a pipe has its own escape, which is one more than the text needs.
  const bool needs_care = plain.find_first_of("|\\") != plain.npos;
  if (!needs_care && obstacle_in_markdown(plain).empty() &&
      read_back(markdown_to_html(plain)) == plain)
    return std::string(plain);
  return text::escaped_markdown(plain);
}

std::string to_markdown_name(std::string_view plain) { return text::escaped_markdown(plain); }

std::string to_html_text(std::string_view plain) {
  if (has_markup(plain) && obstacle_in_markdown(plain).empty()) {
    const std::string html = markdown_to_html(plain);
    const std::string_view inside = inside_paragraph(html);
    if (!inside.empty() && is_harmless(inside) && read_back(html) == plain)
      return std::string(inside);
  }
  return text::escaped_markup(plain);
}

}  // namespace ladder::exchange
