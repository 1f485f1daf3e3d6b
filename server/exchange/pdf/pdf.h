#pragma once

#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// Reads the tables and headings of a PDF, which only says where each letter is.
Reading read_pdf(std::string_view bytes);

}  // namespace ladder::exchange
