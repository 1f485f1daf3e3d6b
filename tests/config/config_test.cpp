#include <fstream>

#include <doctest/doctest.h>

#include "config/names.h"
#include "config/option.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/structure/partial_skills.h"
#include "rules/style/own_rule_page.h"
#include "support/configured.h"
#include "support/files.h"
#include "support/markdown.h"
#include "support/update.h"

using namespace ladder;

namespace {

/// The settings that a ladder.json changes, one per line, followed by its errors.
std::string outcome(std::string_view text) {
  const testing::Configured config = testing::configured(text);
  const rules::Settings& settings = config.settings;
  std::string lines;
  for (std::size_t i = 0; i < settings.severities.size(); ++i) {
    const rules::Rule& rule = *rules::catalog()[i];
    if (settings.severities[i] == rules::default_settings().severities[i]) continue;
    const auto severity = settings.severities[i];
    lines += std::string(rule.name) + " is " +
             std::string(severity ? rules::name_of(*severity) : "off") + "\n";
  }
  if (settings.is_on(rules::partial_skills)) lines += "skills may be partial\n";
  for (const auto& it : settings.own_rules) {
    const auto severity = rules::severity_of(settings, *it);
    lines += "own rule " + std::string(it->name) + " is " +
             std::string(severity ? rules::name_of(*severity) : "off") + "\n";
  }
  for (const std::string& it : settings.required_skills) lines += "requires skill " + it + "\n";
  for (const std::string& it : settings.required_levels) lines += "requires level " + it + "\n";
  for (const std::string& it : settings.vocabulary) lines += "knows " + it + "\n";
  if (settings.language)
    lines += "ladders are in " + std::string(language::code_of(*settings.language)) + "\n";
  if (settings.layout)
    lines += "new ladders are " + std::string(config::name_of(*settings.layout)) + "\n";
  if (!config.baseline.empty()) lines += "baseline " + config.baseline + "\n";
  for (const std::string& it : config.problems) lines += "problem: " + it + "\n";
  return lines;
}

}  // namespace

// tests/config/settings.md: each block headed `json` is followed by one headed `text` that lists
// the settings it changes and its errors. UPDATE=1 rewrites the latter.
TEST_CASE("ladder.json has the effect that the page describes") {
  const std::filesystem::path file = TESTS_DIR "/config/settings.md";
  const std::string page = testing::content_of(file);
  std::vector<testing::Block> blocks = testing::read_markdown(page).blocks;
  for (std::size_t i = 0; i + 1 < blocks.size(); i += 2) {
    INFO(file.filename().string(), ":", blocks[i].line);
    REQUIRE(blocks[i].info == "json");
    REQUIRE(blocks[i + 1].info == "text");
    const std::string found = outcome(blocks[i].text);
    if (!testing::updating()) CHECK(found == blocks[i + 1].text);
    blocks[i + 1].text = found;
  }
  if (testing::updating()) std::ofstream(file) << testing::with_blocks(page, blocks);
  CHECK(40 < blocks.size());
}

TEST_CASE("a ladder.json that is empty or isn't text is a reported problem, not a crash") {
  CHECK(outcome("") == "problem: 1:1: a value is missing here\n");
  CHECK(outcome("{\"rules\": \"\xFF\"}") ==
        "problem: 1:12: this isn't valid UTF-8; save the file as UTF-8\n");
  CHECK(outcome(std::string(100000, '[')) ==
        "problem: 1:66: lists and objects are nested too deeply here\n");
}

// No rule has an option of the other types yet, but they are ready for the first one that does.
TEST_CASE("an option has the type of its default: a flag, a whole number or a string") {
  const rules::Option flag{"flag", true, {}, {}, {}};
  const rules::Option number{"number", 8U, {}, {}, {}};
  const rules::Option text{"text", std::string_view("words"), {}, {}, {}};
  config::Value given;
  const auto set_to = [&](const rules::Option& option) {
    rules::Settings settings = rules::default_settings();
    if (auto value = config::option_value(option, given)) settings.options[&option] = *value;
    return settings;
  };

  given.kind = config::Value::Kind::boolean;
  CHECK_FALSE(set_to(flag).is_on(flag));
  CHECK(set_to(number).number(number) == 8);
  CHECK(set_to(text).text(text) == "words");

  given.kind = config::Value::Kind::number;
  given.string = "12";
  CHECK(set_to(flag).is_on(flag));
  CHECK(set_to(number).number(number) == 12);
  CHECK(set_to(text).text(text) == "words");
  for (const char* unfit : {"-1", "1.5", "1e3", "4294967296"}) {
    given.string = unfit;
    CHECK(set_to(number).number(number) == 8);
  }

  given.kind = config::Value::Kind::string;
  given.string = "others";
  CHECK(set_to(number).number(number) == 8);
  CHECK(set_to(text).text(text) == "others");

  CHECK(config::default_of(flag) == "true");
  CHECK(config::default_of(number) == "8");
  CHECK(config::default_of(text) == "\"words\"");
  CHECK(config::schema_type_of(number) == "integer");
  CHECK(config::values_of(text) == "text in quotation marks");
}
