#include "cli/set_value.h"

#include <fmt/core.h>

#include "config/read_json.h"
#include "rules/catalog.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

std::string quoted(std::string_view text) {
  config::Value value;
  value.kind = config::Value::Kind::string;
  value.string = text;
  return config::to_text(value);
}

}  // namespace

std::string set_value(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == word.npos || equals == 0)
    throw system::Failure(
        fmt::format("`--set` takes a key and its value, as in `--set rules.{}=off`, not `{}`",
                    rules::level_gap.name, word));
  const std::string_view value = word.substr(equals + 1);
  const config::Json json = config::read_json(value);
  std::string text = json.mistakes.empty() ? config::to_text(json.root) : quoted(value);

  // A key in another one, from the innermost out.
  for (std::string_view keys = word.substr(0, equals); !keys.empty();) {
    const std::size_t dot = keys.rfind('.');
    text = fmt::format("{{{}: {}}}", quoted(keys.substr(dot + 1)), text);
    keys = keys.substr(0, dot == keys.npos ? 0 : dot);
  }
  return text;
}

}  // namespace ladder::cli
