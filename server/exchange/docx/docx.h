#pragma once

#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// Reads a document of Word.
Reading read_docx(std::string_view bytes);

}  // namespace ladder::exchange
