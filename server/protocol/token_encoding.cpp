#include "protocol/token_encoding.h"

#include <fmt/core.h>

#include "protocol/json_writer.h"
#include "text/columns.h"

namespace ladder::protocol {
namespace {

void append_numbers(std::string& json, std::span<const std::uint32_t> numbers) {
  json += '[';
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (0 < i) json += ',';
    append_number(json, numbers[i]);
  }
  json += ']';
}

}  // namespace

std::vector<std::uint32_t> encoded(const project::Document& document, text::ColumnUnit unit,
                                   std::span<const features::Token> tokens) {
  const text::LineIndex& lines = document.lines();
  const std::string_view text = document.text();
  std::vector<std::uint32_t> numbers;
  numbers.reserve(5 * tokens.size());
  // One walk over the lines; the columns are counted on from token to token.
  text::Position last;
  std::uint32_t line = 0;
  std::uint32_t line_end = 0;  // where the next one begins
  std::uint32_t counted = 0;   // up to here, since the line's beginning
  std::uint32_t column = 0;
  for (const features::Token& it : tokens) {
    if (line_end <= it.span.begin) {
      line = lines.position_of(it.span.begin, text::ColumnUnit::utf8).line;
      counted = lines.line_start(line);
      line_end = line + 1 < lines.line_count() ? lines.line_start(line + 1) : UINT32_MAX;
      column = 0;
    }
    column += text::columns_of(text.substr(counted, it.span.begin - counted), unit);
    counted = it.span.begin;
    const bool same_line = last.line == line;
    numbers.insert(numbers.end(),
                   {line - last.line, same_line ? column - last.column : column,
                    text::columns_of(text::slice(text, it.span), unit),
                    static_cast<std::uint32_t>(it.type), std::uint32_t{it.modifiers}});
    last = {line, column};
  }
  return numbers;
}

std::string tokens_json(std::optional<std::uint32_t> id, std::span<const std::uint32_t> numbers) {
  std::string json = id ? fmt::format(R"({{"resultId":"{}","data":)", *id) : R"({"data":)";
  append_numbers(json, numbers);
  return json += '}';
}

std::string splices_json(std::uint32_t id, std::span<const features::Splice> splices) {
  std::string json = fmt::format(R"({{"resultId":"{}","edits":[)", id);
  for (std::size_t i = 0; i < splices.size(); ++i) {
    json += fmt::format(R"({}{{"start":{},"deleteCount":{},"data":)", i == 0 ? "" : ",",
                        splices[i].start, splices[i].removed);
    append_numbers(json, splices[i].inserted);
    json += '}';
  }
  return json += "]}";
}

}  // namespace ladder::protocol
