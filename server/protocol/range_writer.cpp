#include "protocol/range_writer.h"

#include "protocol/json_writer.h"

namespace ladder::protocol {

void RangeWriter::append_position(std::string& json, std::uint32_t offset) {
  const text::Position at = walk_.position_of(offset);
  json += R"({"line":)";
  append_number(json, at.line);
  json += R"(,"character":)";
  append_number(json, at.column);
  json += '}';
}

void RangeWriter::append_range(std::string& json, text::Span span) {
  json += R"({"start":)";
  append_position(json, span.begin);
  json += R"(,"end":)";
  append_position(json, span.end);
  json += '}';
}

}  // namespace ladder::protocol
