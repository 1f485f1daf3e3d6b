#pragma once

#include <cstddef>
#include <vector>

#include "exchange/pdf/content.h"
#include "exchange/pdf/words.h"

namespace ladder::exchange::pdf {

/// A cell of a table: its words, of each page on which it is apart.
struct TableCell {
  std::size_t column = 0;
  std::size_t columns = 1;
  std::size_t rows = 1;
  std::vector<std::vector<TextLine>> parts;
  float width = 0;  // that a line of it may have
};

struct TableRow {
  std::vector<TableCell> cells;  // from left to right; those that come down from above are left out
  std::size_t page = 0;
};

struct Table {
  std::vector<TableRow> rows;
  std::vector<float> columns;  // where they begin, and where the last one ends
  float top = 0;               // on its first page
  float bottom = 0;            // on its last one
  std::size_t first_page = 0;
  std::size_t page = 0;    // the last one that it is on
  bool from_gaps = false;  // nothing but white space tells its columns
};

/// Finds the tables that rules draw. The words that are in them are taken out.
std::vector<Table> ruled_tables(const PageContent& page, std::size_t number,
                                std::vector<Word>& words);

/// Finds the tables whose columns nothing but white space tells. The words that are in them are
/// taken out.
std::vector<Table> aligned_tables(std::size_t number, std::vector<Word>& words);

/// Joins tables that go on on the next page, unless anything is between them.
void join_over_pages(std::vector<Table>& tables,
                     const std::vector<std::vector<Word>>& words_beside);

/// Lines across and up that are merged where they are one: what a table's rules are.
struct Rules {
  std::vector<Rule> across;
  std::vector<Rule> up;
};
Rules merged_rules(const PageContent& page, const std::vector<Word>& words);

}  // namespace ladder::exchange::pdf
