#include "project/fixing.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "rules/catalog.h"

using namespace ladder;
using text::Applicability;

namespace {

const std::string twice = "## A\n\nLevel/Skill\tCraft\n1\tDraws the the plans.\n2\t\n";
const std::string once = "## A\n\nLevel/Skill\tCraft\n1\tDraws the plans.\n2\t\n";

/// One document that is checked by different rules after its text has changed.
class Draft {
 public:
  Draft(const std::string& text, const std::string_view first, const std::string_view then)
      : first_(only(first)), then_(only(then)) {
    project_.add(project::parse_file(names_.front(), text));
    project_.check_all(names_, 1);
  }

  project::FixingOutcome fix(const semantics::FixChoice& choice) {
    project::FixingOutcome outcome = project::fix(project_, names_, choice, 1);
    project::leave_to_author(project_, names_, choice, outcome.left_out);
    return outcome;
  }

  project::Project& project() { return project_; }
  const std::string& text() { return project_.find(names_.front())->text(); }
  const std::vector<text::Diagnostic>& findings() { return project_.all_findings(names_.front()); }

 private:
  static rules::Settings only(std::string_view rule) {
    rules::Settings settings = rules::default_settings();
    for (auto& it : settings.severities) it.reset();
    settings.severities[rules::rule_index(rule)] = text::Severity::warning;
    return settings;
  }

  rules::Settings first_;
  rules::Settings then_;
  std::vector<std::string> names_{"a.ladder"};
  project::Project project_{[this](std::string_view) -> const rules::Settings& {
    return text() == twice ? first_ : then_;
  }};
};

}  // namespace

TEST_CASE("a fix without alternatives is made") {
  Draft draft(twice, "repeated-word", "repeated-word");
  const project::FixingOutcome outcome = draft.fix({Applicability::safe});
  REQUIRE(outcome.changes.size() == 1);
  CHECK(outcome.changes.front().original == twice);
  CHECK(outcome.changes.front().findings == 1);
  CHECK(draft.text() == once);
}

TEST_CASE("a fix that would cause a new finding is neither made nor suggested") {
  Draft draft(twice, "repeated-word", "empty-expectation");
  CHECK(draft.fix({Applicability::safe}).changes.empty());
  CHECK(draft.text() == twice);
  REQUIRE(draft.findings().size() == 1);
  CHECK(draft.findings().front().fixes.empty());
}

TEST_CASE("fixes that weren't requested aren't made") {
  Draft draft(twice, "repeated-word", "repeated-word");
  CHECK(draft.fix({.most = Applicability::safe, .rules = {"split-word"}}).changes.empty());
  CHECK(draft.findings().front().fixes.size() == 1);
}

TEST_CASE("trial changes to a document are undone") {
  Draft draft(twice, "repeated-word", "repeated-word");
  CHECK(project::fixed_text(draft.project(), "a.ladder", {Applicability::safe}) == once);
  CHECK(draft.text() == twice);
  CHECK(draft.project().find("a.ladder")->model().ladders.size() == 1);
}
