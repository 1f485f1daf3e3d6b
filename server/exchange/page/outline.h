#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/page/page.h"

namespace ladder::exchange {

/// Marks around words, such as `'''bold'''`, and what they are in Markdown.
struct InlineMark {
  std::string_view open;
  std::string_view close;
  std::string_view as;
};

/// A link at the beginning of some text; without a size there is none.
struct InlineLink {
  std::size_t size = 0;
  std::string text;
  std::string address;  // empty for a link within the same site, whose text is kept alone
};

/// How a format marks words in a line.
struct InlineNotation {
  std::span<const InlineMark> marks;  // the longest first
  InlineLink (*link_at)(std::string_view text) = nullptr;
};

struct OutlineCell {
  std::string text;  // in several lines: a blank one ends a paragraph, a bullet begins an item
  std::size_t line = 0;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
};

/// How many columns or rows a cell covers, as its format writes it: from 1 to 1,000.
std::uint32_t covered_by(std::string_view number);

struct OutlineRow {
  std::vector<OutlineCell> cells;
  std::size_t line = 0;
  bool is_header = false;
};

/// Rows without the empty cells that are written where a cell above covers them.
std::vector<OutlineRow> without_covered_cells(std::vector<OutlineRow> rows);

/// Makes a page of what formats for plain text have in their lines.
class Outline {
 public:
  explicit Outline(const InlineNotation& notation) : notation_(notation) {}

  void heading(std::uint32_t depth, std::string_view text, std::size_t line);
  /// One of a list: the further it is indented, the deeper it is. It may be counted, from a number.
  void item(std::size_t indent, std::string_view text, std::size_t line,
            std::optional<std::uint32_t> number = {});
  /// `Level 1 ... Digs where told.`: a term and, in further text, what it means.
  void term(std::string_view text, std::size_t line);
  /// Continues the paragraph or the item.
  void text(std::string_view text, std::size_t line);
  void blank();
  void table(const std::vector<OutlineRow>& rows);
  void comment(std::string_view text, std::size_t line);

  Section finish() &&;

 private:
  void add(std::string_view text, std::size_t line);
  void add_cell(const OutlineCell& cell);
  void end_items();

  InlineNotation notation_;
  Page page_;
  std::vector<std::size_t> indents_;  // of the items that are open
  bool is_after_blank_ = true;
};

}  // namespace ladder::exchange
