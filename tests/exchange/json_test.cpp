#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "exchange/format.h"
#include "model/lower.h"
#include "support/files.h"
#include "support/generated.h"
#include "support/layouts.h"
#include "syntax/tree.h"
#include "text/utf8.h"

using namespace ladder;
using nlohmann::json;
using testing::PlainLadder;

namespace {

json json_of(std::string_view text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  return json::parse(
      exchange::formats::json.write(layout::read_plain(document, text), {"a.ladder", text}));
}

model::PassageKind kind_of(const std::string& word) {
  if (word == "item") return model::PassageKind::item;
  return word == "heading" ? model::PassageKind::heading : model::PassageKind::paragraph;
}

/// A ladder read from its JSON alone.
PlainLadder read(const json& ladder) {
  PlainLadder plain;
  plain.title = ladder["title"];
  for (const json& it : ladder["levels"]) {
    const std::string label = it["label"];
    const std::string qualifier = it["qualifier"];
    plain.levels.push_back(qualifier.empty() ? label : fmt::format("{} ({})", label, qualifier));
  }
  for (const json& skill : ladder["skills"]) {
    plain.skills.push_back(skill["name"]);
    auto& cells = plain.cells.emplace_back(plain.levels.size());
    for (const json& it : skill["expectations"]) {
      if (it["repeated"]) continue;
      auto& cell = cells[it["level"]];
      if (!it["marker"].is_null()) cell.push_back({model::PassageKind::paragraph, it["marker"]});
      for (const json& passage : it["text"])
        cell.push_back({kind_of(passage["kind"]), passage["text"]});
    }
  }
  return plain;
}

/// Checks that the JSON of a document and its model have the same content.
void check_nothing_is_lost(std::string_view text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  const json all = json_of(text);
  REQUIRE(all["ladders"].size() == document.ladders.size());
  for (std::size_t i = 0; i < document.ladders.size(); ++i) {
    const auto& [span, ladder] = document.ladders[i];
    const PlainLadder model = testing::read_back(ladder, text::slice(text, span));
    CHECK(testing::serialize(read(all["ladders"][i]), testing::forms[0]) ==
          testing::serialize(model, testing::forms[0]));
  }
}

}  // namespace

TEST_CASE("a ladder can be read back from its JSON") {
  for (const auto& file : testing::files_below(ROOT_DIR "/samples", {".ladder", ".md"})) {
    INFO(testing::from_root(file));
    const std::string text = testing::content_of(file);
    if (text::invalid_utf8(text).empty()) check_nothing_is_lost(text);
  }
  for (const testing::Form& form : testing::forms)
    check_nothing_is_lost(testing::generated(50'000, 7, {&form, 1}));
}

TEST_CASE("JSON includes where things are, and comments and prose beside the grid") {
  const json all = json_of(
      "# The parks\n\n<!-- First. -->\n\n## Garden\nLevels: 1 | 2 (head)\n\nFor *all* "
      "gardeners.\n\n### Trees\n\nOf all kinds.\n\n#### 1\n\n- Waters \\- daily.\n\n"
      "<!-- ladder-ignore level-gap -->\n#### 2\nsame\n");
  CHECK(all["title"] == "The parks");
  CHECK(all["notes"][0]["comment"] == "<!-- First. -->");
  const json& ladder = all["ladders"][0];
  CHECK(ladder["range"]["start"] == json{{"line", 4}, {"character", 0}});
  CHECK(ladder["description"] ==
        json::array({{{"kind", "paragraph"}, {"text", "For *all* gardeners."}}}));
  CHECK(ladder["directives"][0]["value"] == "1 | 2 (head)");
  CHECK(ladder["orientation"].is_null());
  CHECK(ladder["levels"][1]["qualifier"] == "head");
  const json& skill = ladder["skills"][0];
  CHECK(skill["layout"] == "sections");
  CHECK(skill["description"][0]["text"] == "Of all kinds.");
  CHECK(skill["expectations"][0]["text"] ==
        json::array({{{"kind", "item"}, {"text", "Waters - daily."}}}));
  CHECK(skill["expectations"][1]["marker"] == "same");
  CHECK(ladder["notes"][0]["comment"] == "<!-- ladder-ignore level-gap -->");
  CHECK(ladder["notes"][0]["above"] == json{{"skill", 0}, {"level", 1}});
}

TEST_CASE("prose between the rows of a grid is kept in its place") {
  const json all = json_of(
      "## "
      "Garden\n\nAbove.\n\nLevel/Skill\tTrees\n1\tWaters.\n\nBetween.\n\n2\tPrunes.\n\nBelow.\n");
  const json& ladder = all["ladders"][0];
  CHECK(ladder["orientation"] == "level a row");
  CHECK(ladder["description"][0]["text"] == "Above.");
  REQUIRE(ladder["notes"].size() == 2);
  CHECK(ladder["notes"][0]["text"][0]["text"] == "Between.");
  CHECK(ladder["notes"][0]["above"]["level"] == 1);
  CHECK(ladder["notes"][1]["text"][0]["text"] == "Below.");
  CHECK(ladder["notes"][1]["above"]["level"].is_null());
}
