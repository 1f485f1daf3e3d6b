#pragma once

#include <string_view>

namespace ladder::exchange {

/// What parts the cells of a spreadsheet's text: a comma, a semicolon, a tab or a pipe, whichever
/// cuts its first lines into pieces most evenly. Marks within quotes do not count.
char delimiter_of(std::string_view text);

}  // namespace ladder::exchange
