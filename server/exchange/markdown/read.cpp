#include <algorithm>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "exchange/html/html.h"
#include "exchange/markdown/markdown.h"
#include "exchange/yaml/yaml.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

struct Released {
  void operator()(cmark_parser* it) const { cmark_parser_free(it); }
  void operator()(cmark_iter* it) const { cmark_iter_free(it); }
  void operator()(cmark_node* it) const { cmark_node_free(it); }
  void operator()(char* it) const { cmark_get_default_mem_allocator()->free(it); }
};

std::size_t width_of(cmark_node* row) {
  std::size_t width = 0;
  for (cmark_node* it = cmark_node_first_child(row); it; it = cmark_node_next(it)) ++width;
  return width;
}

/// A page, read with the extensions of code hosts.
class ParsedMarkdown {
 public:
  ParsedMarkdown(std::string_view text, int options) : options_(options) {
    cmark_gfm_core_extensions_ensure_registered();
    parser_.reset(cmark_parser_new(options));
    for (const char* extension : {"table", "strikethrough"})
      cmark_parser_attach_syntax_extension(parser_.get(), cmark_find_syntax_extension(extension));
    cmark_parser_feed(parser_.get(), text.data(), text.size());
    root_.reset(cmark_parser_finish(parser_.get()));
  }

  /// Those of all tables.
  std::vector<TableRow> rows() const {
    std::vector<TableRow> rows;
    const std::unique_ptr<cmark_iter, Released> nodes(cmark_iter_new(root_.get()));
    while (cmark_iter_next(nodes.get()) != CMARK_EVENT_DONE) {
      cmark_node* const node = cmark_iter_get_node(nodes.get());
      const bool enters = cmark_iter_get_event_type(nodes.get()) == CMARK_EVENT_ENTER;
      if (enters && std::string_view(cmark_node_get_type_string(node)) == "table_row")
        rows.push_back({static_cast<std::size_t>(cmark_node_get_start_line(node)), width_of(node)});
    }
    return rows;
  }

  std::string html() const {
    const std::unique_ptr<char, Released> html(cmark_render_html(
        root_.get(), options_, cmark_parser_get_syntax_extensions(parser_.get())));
    return html.get();
  }

 private:
  int options_;
  std::unique_ptr<cmark_parser, Released> parser_;
  std::unique_ptr<cmark_node, Released> root_;
};

/// The YAML that static pages begin with, between two lines of dashes: all of it with these lines.
std::string_view front_matter(std::string_view text) {
  if (!text.starts_with("---\n")) return {};
  const std::size_t end = text.find("\n---\n", 3);
  if (end != text.npos) return text.substr(0, end + 5);
  return text.ends_with("\n---") && 4 < text.size() ? text : std::string_view();
}

/// Lines after the front matter keep their numbers.
std::string with_blank_lines(std::string_view text, std::string_view begin) {
  std::string page(begin);
  for (char& c : page)
    if (c != '\n') c = ' ';
  return page.append(text.substr(begin.size()));
}

/// A table in HTML goes on below a blank line, even where Markdown would take its deeply indented
/// tags for source code. Lines keep their numbers.
std::string with_whole_tables(std::string_view text) {
  std::string page;
  bool in_table = false;
  std::size_t next = 0;  // the first character below this line that isn't blank
  std::size_t indentation = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (next <= end) {
      next = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
      indentation = next - (text.rfind('\n', next) + 1);
    }
    if (line.find("<table") != line.npos) in_table = true;
    if (line.find("</table") != line.npos) in_table = false;
    const bool is_blank = line.find_first_not_of(" \t\r") == line.npos;
    const bool is_torn =
        is_blank && in_table && 3 < indentation && next < text.size() && text[next] == '<';
    page.append(is_torn ? "<!-- -->" : line);
    if (end < text.size()) page += '\n';
    at = end + 1;
  }
  return page;
}

}  // namespace

std::string markdown_to_html(std::string_view text) {
  return ParsedMarkdown(text, CMARK_OPT_UNSAFE).html();
}

Reading read_markdown(std::string_view text) {
  std::string_view begin = front_matter(text);
  Reading reading;
  if (!begin.empty()) reading = read_yaml(begin.substr(0, begin.rfind("\n---")));
  if (!reading.trouble.empty()) {
    // Then it is prose between two rules.
    reading = {};
    begin = {};
  }
  const std::string whole = with_whole_tables(with_blank_lines(text, begin));
  if (std::string obstacle = obstacle_in_markdown(whole); !obstacle.empty())
    return {{}, std::move(obstacle)};
  const ParsedMarkdown parsed(whole, CMARK_OPT_UNSAFE | CMARK_OPT_SOURCEPOS);
  Reading shown = read_html(parsed.html(), Lines::of_the_markdown);
  if (!shown.trouble.empty()) return shown;
  Section& page = shown.found;
  reading.otherwise.reset();
  Section& found = reading.found;
  std::ranges::move(page.passages, std::back_inserter(found.passages));
  std::ranges::move(page.sheets, std::back_inserter(found.sheets));
  std::ranges::move(page.sections, std::back_inserter(found.sections));
  std::ranges::move(page.unplaced, std::back_inserter(found.unplaced));
  std::ranges::move(cells_beyond_headers(parsed.rows(), whole), std::back_inserter(found.unplaced));
  return reading;
}

}  // namespace ladder::exchange
