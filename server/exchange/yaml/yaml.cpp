#include "exchange/yaml/yaml.h"

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Whether the first line is `key:` or `key: value` of YAML rather than prose.
bool begins_with_key(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return false;
  const bool alone = text::trimmed(line.substr(colon + 1)).empty();
  return alone && line.substr(0, colon).find(' ') == line.npos;
}

constexpr std::string_view yaml_endings[] = {".yaml", ".yml"};

}  // namespace

const Format formats::yaml = {
    .name = "yaml",
    .endings = yaml_endings,
    .read = read_yaml,
    .likeness =
        [](std::string_view text) {
          return text.starts_with("---") || begins_with_key(text) ? 40 : 0;
        },
    .understood =
        "keys and lists: keys such as `levels`, `topics`, `competencies` or `criteria` hold "
        "items, each with a `name` or `title` and a `description`",
};

}  // namespace ladder::exchange
