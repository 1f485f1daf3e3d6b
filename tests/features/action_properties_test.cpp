#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/actions.h"
#include "support/fixture.h"
#include "support/opened.h"
#include "support/sayings.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;
using features::Action;
using testing::Opened;

namespace {

constexpr const char* path = "test.ladder";

/// A document and what there is to say about it.
struct Draft {
  explicit Draft(const std::string& content) : opened(content), findings(opened.findings()) {}

  Opened opened;
  std::vector<text::Diagnostic> findings;

  std::string text() const { return std::string(opened.view().text()); }
  std::vector<Action> actions_at(text::Span range) const {
    return features::actions_at(opened.view(), range, findings);
  }
  /// The document after an action.
  std::string after(const Action& action) const {
    const auto outcome =
        features::outcome_of(opened.view(), action.identity, findings, opened.recheck());
    REQUIRE(outcome);
    return opened.after(outcome->change).at(path);
  }
};

std::string both(const Draft& before, const Draft& after) {
  return fmt::format("{}{}\nbecomes\n\n{}{}", testing::escaped(before.text()),
                     testing::one_a_line(before.findings), testing::escaped(after.text()),
                     testing::one_a_line(after.findings));
}

void check_suppressions(const std::string& text, std::size_t& count) {
  const Draft before(text);
  for (const text::Diagnostic& finding : before.findings) {
    for (const Action& action : before.actions_at(finding.span)) {
      if (action.identity.name != "suppress") continue;
      if (before.findings[action.finding].span != finding.span) continue;
      const Draft after(before.after(action));
      const auto said = [](const Draft& draft, std::string_view code) {
        return std::ranges::count(draft.findings, code, &text::Diagnostic::code);
      };
      const std::string_view code = before.findings[action.finding].code;
      const bool kept = said(before, code) <= said(after, code);
      if (kept || !testing::new_sayings(before.findings, after.findings).empty())
        FAIL_CHECK("`", action.title, "` (", std::string(code), "): ", both(before, after));
      ++count;
    }
  }
}

}  // namespace

TEST_CASE("what is to be ignored is not reported any more, and nothing else is") {
  std::size_t count = 0;
  for (const std::string& text : testing::texts()) check_suppressions(text, count);
  for (const testing::Shape& it : testing::shapes()) check_suppressions(it.text(3), count);
  CHECK(1'000 < count);
}
