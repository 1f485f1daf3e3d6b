#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "exchange/docx/docx.h"
#include "exchange/docx/styles.h"
#include "exchange/package/package.h"
#include "exchange/package/xml.h"
#include "exchange/page/page.h"
#include "exchange/page/paragraph.h"
#include "exchange/xlsx/workbook.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr int deepest = 256;  // nesting that is followed

/// A cell of a table with the columns that it spans; one that continues from the row above has no
/// text of its own.
struct DocxCell {
  pugi::xml_node node;
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
  bool from_above = false;
};

struct DocxRow {
  std::vector<DocxCell> cells;
  bool is_header = false;
};

/// Of the same content in two forms, the one for newer programs.
pugi::xml_node chosen(pugi::xml_node alternate) {
  const pugi::xml_node choice = child(alternate, "Choice");
  return choice ? choice : child(alternate, "Fallback");
}

/// The elements below a node, through those that only wrap others and without what was deleted.
template <typename Visit>
void for_each_block(pugi::xml_node node, const Visit& visit, int depth = 0) {
  static constexpr std::array<std::string_view, 6> wrappers = {"customXml", "ins",        "moveTo",
                                                               "smartTag",  "sdtContent", "Choice"};
  if (deepest < depth) return;
  for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
    const std::string_view name = local_name(it);
    if (name == "sdt") {
      const pugi::xml_node properties = child(it, "sdtPr");
      const std::string gallery =
          attribute(child(properties, "docPartObj", "docPartGallery"), "val");
      const bool skipped = gallery == "Table of Contents" || child(properties, "showingPlcHdr");
      if (!skipped) for_each_block(child(it, "sdtContent"), visit, depth + 1);
    } else if (name == "AlternateContent") {
      for_each_block(chosen(it), visit, depth + 1);
    } else if (std::ranges::find(wrappers, name) != wrappers.end()) {
      for_each_block(it, visit, depth + 1);
    } else {
      visit(it);
    }
  }
}

class DocxReader {
 public:
  explicit DocxReader(Package& package) : package_(package) {}

  Reading read() {
    Reading reading;
    const std::string path = related(relationships_of(package_, ""), "officeDocument");
    const std::vector<Relationship> parts = relationships_of(package_, path);
    read_part(related(parts, "styles"), [&](pugi::xml_node it) { styles_.read_styles(it); });
    read_part(related(parts, "numbering"), [&](pugi::xml_node it) { styles_.read_lists(it); });
    read_part(path, [&](pugi::xml_node it) { read_body(child(it, "body")); });
    reading.found = std::move(page_).finish();
    leave_notes(parts, "footnotes", "footnote", "footnote");
    leave_notes(parts, "endnotes", "endnote", "endnote");
    leave_notes(parts, "comments", "comment", "comment");
    leave_notes(parts, "header", "", "in the page header");
    leave_notes(parts, "footer", "", "in the page footer");
    std::ranges::move(left_, std::back_inserter(reading.found.unplaced));
    reading.places = std::move(places_);
    if (0 < changes_)
      reading.notes.push_back(
          fmt::format("{} tracked change{} accepted", changes_, changes_ == 1 ? " was" : "s were"));
    reading.trouble = package_.trouble().empty() ? trouble_ : package_.trouble();
    return reading;
  }

 private:
  template <typename Visit>
  void read_part(const std::string& path, const Visit& visit) {
    if (path.empty()) return;
    const std::string part = package_.part(path);
    const Xml xml(part);
    if (trouble_.empty()) trouble_ = xml.trouble();
    visit(xml.root());
  }

  std::size_t new_place(std::string place) {
    places_.push_back(std::move(place));
    return places_.size();
  }

  void read_body(pugi::xml_node body) {
    has_headings_ = false;
    for_each_block(body, [&](pugi::xml_node it) {
      if (local_name(it) == "p" && heading_of(it)) has_headings_ = true;
    });
    read_blocks(body, 0);
  }

