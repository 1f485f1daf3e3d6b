#include <stdexcept>
#include <string>

#include <fmt/core.h>
#include <yaml-cpp/yaml.h>

#include "exchange/reading/readers.h"
#include "exchange/reading/value.h"

namespace ladder::exchange {
namespace {

class Copying {
 public:
  Value copied(const YAML::Node& node, std::size_t depth = 0) {
    Value value;
    value.line = static_cast<std::size_t>(node.Mark().line + 1);
    if (most_values < ++values_)
      throw std::length_error("its aliases unfold to more than a ladder");
    if (deepest_value < depth) throw std::length_error("it is nested too deep");
    if (node.IsSequence()) {
      value.type = Value::Type::list;
      for (const YAML::Node& it : node) value.values.push_back(copied(it, depth + 1));
    } else if (node.IsMap()) {
      value.type = Value::Type::keys;
      for (const auto& pair : node) {
        const YAML::Node& key = pair.first;
        Value entry = copied(pair.second, depth + 1);
        if (key.IsScalar()) entry.key = key.Scalar();
        entry.line = static_cast<std::size_t>(key.Mark().line + 1);
        value.values.push_back(std::move(entry));
      }
    } else if (node.IsScalar()) {
      value.text = node.Scalar();
      size_ += value.text.size();
      if (most_bytes < size_) throw std::length_error("its aliases unfold to more than a ladder");
    }
    return value;
  }

 private:
  static constexpr std::size_t most_bytes = 64U << 20U;

  std::size_t values_ = 0;
  std::size_t size_ = 0;
};

}  // namespace

Reading read_yaml(std::string_view text) {
  Reading reading;
  // Here alone, since the library tells of what it cannot read by throwing.
  try {
    Value all;
    all.type = Value::Type::list;
    for (const YAML::Node& it : YAML::LoadAll(std::string(text)))
      if (it.IsDefined() && !it.IsNull()) all.values.push_back(Copying().copied(it));
    reading.found = section_of(all.values.size() == 1 ? all.values.front() : all);
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
