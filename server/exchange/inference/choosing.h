#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "exchange/inference/choices.h"
#include "exchange/inference/shape.h"

namespace ladder::exchange {

/// Accepts pasted cells, however little they look like a ladder.
void believe(std::vector<Shape>& shapes);

/// The most likely readings with the evidence for them, as lines.
std::vector<std::string> explanation_of(const std::vector<Shape>& shapes, const Sheet& rows);

/// The reading and another one that is nearly as likely. Nothing if the choice is clear.
std::vector<Doubt> doubt_about(const std::vector<Shape>& shapes, const Sheet& rows,
                               bool& is_undecided);

/// Rows with a name alone that head the others: the name is in bold, or in capitals, or several
/// such rows have others between them.
std::set<std::size_t> rows_that_head(const Sheet& rows, std::size_t names);

/// The rows below one name. A blank or merged name continues the one above, and so does a repeated
/// one if most are repeated. Where the corner states what a table is, a blank name is one.
std::vector<std::vector<std::size_t>> rows_by_name(const Sheet& rows, std::size_t names,
                                                   bool is_stated);

}  // namespace ladder::exchange
