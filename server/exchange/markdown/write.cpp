#include <algorithm>
#include <span>

#include "exchange/cells.h"
#include "exchange/markdown/markdown.h"

namespace ladder::exchange {
namespace {

using layout::PlainLadder;
using model::PassageKind;

/// The end of the list that begins with a passage, if some of its items are nested. Otherwise the
/// beginning.
std::size_t end_of_nested(const Passages& passages, std::size_t begin) {
  bool nested = false;
  std::size_t end = begin;
  for (; end < passages.size() && passages[end].kind == PassageKind::item; ++end)
    nested = nested || 0 < passages[end].depth;
  return nested ? end : begin;
}

/// Lines cannot be indented in a cell, but HTML can be written there.
std::string nested_list(std::span<const layout::PlainPassage> items) {
  std::string text;
  std::uint32_t lists = 0;  // that are open
  for (const layout::PlainPassage& it : items) {
    const std::uint32_t depth = std::min(it.depth, lists);
    for (; depth + 1 < lists; --lists) text += "</li></ul>";
    if (lists == depth) text += "<ul>";
    else text += "</li>";
    lists = depth + 1;
    text += "<li>" + to_markdown_text(it.text);
  }
  for (; 0 < lists; --lists) text += "</li></ul>";
  return text;
}

/// In a cell, a passage is a line. Where a paragraph would be taken for something else, it says
/// that it is one.
std::string written_in_cell(const Passages& passages) {
  std::string text;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (const std::size_t end = end_of_nested(passages, i); i < end) {
      text += nested_list(std::span(passages).subspan(i, end - i));
      i = end - 1;
      continue;
    }
    const layout::PlainPassage& it = passages[i];
    const bool first = &it == &passages.front();
    const std::string written = to_markdown_text(it.text);
    switch (it.kind) {
      case PassageKind::paragraph:
        if (is_plain_line(it.text)) text += (first ? "" : "<br>") + written;
        else text += "<p>" + written + "</p>";
        break;
      case PassageKind::item: text += (first ? "• " : "<br>• ") + written; break;
      case PassageKind::heading: text += "<p role=\"heading\">" + written + "</p>"; break;
    }
  }
  return text;
}

class MarkdownWriter {
 public:
  std::string page(const layout::PlainDocument& document) && {
    if (!document.title.empty()) paragraph("# " + to_markdown_name(document.title));
    for (const PlainLadder& it : document.ladders) write(it);
    return std::move(out_);
  }

 private:
  void write(const PlainLadder& ladder) {
    paragraph("## " + to_markdown_name(ladder.title));
    for (const layout::PlainDirective& it : ladder.directives)
      paragraph(to_markdown_text(it.key + ": " + it.value));
    write(layout::description_with_levels(ladder));
    write(Table(ladder));
    for (const layout::PlainSkill& it : ladder.skills) {
      if (it.description.empty()) continue;
      paragraph("### " + to_markdown_name(it.name));
      write(it.description);
    }
  }

  void write(const Passages& prose) {
    bool below_item = false;
    for (const layout::PlainPassage& it : prose) {
      const bool item = it.kind == PassageKind::item;
      const std::string text = to_markdown_text(it.text);
      const std::string indent(std::size_t{2} * it.depth, ' ');
      if (item && below_item) out_ += indent + "- " + text + "\n";
      else if (item) paragraph("- " + text);
      else if (it.kind == PassageKind::heading) paragraph("<p role=\"heading\">" + text + "</p>");
      else paragraph(text);
      below_item = item;
    }
  }

  void write(const Table& table) {
    std::string header = "| " + std::string(table.corner) + " |";
    std::string dashes = "|---|";
    for (const std::string& it : table.across) {
      header += ' ' + to_markdown_name(it) + " |";
      dashes += "---|";
    }
    paragraph(header);
    out_ += dashes + '\n';
    for (std::size_t row = 0; row < table.down.size(); ++row) {
      out_ += "| " + to_markdown_name(table.down[row]) + " |";
      for (std::size_t column = 0; column < table.across.size(); ++column)
        out_ += ' ' + written_in_cell(table.cell(row, column)) + " |";
      out_ += '\n';
    }
  }

  void paragraph(const std::string& text) {
    if (!out_.empty()) out_ += '\n';
    out_ += text + '\n';
  }

  std::string out_;
};

}  // namespace

std::string write_markdown(const layout::PlainDocument& document, const Exported&) {
  return MarkdownWriter().page(document);
}

}  // namespace ladder::exchange
