#pragma once

#include <string>
#include <string_view>

#include "semantics/plain_document.h"

/// Ladders for programs that do not know the language.
namespace ladder::exchange {

/// A table for spreadsheets, which hold one ladder in a file. A line within a cell is a paragraph
/// or a list item. Title, description, directives and comments have no place in it.
std::string to_csv(const semantics::PlainLadder& ladder);
std::string to_tsv(const semantics::PlainLadder& ladder);

/// A table a ladder, below its title, directives and description; descriptions of skills below it.
std::string to_markdown(const semantics::PlainDocument& document);

/// One page, which needs nothing but itself. `name` is what it is called where it has no title.
std::string to_html(const semantics::PlainDocument& document, std::string_view name);

/// Why a workbook cannot hold a document, as part of a sentence; nothing where it can.
std::string obstacle_to_xlsx(const semantics::PlainDocument& document);

/// A workbook with a sheet for each ladder.
std::string to_xlsx(const semantics::PlainDocument& document);

}  // namespace ladder::exchange
