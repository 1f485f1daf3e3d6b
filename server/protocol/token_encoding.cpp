#include "protocol/token_encoding.h"

#include <fmt/core.h>

#include "protocol/json_writer.h"
#include "text/columns.h"
#include "text/position_walk.h"

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
  std::vector<std::uint32_t> numbers;
  numbers.reserve(5 * tokens.size());
  text::PositionWalk walk(document.lines(), unit);
  text::Position last;
  for (const features::Token& it : tokens) {
    const text::Position at = walk.position_of(it.span.begin);
    const bool same_line = last.line == at.line;
    numbers.insert(numbers.end(),
                   {at.line - last.line, same_line ? at.column - last.column : at.column,
                    text::columns_of(text::slice(document.text(), it.span), unit),
                    static_cast<std::uint32_t>(it.type), std::uint32_t{it.modifiers}});
    last = at;
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
