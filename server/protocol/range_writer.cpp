#include "protocol/range_writer.h"

#include <array>
#include <charconv>
#include <string_view>

namespace ladder::protocol {
namespace {

constexpr std::size_t longest_range = 128;  // bytes: four numbers, and what is said of them

/// Writes into a place that is large enough, and returns its end.
char* put(char* at, std::string_view text) { return at + text.copy(at, text.size()); }

char* put(char* at, text::Position position) {
  constexpr std::size_t digits = 10;
  at = put(at, R"({"line":)");
  at = std::to_chars(at, at + digits, position.line).ptr;
  at = put(at, R"(,"character":)");
  at = std::to_chars(at, at + digits, position.column).ptr;
  return put(at, "}");
}

}  // namespace

void RangeWriter::append_position(std::string& json, std::uint32_t offset) {
  std::array<char, longest_range> written;
  json.append(written.data(), put(written.data(), walk_.position_of(offset)));
}

void RangeWriter::append_range(std::string& json, text::Span span) {
  std::array<char, longest_range> written;
  char* at = put(written.data(), R"({"start":)");
  at = put(at, walk_.position_of(span.begin));
  at = put(at, R"(,"end":)");
  at = put(at, walk_.position_of(span.end));
  json.append(written.data(), put(at, "}"));
}

}  // namespace ladder::protocol
