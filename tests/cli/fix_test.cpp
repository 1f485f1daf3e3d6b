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

TEST_CASE("fixes without end are not made, and nobody is told to make them") {
  cli::Batch all = batch(fault(Applicability::unsafe, insertion));
  const auto changes = cli::fix(all, {Applicability::unsafe}, 1, [] {});  // the finding stays
  CHECK(changes.empty());
  CHECK(all.files.front().text == "## A\n");
  CHECK(all.files.front().findings.front().fixes.empty());
  CHECK(all.problems.empty());
}

TEST_CASE("a fix that ends in something new is not made") {
  cli::Batch all = batch(fault(Applicability::safe, insertion));
  auto& findings = all.files.front().findings;
  const auto diagnose = [&] {
    findings = {fault(Applicability::safe, insertion)};
    if (all.files.front().text == "## A\n") return;
    findings.front().code = "worse";
    findings.front().fixes.clear();
  };
  CHECK(cli::fix(all, {Applicability::safe}, 1, diagnose).empty());
  CHECK(all.files.front().text == "## A\n");
  CHECK(all.files.front().findings.front().fixes.empty());
}

TEST_CASE("fixes that are not asked for are left") {
  cli::Batch all = batch(fault(Applicability::unsafe, insertion));
  CHECK(cli::fix(all, {Applicability::safe}, 1, [] {}).empty());
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
  CHECK(cli::fix(all, {Applicability::safe}, 1, diagnose).empty());
  CHECK(all.files.front().text == "## A\n");
  CHECK(all.problems.empty());
}
