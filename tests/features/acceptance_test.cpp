#include "project/acceptance.h"

#include <cstdlib>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "model/content.h"
#include "rules/settings.h"
#include "support/checked.h"
#include "support/corpus.h"
#include "support/layouts.h"
#include "support/texts.h"

using namespace ladder;

namespace {

constexpr const char* path = "test.ladder";

struct Document {
  explicit Document(std::string text) {
    checked.add(path, std::move(text));
    findings = checked.findings(path, rules::default_settings());
  }

  const std::string& text() const { return checked.text(path); }
  std::string content() const { return model::content_of(checked.document(path), text()); }
  /// The findings, one per line.
  std::string found() const {
    std::string lines;
    for (const text::Diagnostic& it : findings)
      lines += fmt::format("{}: {}\n", it.code, it.message);
    return lines;
  }

  testing::Checked checked;
  std::vector<text::Diagnostic> findings;
};

std::string accepted(const Document& document) {
  project::Acceptance acceptance(document.checked.document(path), document.text(),
                                 document.findings, "agreed");
  for (int tries = 0; tries < 5; ++tries) {
    const Document now(acceptance.text());
    if (!acceptance.settle(now.checked.document(path), now.findings)) break;
  }
  return acceptance.text();
}

/// Once its findings are accepted, a document has no findings, and its content is unchanged.
void check(const std::string& text) {
  INFO(text);
  const Document before(text);
  const Document after(accepted(before));
  INFO(after.text());
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    CHECK(after.text() == text);  // it can't hold a comment
    return;
  }
  CHECK(after.found() == "");
  CHECK(after.content() == before.content());
  CHECK(accepted(after) == after.text());
}

}  // namespace

TEST_CASE("findings accepted by comments disappear, and the ladder's content stays the same") {
  for (const std::string& text : testing::texts()) check(text);
}

// LADDER_SUPPRESSIONS=all tests every ladder in every layout.
TEST_CASE("real ladders in all layouts can be accepted as they are") {
  const bool all = std::getenv("LADDER_SUPPRESSIONS") != nullptr;
  constexpr std::size_t most = 12'000;  // bytes
  std::size_t number = 0;
  std::size_t ladders = 0;
  for (const testing::CorpusLadder& it : testing::corpus_ladders()) {
    ++number;
    for (std::size_t form = 0; form < std::size(testing::forms); ++form) {
      if (!all && number % std::size(testing::forms) != form) continue;
      const std::string text = testing::serialize(it.ladder, testing::forms[form]);
      if (!all && most < text.size()) continue;
      INFO(it.name, ", ", testing::forms[form].name);
      check(text);
      ++ladders;
    }
  }
  if (all) MESSAGE(ladders, " texts");
}

// Many findings make few comments.
TEST_CASE("findings at the same place share a comment") {
  const auto text_of = [](std::string_view rows) {
    return fmt::format("## Design\n\nLevel/Skill\tCraft\tResearch\n{}", rows);
  };
  CHECK(accepted(Document(text_of("1\tPlans the the TBD.\tAsks.\n"))) ==
        text_of("<!-- ladder-ignore placeholder, repeated-word in Craft: agreed -->\n"
                "1\tPlans the the TBD.\tAsks.\n"));
  CHECK(accepted(Document(text_of("1\tPlans TBD.\tAsks TBD.\n"))) ==
        text_of("<!-- ladder-ignore placeholder: agreed -->\n1\tPlans TBD.\tAsks TBD.\n"));
  CHECK(accepted(Document(text_of("<!-- ladder-ignore placeholder: agreed -->\n"
                                  "1\tPlans TBD for the the city.\tAsks.\n"))) ==
        text_of("<!-- ladder-ignore placeholder: agreed -->\n"
                "<!-- ladder-ignore repeated-word in Craft: agreed -->\n"
                "1\tPlans TBD for the the city.\tAsks.\n"));
}
