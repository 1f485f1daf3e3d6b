#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace ladder::exchange {

/// How the XML of a workbook has a text.
std::string workbook_text(std::string_view plain);

/// As programs that read workbooks count characters: one beyond U+FFFF is two.
std::size_t workbook_size(std::string_view text);

/// What a sheet is called: in 31 characters at most, without some marks, and unlike those that are
/// known already.
std::string sheet_name(std::string_view title, std::set<std::string>& known);

}  // namespace ladder::exchange
