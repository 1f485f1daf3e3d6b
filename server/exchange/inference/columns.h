#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/inference/words.h"
#include "exchange/page/section.h"

namespace ladder::exchange {

/// What the cells of a column of a table look like.
struct Column {
  std::string header;
  HeaderKind kind = HeaderKind::unknown;
  std::vector<std::string> names;  // of the cells, row by row, without continuations from above
  double filled = 0;               // share of the rows
  double prose = 0;                // shares of the filled cells: sentences,
  double short_names = 0;          // a few words,
  double values = 0;               // numbers, dates and marks,
  double ticks = 0;                // marks alone,
  double codes = 0;                // `K1`
  double links = 0;                // addresses alone
  double words = 0;                // on average
  std::size_t distinct = 0;
  std::size_t cells = 0;
};

std::vector<Column> columns_of(const Sheet& rows);

/// The columns whose headers are in a series of numbers, or have words for levels.
std::vector<bool> level_headers(const std::vector<Column>& columns);

/// The names in a column, as many as are needed to classify them.
std::vector<std::string> names_below(const Column& column, std::size_t most = 200);

/// `Notes`, unlike `Guidance notes` and `Roles that need it`, are for those who write the table.
bool is_note(const Column& column);

/// `Name` above names that are each different and no levels: of people, of things.
bool lists_things(const Column& column);

/// `Points` above numbers, beside a column that describes the levels.
bool gives_points(const Column& column, const std::vector<Column>& all);

/// `L1`, `IC2`: codes of levels, unlike `SEC-1`.
bool holds_grades(const Column& column);

/// `Employee`, or addresses of e-mail.
bool lists_people(const Column& column);

/// Codes, marks and numbers, as they are beside columns of text.
bool says_hardly_anything(const Column& column);

/// Scores, or the same few words repeatedly, next to expectations.
bool says_nothing(const Column& column, bool is_level);

/// What a table is about that has this column, if not about skills: people, prices, moods.
std::string other_subject(const Column& column, bool is_level);

/// The same where the names on a side are of something else: `Free`, `Professional`, `Enterprise`.
std::string other_subject(const std::vector<Column>& columns);

/// Whether its header says that it holds skills, and its cells are names.
bool names_each_row(const Column& column);

/// Whether a header says that a column is about a skill as a whole, or has names.
bool is_about_more(HeaderKind kind);

/// `Course`: each row is one of these, and the level beside it says for whom it is.
bool names_other_things(const Column& column);

/// A color for each row: what they mean isn't what people can do.
bool names_colors(const Column& column);

/// `Maturity`: `High` and `Low` below it can be levels, while they usually rate a risk.
bool rates_skills(std::string_view header);

/// `Required level`, `Next level`
bool is_about_job(const Column& column);

/// Whether a column is about the same levels as another one: tables can have them on both sides.
bool repeats_levels(const Column& column, const Column& levels);

/// Of `Level 1 title` and `Level 1 description`, the column that says less.
std::vector<std::size_t> columns_of_known_levels(const std::vector<Column>& columns,
                                                 const std::vector<std::size_t>& levels);

/// The number of the level in `Level 1 description`.
std::optional<double> level_number(std::string_view header);

/// Whether cells side by side have more words in common than cells below each other: from -1 to 1.
/// Texts about one skill share its words.
double cohesion(const Sheet& rows, const std::vector<std::size_t>& texts);

}  // namespace ladder::exchange
