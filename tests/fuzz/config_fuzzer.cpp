// Any bytes are a ladder.json, and one that it extends: errors are reported at a place in the text,
// every rule has a setting, and every value can be shown.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "config/resolver.h"
#include "config/value.h"
#include "fuzz/require.h"
#include "rules/catalog.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ladder;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t part = all.find('\f');
  const std::string text(all.substr(0, part));
  const std::string base(part == all.npos ? all : all.substr(part + 1));
  config::Resolver resolver([&](const std::string& path) -> std::optional<std::string> {
    if (path == "/w/ladder.json") return text;
    if (path.ends_with("/base.json")) return base;
    return std::nullopt;
  });
  resolver.set_settings_texts({{base, "/w/x", "--set"}});
  const config::Settings& settings = resolver.settings_for("/w/a/b.ladder");
  const bool complete = settings.rules.severities.size() == rules::catalog().size();
  testing::require_empty(complete ? "" : "a rule without a setting");
  resolver.selection_for("/w/a");
  for (const config::Entry& it : resolver.entries_for("/w/a/b.ladder"))
    testing::require_empty(
        nlohmann::json::accept(config::to_text(it.value)) ? "" : "a value that is no JSON");
  for (const config::Problem& it : resolver.problems()) {
    const std::string* where = resolver.text_of(it.path);
    const bool inside = !where || (it.span.begin <= it.span.end && it.span.end <= where->size());
    testing::require_empty(inside && !it.message.empty() ? "" : "a problem without a place");
  }
  return 0;
}
