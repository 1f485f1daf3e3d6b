#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "text/line_index.h"

namespace ladder::cli {

/// Keys stay in the order in which they are given.
using Json = nlohmann::ordered_json;

/// Ladders may contain bytes that are not UTF-8, which JSON may not: they become U+FFFD. Without an
/// indent everything is on one line.
inline std::string to_text(const Json& json, int indent = -1) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// A place as JSON has it: from zero, columns in UTF-16 code units, as in the language server
/// protocol.
inline Json range_json(text::Span span, const text::LineIndex& index) {
  const auto at = [&](std::uint32_t offset) {
    const text::Position it = index.position_of(offset, text::ColumnUnit::utf16);
    return Json{{"line", it.line}, {"character", it.column}};
  };
  return {{"start", at(span.begin)}, {"end", at(span.end)}};
}

/// An object without its member `key`, if that is an empty string: an unknown address.
inline Json without_empty(Json object, const char* key) {
  if (object[key] == "") object.erase(key);
  return object;
}

}  // namespace ladder::cli
