#include <map>
#include <set>
#include <string>

#include <fmt/core.h>

#include "exchange/cells.h"
#include "exchange/file_names.h"
#include "exchange/html/html.h"
#include "exchange/markdown/markdown.h"
#include "model/passages.h"
#include "text/markup.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

using layout::PlainDocument;
using layout::PlainLadder;
using model::PassageKind;

/// What a link to a place in the page is called: the letters and digits of its name.
class Anchors {
 public:
  std::string anchor(std::string_view name) {
    std::string anchor;
    for (std::size_t at = 0; at < name.size();) {
      const text::Character it = text::character_at(name, at);
      at += it.size;
      if (text::is_letter(it.code) || text::is_digit(it.code))
        text::append(anchor, text::lower(it.code));
      else if (!anchor.empty() && !anchor.ends_with('-')) anchor += '-';
    }
    while (anchor.ends_with('-')) anchor.pop_back();
    if (anchor.empty()) anchor = "place";
    std::string unique = anchor;
    // Where the search for a number ended for this name, the next one begins.
    for (int& i = numbers_.try_emplace(anchor, 1).first->second; !known_.insert(unique).second;)
      unique = fmt::format("{}-{}", anchor, ++i);
    return unique;
  }

 private:
  std::set<std::string> known_;
  std::map<std::string, int> numbers_;
};

class HtmlWriter {
 public:
  std::string page(const PlainDocument& document, std::string_view name) && {
    const std::vector<PlainLadder>& ladders = document.ladders;
    const bool titled = !document.title.empty();
    const std::string title = titled                ? document.title
                              : ladders.size() == 1 ? ladders.front().title
                                                    : std::string(name);
    line("<!doctype html>");
    line("<html>");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">");
    line("<title>" + text::escaped_markup(title) + "</title>");
    line("<style>" + std::string(page_style).append(ladders_style) + "</style>");
    line("</head>");
    line("<body>");
    line("<main>");
    if (titled) line("<h1>" + text::escaped_markup(title) + "</h1>");
    for (const PlainLadder& it : ladders) ladder_anchors_.push_back(anchors_.anchor(it.title));
    if (1 < ladders.size()) write_contents(ladders);
    for (std::size_t i = 0; i < ladders.size(); ++i)
      write(ladders[i], ladder_anchors_[i], titled ? "h2" : "h1");
    line("</main>");
    line("</body>");
    line("</html>");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { out_.append(text) += '\n'; }

  void write_contents(const std::vector<PlainLadder>& ladders) {
    line("<nav aria-label=\"Ladders\">");
    line("<ul>");
    for (std::size_t i = 0; i < ladders.size(); ++i)
      line(fmt::format("<li><a href=\"#{}\">{}</a></li>", ladder_anchors_[i],
                       text::escaped_markup(ladders[i].title)));
    line("</ul>");
    line("</nav>");
  }

  void write(const PlainLadder& ladder, const std::string& anchor, std::string_view heading) {
    line(fmt::format("<section id=\"{}\">", anchor));
    line(fmt::format("<{} id=\"{}-title\">{}</{}>", heading, anchor,
                     text::escaped_markup(ladder.title), heading));
    line("<div class=\"about\">");
    for (const layout::PlainDirective& it : ladder.directives)
      line("<p>" + text::escaped_markup(it.key + ": " + it.value) + "</p>");
    write(layout::description_with_levels(ladder));
    line("</div>");
    line(fmt::format(
        "<div class=\"scroll\" role=\"region\" aria-labelledby=\"{}-title\" tabindex=\"0\">",
        anchor));
    write_table(ladder, anchor);
    line("</div>");
    line("</section>");
  }

  void write(const Passages& passages) {
    std::uint32_t lists = 0;  // that are open
    for (std::size_t i = 0; i < passages.size(); ++i) {
      const layout::PlainPassage& it = passages[i];
      const std::string text = to_html_text(it.text);
      if (it.kind == PassageKind::item) {
        const std::uint32_t depth = std::min(it.depth, lists);
        if (lists == depth) line("<ul>");
        lists = std::max(lists, depth + 1);
        const bool more = i + 1 < passages.size() && passages[i + 1].kind == PassageKind::item;
        const bool is_parent = more && depth < passages[i + 1].depth;
        line("<li>" + text + (is_parent ? "" : "</li>"));
        const std::uint32_t open = more ? passages[i + 1].depth + 1 : 0;
        for (; open < lists && !is_parent; --lists) line(lists == 1 ? "</ul>" : "</ul></li>");
      } else if (it.kind == PassageKind::heading) {
        line("<p role=\"heading\" aria-level=\"3\">" + text + "</p>");
      } else {
        line(is_marker(it.text, passages) + text + "</p>");
      }
    }
  }

  static std::string is_marker(std::string_view plain, const Passages& passages) {
    const bool marker = passages.size() == 1 && model::marker_of(plain) != model::Marker::none;
    return marker ? "<p class=\"marker\">" : "<p>";
  }

  void write_table(const PlainLadder& ladder, const std::string& anchor) {
    const Table table(ladder);
    line("<table>");
    line("<thead>");
    line("<tr>");
    line("<th scope=\"col\">" + std::string(table.corner) + "</th>");
    for (std::size_t i = 0; i < table.across.size(); ++i)
      write_label("col", table.across[i], anchor, table.level_a_row ? &ladder.skills[i] : nullptr);
    line("</tr>");
    line("</thead>");
    line("<tbody>");
    for (std::size_t row = 0; row < table.down.size(); ++row) {
      line("<tr>");
      write_label("row", table.down[row], anchor,
                  table.level_a_row ? nullptr : &ladder.skills[row]);
      for (std::size_t column = 0; column < table.across.size(); ++column) {
        out_ += "<td>";
        write(table.cell(row, column));
        if (out_.ends_with('\n')) out_.pop_back();
        line("</td>");
      }
      line("</tr>");
    }
    line("</tbody>");
    line("</table>");
  }

  void write_label(std::string_view scope, const std::string& label, const std::string& ladder,
                   const layout::PlainSkill* skill) {
    const std::string anchor = anchors_.anchor(ladder + ' ' + label);
    out_ += fmt::format("<th scope=\"{}\" id=\"{}\"><a href=\"#{}\">{}</a>", scope, anchor, anchor,
                        text::escaped_markup(label));
    if (skill) write(skill->description);
    if (out_.ends_with('\n')) out_.pop_back();
    line("</th>");
  }

  Anchors anchors_;
  std::vector<std::string> ladder_anchors_;
  std::string out_;
};

}  // namespace

std::string write_html(const PlainDocument& document, const Exported& file) {
  return text::allowed_in_markup(HtmlWriter().page(document, stem_of(file.path)));
}

}  // namespace ladder::exchange
