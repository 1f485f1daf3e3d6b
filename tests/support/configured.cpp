#include "support/configured.h"

#include <optional>

#include <fmt/core.h>

#include "config/resolver.h"
#include "text/line_index.h"

namespace ladder::testing {

Configured configured(std::string_view text) {
  config::Resolver resolver([&](const std::string& path) -> std::optional<std::string> {
    if (path != "/w/ladder.json") return std::nullopt;
    return std::string(text);
  });
  const config::Settings& settings = resolver.settings_for("/w/test.ladder");
  Configured it{settings.rules, settings.baseline, {}};
  const text::LineIndex index(text);
  for (const config::Problem& problem : resolver.problems()) {
    const text::Position at = index.position_of(problem.span.begin, text::ColumnUnit::utf32);
    it.problems.push_back(fmt::format("{}:{}: {}", at.line + 1, at.column + 1, problem.message));
  }
  return it;
}

}  // namespace ladder::testing
