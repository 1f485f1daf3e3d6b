#pragma once

#include <cstddef>
#include <vector>

#include "exchange/pdf/content.h"
#include "exchange/pdf/words.h"

namespace ladder::exchange::pdf {

/// A cell of a table: its words, separately for each page that it is on.
struct TableCell {
  std::size_t column = 0;
  std::size_t columns = 1;
  std::size_t rows = 1;
  std::vector<std::vector<TextLine>> parts;
  float width = 0;  // that a line of it may have
};

struct TableRow {
  std::vector<TableCell> cells;  // from left to right, without those that begin in a row above
  std::size_t page = 0;
};

struct Table {
  std::vector<TableRow> rows;
  std::vector<float> columns;  // where they begin, and where the last one ends
  float top = 0;               // on its first page
  float bottom = 0;            // on its last one
  std::size_t first_page = 0;
  std::size_t page = 0;    // the last one that it is on
  bool from_gaps = false;  // only white space separates its columns
};

/// Finds the tables drawn with rules, and removes the words inside them.
std::vector<Table> ruled_tables(const PageContent& page, std::size_t number,
                                std::vector<Word>& words);

/// Finds the tables whose columns are separated only by white space, and removes the words inside
/// them.
std::vector<Table> aligned_tables(std::size_t number, std::vector<Word>& words);

/// Joins tables that continue on the next page, unless there is something in between.
void join_over_pages(std::vector<Table>& tables,
                     const std::vector<std::vector<Word>>& words_beside);

/// Horizontal and vertical lines, merged where they touch: the rules of a table.
struct Rules {
  std::vector<Rule> across;
  std::vector<Rule> up;
};
Rules merged_rules(const PageContent& page, const std::vector<Word>& words);

}  // namespace ladder::exchange::pdf
