#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// Gathers a passage from pieces of text and the starts and ends of emphasis in it, which are
/// written as in Markdown.
class Prose {
 public:
  void add(std::string_view text, std::size_t line);

  /// `**`, `*`, a backtick, `~~`, or `[` for what a link shows.
  void open(std::string_view mark);
  /// `end` is written after it, if there is anything in between: `](address)` for a link.
  void close(std::string_view mark, std::string_view end);

  bool is_empty() const;

  /// What was gathered since the last time, without white space at its ends; nothing if that is
  /// empty. Emphasis that is still open continues in the next passage.
  std::optional<Passage> take(model::PassageKind kind);

  /// The same as a name, without marks.
  struct Name {
    std::string text;
    std::size_t line = 0;
    bool strong = false;  // all of it
    bool linked = false;  // some of it
  };
  Name take_name();

 private:
  struct Mark {
    std::string text;
    bool written = false;
    std::size_t begin = 0;  // in bare_
    bool within = false;    // the same mark is open already, so that it changes nothing
  };

  void write_marks();
  void clear();

  std::string text_;
  std::string bare_;  // the same without marks
  std::vector<Mark> marks_;
  std::size_t line_ = 0;
  bool linked_ = false;
  std::size_t lead_end_ = 0;       // in text_, after the mark that closes the bold words
  std::size_t lead_bare_end_ = 0;  // the same in bare_; 0: it does not begin with any
};

/// A cell that can span several rows and columns.
struct SpanningCell {
  Cell cell;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
};

struct SpanningLine {
  std::vector<SpanningCell> cells;
  std::size_t number = 0;
  bool is_header = false;
};

/// Puts a cell at each place that it spans, but only in rows that the table has. A table that
/// claims to be far larger than its content is filled only in part.
Sheet without_spans(std::vector<SpanningLine> lines);

/// Sorts the content of a page, from its first word to its last, into sections and tables.
class Page {
 public:
  void text(std::string_view text, std::size_t line) { prose_.add(text, line); }
  Prose& prose() { return prose_; }

  /// Something begins or ends that has lines of its own.
  void end_of_block();

  /// A paragraph that is marked as such, so that nothing at its beginning is a bullet.
  void begin_paragraph(bool is_heading);
  void end_paragraph();

  /// A list may count its items, from a number on.
  void begin_list(std::optional<std::uint32_t> number);
  void end_list();

  void begin_item();
  void end_item();

  /// A heading has a depth of 1 to 6.
  void begin_heading();
  void end_heading(std::uint32_t depth);

  /// A part that can be unfolded has a heading one deeper than those around it.
  void begin_folded();
  void end_folded_heading();
  void end_folded();

  void begin_table();
  void end_table();
  void begin_row(std::size_t line);
  void begin_header_row(std::size_t line);
  void begin_cell(std::uint32_t columns, std::uint32_t rows);
  void end_cell();

  void add_comment(std::string_view text, std::size_t line);

  Section finish() &&;

 private:
  bool in_cell() const { return in_cell_; }
  Section& section() { return *path_.back().section; }
  void take_passage(model::PassageKind kind);
  void leave_link(Prose heading);
  std::string title_in_item();

  /// A section that is open, and the depth of its heading.
  struct Open {
    Section* section;
    std::uint32_t depth;
  };

  Section root_;
  std::vector<Open> path_{{&root_, 0}};
  Prose prose_;
  std::vector<std::size_t> folded_;  // the size of the path around each part that can be unfolded
  bool in_heading_ = false;
  bool in_paragraph_ = false;
  bool is_heading_ = false;                          // the paragraph
  std::uint32_t items_ = 0;                          // list items that are open
  std::vector<std::optional<std::uint32_t>> lists_;  // that are open, with the next number
  std::string item_mark_;                            // of the item that begins
  bool item_begins_ = false;  // no passage was taken since the last one began
  std::uint32_t tables_ = 0;  // that are open, one in the other
  std::vector<SpanningLine> lines_;
  SpanningCell cell_;
  bool in_cell_ = false;
  bool named_ = false;  // the cell's name is known, and what follows is below it
};

}  // namespace ladder::exchange
