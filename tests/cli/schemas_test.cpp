#include "cli/schemas/schemas.h"

#include <doctest/doctest.h>

#include "support/update.h"

using namespace ladder;

// tests/formats/ checks the program's output against them.
TEST_CASE("the schemas in schema/ are generated from the code that writes") {
  testing::check_generated(ROOT_DIR "/schema/ladder-report.schema.json", testing::report_schema());
  testing::check_generated(ROOT_DIR "/schema/ladder-finding.schema.json",
                           testing::finding_schema());
  testing::check_generated(ROOT_DIR "/schema/ladder-model.schema.json", testing::model_schema());
  testing::check_generated(ROOT_DIR "/schema/ladder-changes.schema.json",
                           testing::changes_schema());
  testing::check_generated(ROOT_DIR "/schema/ladder-breaking.schema.json",
                           testing::breaking_schema());
  testing::check_generated(ROOT_DIR "/schema/ladder-comparisons.schema.json",
                           testing::comparisons_schema());
}
