#include <doctest/doctest.h>

#include "rules/catalog.h"
#include "rules/run.h"

using namespace ladder;

// No document causes it as long as the grammar is correct, so no fixture can show it.
TEST_CASE("an error in the tree is reported, although the grammar promises none") {
  model::Document document;
  document.faults.push_back({model::FaultKind::unparsed, {0, 0}});
  const auto findings =
      rules::run(rules::Corpus({rules::checked_document("test.ladder", "", document)}), 0, {},
                 rules::default_settings());
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().code == "syntax-error");
  CHECK(findings.front().message == "this text couldn't be read as a ladder");
}