  void read_blocks(pugi::xml_node parent, int depth) {
    if (deepest < depth) return;
    std::vector<pugi::xml_node> blocks;
    for_each_block(parent, [&](pugi::xml_node it) { blocks.push_back(it); });
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool above_table =
          !has_headings_ && i + 1 < blocks.size() && local_name(blocks[i + 1]) == "tbl";
      if (local_name(blocks[i]) == "p") read_paragraph(blocks[i], above_table, depth);
      else if (local_name(blocks[i]) == "tbl") read_table(blocks[i], depth);
      else if (local_name(blocks[i]) == "altChunk")
        left_.push_back({places_.size(), "a document embedded in this one", "altChunk"});
    }
  }

  DocxStyle style_of(pugi::xml_node paragraph) const {
    const pugi::xml_node properties = child(paragraph, "pPr");
    DocxStyle style = styles_.style(attribute(child(properties, "pStyle"), "val"));
    take_paragraph(properties, style);
    return style;
  }

  std::optional<std::uint32_t> heading_of(pugi::xml_node paragraph) const {
    const DocxStyle style = style_of(paragraph);
    if (style.is_title) return 1;
    return style.heading && *style.heading != 0 ? style.heading : std::nullopt;
  }

  void read_paragraph(pugi::xml_node node, bool above_table, int depth) {
    const DocxStyle style = style_of(node);
    if (tables_ == 0) new_place(fmt::format("paragraph {}", ++paragraphs_));
    read_runs(node, style, depth);
    // The mark of its end is deleted, so it continues in the next one.
    if (child(child(child(node, "pPr"), "rPr"), "del")) return;
    Paragraph paragraph = std::exchange(paragraph_, {});
    paragraph.line = places_.size();
    paragraph.heading = heading_of(node).value_or(0);
    if (above_table && tables_ == 0 && paragraph.is_short_and_bold()) paragraph.heading = 2;
    if (paragraph.heading == 0) take_list(style, paragraph);
    add_paragraph(page_, std::move(paragraph));
    for (const pugi::xml_node it : std::exchange(boxes_, {})) read_blocks(it, depth + 1);
  }

  void take_list(const DocxStyle& style, Paragraph& paragraph) {
    const std::uint32_t list = style.list.value_or(0);
    if (list == 0 || paragraph.is_blank()) return;
    const std::uint32_t depth = std::min(style.list_level.value_or(0), 8U);
    const ListLevel level = styles_.level(list, depth);
    if (!level.is_item) return;
    paragraph.is_item = true;
    paragraph.depth = std::max(depth, style.nesting.value_or(0));
    std::array<std::uint32_t, 9>& counts = counts_[list];
    std::fill(counts.begin() + depth + 1, counts.end(), 0);
    const std::uint32_t count = counts[depth]++;
    if (level.is_number) paragraph.number = level.start + count;
  }

  void read_runs(pugi::xml_node parent, const DocxStyle& style, int depth) {
    static constexpr std::array<std::string_view, 9> wrappers = {
        "hyperlink", "smartTag",   "fldSimple", "ins", "moveTo",
        "customXml", "sdtContent", "bdo",       "dir"};
    if (deepest < depth) return;
    for (pugi::xml_node it = parent.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "ins" || name == "del" || name == "moveTo" || name == "moveFrom") ++changes_;
      if (name == "r") read_run(it, style, depth);
      else if (name == "sdt" && !child(child(it, "sdtPr"), "showingPlcHdr"))
        read_runs(child(it, "sdtContent"), style, depth + 1);
      else if (std::ranges::find(wrappers, name) != wrappers.end()) read_runs(it, style, depth + 1);
      else if (name == "AlternateContent") read_runs(chosen(it), style, depth + 1);
    }
  }

  void read_run(pugi::xml_node run, const DocxStyle& paragraph_style, int depth) {
    const pugi::xml_node properties = child(run, "rPr");
    DocxStyle letters;
    take_letters(properties, letters);
    const DocxStyle own = styles_.style(attribute(child(properties, "rStyle"), "val"));
    const auto is = [&](std::optional<bool> DocxStyle::*what) {
      return (letters.*what)
          .value_or((own.*what).value_or((paragraph_style.*what).value_or(false)));
    };
    std::string text;
    read_letters(run, text, depth);
    const bool struck = is(&DocxStyle::struck);
    if (struck || is(&DocxStyle::hidden)) {
      if (!text::is_blank(text))
        left_.push_back({places_.size(), struck ? "crossed out" : "hidden text", text});
      return;
    }
    paragraph_.add(text, is(&DocxStyle::bold));
  }

  void read_letters(pugi::xml_node run, std::string& text, int depth) {
    if (deepest < depth) return;
    for (pugi::xml_node it = run.first_child(); it; it = it.next_sibling()) {
      const std::string_view name = local_name(it);
      if (name == "t") text += content(it);
      else if (name == "tab") text += ' ';
      else if (name == "cr") text += '\n';
      else if (name == "br") text += attribute(it, "type") == "page" ? ' ' : '\n';
      else if (name == "noBreakHyphen") text += '-';
      else if (name == "sym") text += symbol(attribute(it, "char"));
      else if (name == "AlternateContent") read_letters(chosen(it), text, depth + 1);
      else if (name == "drawing" || name == "pict") find_boxes(it, 0);
    }
  }

  /// Fonts of symbols have their marks in Unicode's private area.
  static std::string symbol(const std::string& code) {
    if (code == "F0B7" || code == "F0A7" || code == "F0D8" || code == "F0FC") return "•";
    return code == "F0E0" ? "→" : "";
  }

  void find_boxes(pugi::xml_node node, int depth) {
    if (deepest < depth) return;
    for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
      if (local_name(it) == "txbxContent") boxes_.push_back(it);
      else if (local_name(it) == "AlternateContent") find_boxes(chosen(it), depth + 1);
      else find_boxes(it, depth + 1);
    }
  }

  void read_table(pugi::xml_node node, int depth) {
    std::vector<DocxRow> rows = rows_of(node);
    if (rows.size() == 1 && rows.front().cells.size() == 1)
      return read_blocks(rows.front().cells.front().node, depth + 1);
    const bool outer = tables_++ == 0;
    if (outer) ++table_number_;
    page_.begin_table();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (outer) new_place(fmt::format("table {}, row {}", table_number_, i + 1));
      if (rows[i].is_header) page_.begin_header_row(places_.size());
      else page_.begin_row(places_.size());
      for (const DocxCell& it : rows[i].cells) {
        if (it.from_above) continue;
        page_.begin_cell(it.columns, it.rows);
        if (it.node) read_blocks(it.node, depth + 1);
        page_.end_cell();
      }
    }
    page_.end_table();
    --tables_;
  }

  std::vector<DocxRow> rows_of(pugi::xml_node table) {
    std::vector<DocxRow> rows;
    for_each_block(table, [&](pugi::xml_node node) {
      if (local_name(node) != "tr") return;
      const pugi::xml_node properties = child(node, "trPr");
      if (child(properties, "del")) {
        ++changes_;
        return;
      }
      rows.push_back({cells_of(node), is_on(child(properties, "tblHeader"), "val",
                                            static_cast<bool>(child(properties, "tblHeader")))});
    });
    count_rows(rows);
    return rows;
  }

  static std::vector<DocxCell> cells_of(pugi::xml_node row) {
    constexpr std::uint32_t most_columns = 1000;
    std::vector<DocxCell> cells;
    std::uint32_t column =
        std::min(number(child(child(row, "trPr"), "gridBefore"), "val", 0), most_columns);
    for (std::uint32_t i = 0; i < column; ++i) cells.push_back({{}, i, 1, 1, false});
    for_each_block(row, [&](pugi::xml_node node) {
      if (local_name(node) != "tc") return;
      const pugi::xml_node properties = child(node, "tcPr");
      const std::uint32_t columns =
          std::clamp(number(child(properties, "gridSpan"), "val", 1), 1U, most_columns);
      const pugi::xml_node across = child(properties, "hMerge");
      if (across && attribute(across, "val") != "restart" && !cells.empty()) {
        cells.back().columns += columns;
      } else {
        const pugi::xml_node down = child(properties, "vMerge");
        cells.push_back({node, column, columns, 1, down && attribute(down, "val") != "restart"});
      }
      column += columns;
    });
    return cells;
  }

  /// Counts the rows that each cell continues in; one without a cell to continue is a new cell.
  static void count_rows(std::vector<DocxRow>& rows) {
    std::map<std::uint32_t, DocxCell*> open;  // by column
    for (DocxRow& row : rows) {
      std::map<std::uint32_t, DocxCell*> next;
      for (DocxCell& it : row.cells) {
        const auto above = open.find(it.column);
        if (it.from_above && above != open.end()) {
          ++above->second->rows;
          next[it.column] = above->second;
        } else {
          it.from_above = false;
          next[it.column] = &it;
        }
      }
      open = std::move(next);
    }
  }

  static void collect(pugi::xml_node node, std::string& text, int depth) {
    if (deepest < depth) return;
    for (pugi::xml_node it = node.first_child(); it; it = it.next_sibling()) {
      if (local_name(it) == "t") text += content(it);
      else if (local_name(it) == "AlternateContent") collect(chosen(it), text, depth + 1);
      else if (local_name(it) != "del") collect(it, text, depth + 1);
      if (local_name(it) == "p") text += ' ';
    }
  }

  /// Notes outside the document's own text have no place in a ladder. `element` is a note; if it is
  /// empty, the whole part is one.
  void leave_notes(const std::vector<Relationship>& parts, std::string_view type,
                   std::string_view element, std::string_view why) {
    for (const Relationship& part : parts) {
      if (part.type != type) continue;
      read_part(part.path, [&](pugi::xml_node root) {
        if (element.empty()) return leave_note(root, why);
        for (pugi::xml_node it = root.first_child(); it; it = it.next_sibling())
          if (local_name(it) == element) leave_note(it, why);
      });
    }
  }

  void leave_note(pugi::xml_node node, std::string_view why) {
    std::string text;
    collect(node, text, 0);
    if (!text::is_blank(text)) left_.push_back({0, std::string(why), text});
  }

  Package& package_;
  DocxStyles styles_;
  Page page_;
  Paragraph paragraph_;
  std::vector<pugi::xml_node> boxes_;  // of text, that hang in the paragraph
  std::vector<std::string> places_;
  std::vector<Unplaced> left_;
  std::map<std::uint32_t, std::array<std::uint32_t, 9>> counts_;  // of items, by list and depth
  std::size_t paragraphs_ = 0;
  std::size_t table_number_ = 0;
  std::size_t changes_ = 0;
  int tables_ = 0;  // that are open
  bool has_headings_ = false;
  std::string trouble_;
};

}  // namespace

Reading read_docx(std::string_view bytes) {
  Package package(bytes);
  return DocxReader(package).read();
}

}  // namespace ladder::exchange
