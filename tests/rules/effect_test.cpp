#include "rules/effect.h"

#include <doctest/doctest.h>

#include "rules/catalog.h"

using namespace ladder;
using rules::Effect;

TEST_CASE("findings that harm people come before those that only look bad") {
  CHECK(rules::effect_of("truncated-end") == Effect::text_lost);
  CHECK(rules::effect_of("empty-expectation") == Effect::text_lost);
  CHECK(rules::effect_of("level-order") == Effect::place_unclear);
  CHECK(rules::effect_of("regressing-expectation") == Effect::step_unclear);
  CHECK(rules::effect_of("stray-whitespace") == Effect::wording);
  CHECK(rules::effect_of("no-such-rule") == Effect::wording);
}

TEST_CASE("an error never just looks bad") {
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    const bool waits = rules::effect_of(rule->name) == Effect::wording;
    CHECK_FALSE((waits && rule->severity == text::Severity::error));
  }
}
