#pragma once

#include "cli/reporters/json_text.h"
#include "text/line_index.h"

namespace ladder::cli {

/// A place as JSON has it: from zero, columns in UTF-16 code units, as in the language server
/// protocol.
inline Json range_json(text::Span span, const text::LineIndex& index) {
  const auto at = [&](std::uint32_t offset) {
    const text::Position it = index.position_of(offset, text::ColumnUnit::utf16);
    return Json{{"line", it.line}, {"character", it.column}};
  };
  return {{"start", at(span.begin)}, {"end", at(span.end)}};
}

}  // namespace ladder::cli
