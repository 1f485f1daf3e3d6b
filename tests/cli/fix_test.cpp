#include "cli/fix.h"

#include <doctest/doctest.h>

using namespace ladder;
using text::Applicability;

namespace {

text::Diagnostic fault(Applicability applicability, const text::Edit& edit) {
  text::Diagnostic it;
  it.code = "restless";
  it.fixes.push_back({"Mend it", applicability, {edit}});
  return it;
}

const text::Edit insertion{{0, 0}, "#"};
const text::Edit removal{{0, 1}, ""};

/// One file with one finding.
cli::Batch batch(const text::Diagnostic& finding) {
  cli::Batch batch;
  cli::File& file = batch.files.emplace_back();
  file.path = "a.ladder";
  file.text = "## A\n";
  file.findings = {finding};
  return batch;
}

}  // namespace

TEST_CASE("fixes without end are stopped and reported") {
  cli::Batch all = batch(fault(Applicability::unsafe, insertion));
  const auto changes = cli::fix(all, Applicability::unsafe, 1, [] {});  // the finding stays
  REQUIRE(changes.size() == 1);
  CHECK(changes.front().original == "## A\n");
  CHECK(changes.front().fixes == 3);
  CHECK(all.files.front().text == "##### A\n");
  REQUIRE(all.problems.size() == 1);
  CHECK(all.problems.front().path == "a.ladder");
  CHECK(all.problems.front().message ==
        "after 3 rounds of fixes there are more to make (restless); this is a fault of the "
        "checker, not of the text: please report it");
}

TEST_CASE("fixes that are not asked for are left") {
  cli::Batch all = batch(fault(Applicability::unsafe, insertion));
  CHECK(cli::fix(all, Applicability::safe, 1, [] {}).empty());
  CHECK(all.problems.empty());
}

TEST_CASE("a text that comes back to what it was is not changed") {
  cli::Batch all = batch(fault(Applicability::safe, insertion));
  auto& findings = all.files.front().findings;
  const auto diagnose = [&] {
    const bool inserted = all.files.front().text == "### A\n";
    findings.clear();
    if (inserted) findings = {fault(Applicability::safe, removal)};
  };
  CHECK(cli::fix(all, Applicability::safe, 1, diagnose).empty());
  CHECK(all.files.front().text == "## A\n");
  CHECK(all.problems.empty());
}
