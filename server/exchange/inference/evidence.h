#pragma once

#include <optional>
#include <vector>

#include "exchange/inference/columns.h"
#include "exchange/inference/shape.h"

namespace ladder::exchange {

/// What a reading is judged by.
struct Evidence {
  const Sheet& rows;
  const std::vector<Column>& columns;
  bool has_skill_header = false;  // above the names of this reading
  bool rates_skills = true;       // what the header says of `High` and `Low`: `Maturity level`
};

/// Whether at least half of the cells are for something that is still to come: `{{ level }}`,
/// `[What is expected]`.
bool are_of_template(const std::vector<Column>& columns, const std::vector<std::size_t>& texts);

/// Whether at least half of the cells are names of levels, such as the one that comes next.
bool name_levels_alone(const std::vector<Column>& columns, const std::vector<std::size_t>& texts,
                       const std::vector<std::string>& labels);

/// What the cells of a reading look like. `by_rows` is 1 where each row is a skill, -1 where each
/// column is one, and 0 where neither is.
void judge_texts(Shape& shape, const Evidence& from, const std::vector<std::size_t>& texts,
                 double by_rows);

/// The names that are levels; without evidence for that, it is a question. `header` is what the
/// header above them says.
void judge_levels(Shape& shape, const Evidence& from, const Labels& labels,
                  const std::vector<std::size_t>& texts, double header);

void judge_skills(Shape& shape, const Labels& labels, bool levels_are_clear);

/// The column that has the names of the skills.
void judge_names(Shape& shape, const Column& names);

/// Levels down a column: rows can also be counted, or be about jobs.
void judge_names_of_rows(Shape& shape, const Evidence& from, std::size_t names,
                         const Labels& labels, const std::vector<std::size_t>& skills);

/// Beside the levels of a rubric, another column may be one more, in words that are unknown.
/// Without `names`, each column is a level.
void object_to_unknown_ratings(Shape& shape, const Evidence& from, const std::vector<bool>& ignored,
                               std::optional<std::size_t> names);

/// Whether its header doesn't say what it is.
bool is_unknown(const Column& column);

/// Whether it has one unknown word above texts that are as long as those of the levels beside it.
bool may_be_level(const Column& column, double words);

/// Numbers for each name and level are what people should reach only where the names are skills: of
/// departments and countries, people are counted.
void judge_numbers(Shape& shape, const Evidence& from, const Column& names,
                   const std::vector<std::size_t>& texts);

/// Levels side by side that need a header such as `Skill` beside them: two roles, or points.
bool are_doubtful_beside(const Labels& labels, const Column& names);

/// What the header above the names of skills or levels shows about them.
Sign sign_of_skill_header(const Column& column);
Sign sign_of_level_header(const Column& column);

/// Of some columns, by their cells.
double average(const std::vector<Column>& all, const std::vector<std::size_t>& columns,
               double Column::*share);

}  // namespace ladder::exchange
