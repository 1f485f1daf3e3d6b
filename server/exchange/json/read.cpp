#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "exchange/json/json.h"
#include "exchange/page/value.h"

namespace ladder::exchange {
namespace {

using nlohmann::json;

/// Builds a Value while it is read, so that it takes as many steps as the text is long. The names
/// of its functions are the library's.
class ValueBuilder : public nlohmann::json_sax<json> {
 public:
  explicit ValueBuilder(std::string_view text) : text_(text) {}

  Value take_value() { return std::move(root_); }

  std::string trouble;  // why it stopped, as part of a sentence

  bool null() override { return add(""); }
  bool boolean(bool it) override { return add(it ? "true" : "false"); }
  bool number_integer(std::int64_t it) override { return add(std::to_string(it)); }
  bool number_unsigned(std::uint64_t it) override { return add(std::to_string(it)); }
  bool number_float(double, const std::string& written) override { return add(written); }
  bool string(std::string& it) override { return add(std::move(it)); }
  bool binary(json::binary_t&) override { return false; }  // not in text
  bool start_object(std::size_t) override { return open(Value::Type::keys); }
  bool start_array(std::size_t) override { return open(Value::Type::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(std::string& it) override {
    key_ = std::move(it);
    return true;
  }

  bool parse_error(std::size_t at, const std::string&, const json::exception& error) override {
    const std::string_view before = text_.substr(0, std::min(at, text_.size()));
    const auto line = 1 + std::ranges::count(before, '\n');
    const bool is_number = dynamic_cast<const json::out_of_range*>(&error) != nullptr;
    trouble = is_number ? fmt::format("line {} has a number that's too large", line)
                        : fmt::format("line {} isn't valid JSON", line);
    return false;
  }

 private:
  Value& add(Value value) {
    if (open_.empty()) return root_ = std::move(value);
    if (open_.back()->type == Value::Type::keys) value.key = std::exchange(key_, {});
    return open_.back()->values.emplace_back(std::move(value));
  }

  bool add(std::string text) {
    Value value;
    value.text = std::move(text);
    add(std::move(value));
    return true;
  }

  bool open(Value::Type type) {
    if (deepest_value < open_.size()) {
      trouble = "it's nested too deeply";
      return false;
    }
    Value value;
    value.type = type;
    // What is open has its place until it is closed: nothing is added beside it.
    open_.push_back(&add(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  Value root_;
  std::vector<Value*> open_;
  std::string key_;
};

}  // namespace

Reading read_json(std::string_view text) {
  Reading reading;
  reading.ladders = read_model_json(text);
  if (reading.ladders) return reading;
  ValueBuilder builder(text);
  json::sax_parse(text, &builder);
  reading.trouble = std::move(builder.trouble);
  if (reading.trouble.empty()) reading.found = section_of(builder.take_value());
  return reading;
}

}  // namespace ladder::exchange
