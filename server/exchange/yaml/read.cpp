#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include "exchange/page/value.h"
#include "exchange/yaml/yaml.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view merge_key = "<<";

/// The maps below a merge key, the one that goes before the others first.
std::vector<Value> bases_of(Value merged) {
  if (merged.type == Value::Type::list) return std::move(merged.values);
  std::vector<Value> bases;
  bases.push_back(std::move(merged));
  return bases;
}

/// Replaces a map's merge key by the keys it takes from others; the map's own keys take precedence.
void merge(Value& map) {
  const auto merges = [](const Value& it) { return it.key == merge_key; };
  if (map.type != Value::Type::keys || std::ranges::none_of(map.values, merges)) return;
  std::set<std::string> known;
  for (const Value& it : map.values) known.insert(it.key);
  std::vector<Value> values;
  for (Value& it : map.values) {
    if (!merges(it)) {
      values.push_back(std::move(it));
      continue;
    }
    for (Value& base : bases_of(std::move(it))) {
      std::vector<std::string> taken;
      // A value that isn't a map has no keys to take, so it stays as it is.
      if (base.type == Value::Type::text) values.push_back(base);
      for (Value& entry : base.values) {
        if (known.contains(entry.key)) continue;
        taken.push_back(entry.key);
        values.push_back(std::move(entry));
      }
      known.insert(taken.begin(), taken.end());
    }
  }
  map.values = std::move(values);
}

/// Builds the documents of a stream. An alias is a copy of its anchor's value, so the size has to
/// be counted.
class Builder : public YAML::EventHandler {
 public:
  /// Those that say something.
  std::vector<Value> documents() && { return std::move(documents_); }

  /// Where the document that was read last begins, if there is one.
  std::optional<int> begin() const { return begin_; }

  void OnDocumentStart(const YAML::Mark& mark) override { begin_ = mark.pos; }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(make_value(mark, Value::Type::text), anchor, true);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& text) override {
    add(make_value(mark, Value::Type::text, text), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto known = anchored_.find(anchor);
    Value value = known == anchored_.end() ? Value() : known->second;
    count_all(value);
    value.line = line_of(mark);
    add(std::move(value), YAML::NullAnchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(make_value(mark, Value::Type::list), anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(make_value(mark, Value::Type::keys), anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A list or map that is being read.
  struct Open {
    Value value;
    YAML::anchor_t anchor = YAML::NullAnchor;
    std::optional<Value> key;  // of a map, while what belongs to it is read
  };

  static constexpr std::size_t most_bytes = 64U << 20U;

  static std::size_t line_of(const YAML::Mark& mark) {
    return static_cast<std::size_t>(mark.line + 1);
  }

  Value make_value(const YAML::Mark& mark, Value::Type type, std::string text = {}) {
    Value value;
    value.type = type;
    value.text = std::move(text);
    value.line = line_of(mark);
    count(value);
    return value;
  }

  void open(Value value, YAML::anchor_t anchor) {
    if (deepest_value < open_.size()) throw std::length_error("it's nested too deeply");
    open_.push_back({std::move(value), anchor, {}});
  }

  void close() {
    Open it = std::move(open_.back());
    open_.pop_back();
    merge(it.value);
    add(std::move(it.value), it.anchor);
  }

  void count(const Value& value) {
    size_ += value.text.size();
    if (most_values < ++values_ || most_bytes < size_)
      throw std::length_error("its aliases expand beyond the size limit");
  }

  /// A copy counts with all that is in it.
  void count_all(const Value& value) {
    count(value);
    for (const Value& it : value.values) count_all(it);
  }

  void add(Value value, YAML::anchor_t anchor, bool is_null = false) {
    if (anchor != YAML::NullAnchor) {
      count_all(value);
      anchored_.insert_or_assign(anchor, value);
    }
    if (open_.empty()) {
      if (!is_null) documents_.push_back(std::move(value));
      return;
    }
    Open& in = open_.back();
    if (in.value.type == Value::Type::list) {
      in.value.values.push_back(std::move(value));
    } else if (!in.key) {
      in.key = std::move(value);
    } else {
      value.line = in.key->line;
      if (in.key->type == Value::Type::text) value.key = std::move(in.key->text);
      in.key.reset();
      in.value.values.push_back(std::move(value));
    }
  }

  std::vector<Open> open_;
  std::vector<Value> documents_;
  std::map<YAML::anchor_t, Value> anchored_;
  std::optional<int> begin_;
  std::size_t values_ = 0;
  std::size_t size_ = 0;
};

/// All documents of a stream. With some invalid input, such as a `,` at the start, the library
/// returns the same empty document for ever.
std::vector<Value> documents_in(std::string_view text) {
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  Builder builder;
  std::optional<int> last;
  while (parser.HandleNextDocument(builder)) {
    if (builder.begin() == last) throw std::length_error("it isn't valid YAML");
    last = builder.begin();
  }
  return std::move(builder).documents();
}

}  // namespace

Reading read_yaml(std::string_view text) {
  Reading reading;
  // Only here, because the library throws if it cannot read something.
  try {
    Value all;
    all.type = Value::Type::list;
    all.values = documents_in(text);
    const Value& whole = all.values.size() == 1 ? all.values.front() : all;
    reading.found = section_of(whole);
    reading.found.unplaced = comments_in_yaml(text);
    reading.otherwise = section_with_tables(whole);
    if (reading.otherwise) reading.otherwise->unplaced = reading.found.unplaced;
  } catch (const YAML::Exception& error) {
    reading.trouble = error.mark.is_null()
                          ? error.msg
                          : fmt::format("line {}: {}", error.mark.line + 1, error.msg);
  } catch (const std::length_error& error) {
    reading.trouble = error.what();
  }
  return reading;
}

}  // namespace ladder::exchange
