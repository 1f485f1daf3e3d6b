#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "exchange/json/json.h"
#include "exchange/page/value.h"

namespace ladder::exchange {
namespace {

using nlohmann::ordered_json;

/// Iterates over a text and counts its lines, because the parser gives no positions.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  std::size_t* line = nullptr;

  reference operator*() const { return *at; }
  CountingIterator& operator++() {
    if (*at == '\n') ++*line;
    ++at;
    return *this;
  }
  CountingIterator operator++(int) {
    const CountingIterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
    return a.at == b.at;
  }
};

/// Builds the value of a text, with the line of each part.
class JsonBuilder : public nlohmann::json_sax<ordered_json> {
 public:
  explicit JsonBuilder(const std::size_t& line) : line_(line) {}

  Value root;
  std::string trouble;

  bool null() override { return add_text(""); }
  bool boolean(bool it) override { return add_text(it ? "true" : "false"); }
  bool number_integer(number_integer_t it) override { return add_text(std::to_string(it)); }
  bool number_unsigned(number_unsigned_t it) override { return add_text(std::to_string(it)); }
  bool number_float(number_float_t, const string_t& written) override { return add_text(written); }
  bool string(string_t& it) override { return add_text(std::move(it)); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return open(Value::Type::keys); }
  bool key(string_t& it) override {
    key_ = std::move(it);
    key_line_ = line_;
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Value::Type::list); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::detail::exception& error) override {
    const bool is_number = dynamic_cast<const nlohmann::json::out_of_range*>(&error) != nullptr;
    trouble = is_number ? fmt::format("line {} has a number that's too large", line_)
                        : fmt::format("line {} isn't valid JSON", line_);
    return false;
  }

 private:
  Value make_value(Value::Type type) {
    Value value;
    value.type = type;
    const bool in_map = !open_.empty() && open_.back().type == Value::Type::keys;
    value.line = in_map ? key_line_ : line_;
    if (in_map) value.key = std::exchange(key_, {});
    return value;
  }

  bool add_text(std::string text) {
    Value value = make_value(Value::Type::text);
    value.text = std::move(text);
    return add(std::move(value));
  }

  bool open(Value::Type type) {
    if (deepest_value < open_.size()) {
      trouble = "it's nested too deeply";
      return false;
    }
    open_.push_back(make_value(type));
    return true;
  }

  bool close() {
    Value value = std::move(open_.back());
    open_.pop_back();
    return add(std::move(value));
  }

  bool add(Value value) {
    if (open_.empty()) {
      root = std::move(value);
      return true;
    }
    std::vector<Value>& values = open_.back().values;
    // The last of two values with the same key counts.
    constexpr std::size_t few = 1000;
    if (open_.back().type == Value::Type::keys && values.size() < few)
      if (const auto same = std::ranges::find(values, value.key, &Value::key);
          same != values.end()) {
        *same = std::move(value);
        return true;
      }
    values.push_back(std::move(value));
    return true;
  }

  const std::size_t& line_;
  std::vector<Value> open_;
  std::string key_;
  std::size_t key_line_ = 0;
};

}  // namespace

Reading read_json(std::string_view text) {
  Reading reading;
  reading.ladders = read_model_json(text);
  if (reading.ladders) return reading;
  std::size_t line = 1;
  JsonBuilder builder(line);
  const CountingIterator begin{text.data(), &line};
  const CountingIterator end{text.data() + text.size(), &line};
  if (!ordered_json::sax_parse(begin, end, &builder)) {
    reading.trouble = builder.trouble;
    return reading;
  }
  reading.found = section_of(builder.root);
  reading.otherwise = section_with_tables(builder.root);
  return reading;
}

}  // namespace ladder::exchange
