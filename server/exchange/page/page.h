#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/section.h"
#include "exchange/page/prose.h"
#include "exchange/page/spans.h"

namespace ladder::exchange {

/// Sorts what comes along in a page, from its first word to its last, into sections and tables.
class Page {
 public:
  void text(std::string_view text, std::size_t line) { prose_.add(text, line); }
  Prose& prose() { return prose_; }

  /// Something begins or ends that has lines of its own.
  void end_of_block();

  /// A paragraph that is marked as such, which begins with no bullet whatever it begins with.
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

  void begin_table();
  void end_table();
  void begin_row(std::size_t line);
  void begin_cell(std::uint32_t columns, std::uint32_t rows);
  void end_cell();

  void add_comment(std::string_view text, std::size_t line);

  Section finish() &&;

 private:
  bool in_cell() const { return in_cell_; }
  Section& section() { return *path_.back().section; }
  void take_passage(model::PassageKind kind);
  void leave_link(Prose heading);

  /// A section that is open, and the depth of its heading.
  struct Open {
    Section* section;
    std::uint32_t depth;
  };

  Section root_;
  std::vector<Open> path_{{&root_, 0}};
  Prose prose_;
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
  bool named_ = false;  // the cell's name is known, and what follows stands below it
};

}  // namespace ladder::exchange
