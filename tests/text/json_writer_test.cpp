#include "text/json_writer.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace ladder;
using text::JsonLayout;

namespace {

/// Something of each kind, empty and not.
std::string sample(JsonLayout layout) {
  const std::vector<std::string> none;
  const std::vector<std::string> names{"a", "b"};
  const auto write_pair = [](text::JsonWriter& json, const std::string& it) {
    json.object({{"name", it}});
    json.null();
  };
  text::JsonWriter json(layout);
  {
    text::JsonObject object(json);
    object.add({{"none", none},
                {"names", names},
                {"pairs", text::JsonList(names, write_pair)},
                {"nothing", {}},
                {"place", {{"line", 1}, {"column", {{"utf8", 2}}}}}});
    object.member("raw", text::Json{"[1,2]"});
    object.unless_empty("left out", none);
  }
  return json.text();
}

}  // namespace

TEST_CASE("JSON is compact, on a line, or a line for each value") {
  CHECK(sample(JsonLayout::compact) ==
        R"({"none":[],"names":["a","b"],"pairs":[{"name":"a"},null,{"name":"b"},null],)"
        R"("nothing":{},"place":{"line":1,"column":{"utf8":2}},"raw":[1,2]})");
  CHECK(sample(JsonLayout::line) ==
        R"({"none": [], "names": ["a", "b"], "pairs": [{"name": "a"}, null, {"name": "b"}, null], )"
        R"("nothing": {}, "place": {"line": 1, "column": {"utf8": 2}}, "raw": [1,2]})");
  CHECK(sample(JsonLayout::indented) == R"({
  "none": [],
  "names": [
    "a",
    "b"
  ],
  "pairs": [
    {
      "name": "a"
    },
    null,
    {
      "name": "b"
    },
    null
  ],
  "nothing": {},
  "place": {
    "line": 1,
    "column": {
      "utf8": 2
    }
  },
  "raw": [1,2]
})");
}

TEST_CASE("JSON is laid out and escaped as another library does it") {
  using nlohmann::ordered_json;
  const std::string compact = sample(JsonLayout::compact);
  CHECK(ordered_json::parse(compact).dump() == compact);
  const auto indented = [](const auto& value) {
    return text::to_json(value, JsonLayout::indented);
  };
  CHECK(indented(std::vector<std::vector<int>>{{}, {1}, {2, 3}}) ==
        ordered_json({ordered_json::array(), {1}, {2, 3}}).dump(2));
  std::string characters = "\u00e9\u2028\U0001F600";
  for (char code = 0; code < 0x7F; ++code) characters += code;
  CHECK(text::to_json(characters) == ordered_json(characters).dump());
}

TEST_CASE("each byte that isn't UTF-8 is a character of JSON, as it's one of a line") {
  CHECK(text::to_json("a\xFF\xE2\x82z") == "\"a\uFFFD\uFFFD\uFFFDz\"");
}
