#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/inference/choices.h"
#include "exchange/inference/grid.h"
#include "exchange/inference/labels.h"

namespace ladder::exchange {

/// What a column of a table contains, according to one reading.
enum class Holds { aside, skill, level, text, further_text, group, description, remark };

/// One way to read a table.
struct Shape {
  enum class Kind { columns, rows, list, above_texts, one_level };
  Kind kind = Kind::columns;
  std::vector<Holds> holds;  // by column
  std::vector<Sign> signs;
  std::string objection;  // why no one would believe it
  double points = 0;
  std::string advice = {};  // which option would help against the objection

  std::size_t column(Holds what) const;
  std::vector<std::size_t> columns(Holds what) const;
  void add(std::vector<Sign> more);
  /// Unless there is an objection already.
  void object(std::string why);
  void object_to_levels(const Labels& labels);
};

/// All ways to read a table that make sense, the likeliest first. Those with an objection come
/// last.
std::vector<Shape> shapes_of(const Sheet& rows, const Choices& choices);

/// `columns`, `rows`, `a row each`: where the levels are.
std::string_view place_of_levels(Shape::Kind kind);

/// In one line: `the columns are levels (Junior, Senior), and the rows are skills (Digging, …)`.
std::string described(const Shape& shape, const Sheet& rows);

/// Fewer than four words in a cell are a mark, a number or a link.
bool has_few_words(const Shape& shape, const Sheet& rows);

/// The label of a level in the header of its column: of `Level 1 description` and `Level 2
/// description`, `Level 1` and `Level 2`.
std::vector<std::string> level_labels(const Shape& shape, const Sheet& rows);

}  // namespace ladder::exchange
