#include "support/editor/notation.h"

#include <string>

#include <doctest/doctest.h>

#include "support/editor/documents.h"
#include "support/editor/legible.h"
#include "support/temporary_folder.h"

using namespace ladder;
using testing::from_notation;
using testing::Json;
using testing::to_notation;

TEST_CASE("a short value is written on one line") {
  CHECK(to_notation(Json::parse(R"({"a":[1,true,null],"b":"two words","c":{}})")) ==
        "{a: [1, true, null], b: two words, c: {}}");
  // Quotes distinguish a string from other values, and allow characters that would end an item.
  CHECK(to_notation(Json::parse(R"(["1", "null", "", "a, b", " a", "a\tb"])")) ==
        R"(["1", "null", "", "a, b", " a", "a\tb"])");
  CHECK(to_notation("a, b: [c]") == "a, b: [c]");
}

TEST_CASE("a long value is written on several lines") {
  const std::string wide(60, 'w');
  CHECK(to_notation({{"a", wide}, {"b", {wide, wide}}}) ==
        "\na: " + wide + "\nb:\n  - " + wide + "\n  - " + wide);
  CHECK(to_notation(Json::array({{{"a", wide}, {"b", wide}}})) ==
        "\n- a: " + wide + "\n  b: " + wide);
  CHECK(to_notation({{"text", "one\n\ntwo\n"}}) == "\ntext: |\n  one\n\n  two");
  CHECK(to_notation({{"text", "one\ntwo"}}) == "\ntext: |-\n  one\n  two");
  // The space would be invisible.
  CHECK(to_notation("one \ntwo") == R"("one \ntwo")");
}

TEST_CASE("a value on one line can be read back") {
  for (const char* text :
       {R"({"a":[1,-2.5,true,null,"x y"],"b":{"c":""}})", "[]", R"(["}", "\""])", "7"})
    CHECK(from_notation(to_notation(Json::parse(text))) == Json::parse(text));
  CHECK(from_notation("{at: 4:2, range: 0:1-2:3}") ==
        Json::parse(R"({"at": {"line": 4, "character": 2},
                        "range": {"start": {"line": 0, "character": 1},
                                  "end": {"line": 2, "character": 3}}})"));
  for (const char* text : {"{a: 1", "{a 1}", "[1 [2]]", "{a: 1} b", "\"a", ""})
    CHECK_THROWS(from_notation(text));
}

TEST_CASE("a range is shown with the text that it covers") {
  const TemporaryFolder folder;
  testing::Documents documents(folder.path());
  documents.open("a.ladder", "one\n\ttwo 𝄞 three\n");
  const testing::Legible legible(documents, text::ColumnUnit::utf16);
  const auto shown = [&](const char* text) {
    return to_notation(legible(from_notation(text), "a.ladder"));
  };
  CHECK(shown("0:1-1:4") == "0:1-1:4 ‹ne⏎⇥two›");
  CHECK(shown("1:5-1:7") == "1:5-1:7 ‹𝄞›");
  // Between the halves of a character, after the end of a line, and the wrong way around.
  CHECK(shown("1:6-1:7") == "1:6-1:7 (not in the text)");
  CHECK(shown("0:1-0:4") == "0:1-0:4 (not in the text)");
  CHECK(shown("1:2-0:1") == "1:2-0:1 (not in the text)");
  CHECK(shown("{uri: untitled:b, range: 0:0-0:0}") == "untitled:b 0:0-0:0 ‹›");
}

TEST_CASE("a passage can show several replacements, one after the other") {
  const TemporaryFolder folder;
  testing::Documents documents(folder.path());
  documents.open("a.ladder", "one two one three");
  documents.unmarked("a.ladder", "one two ‸one three");
  documents.change("a.ladder", documents.replacements("a.ladder", "two ‹one→›‹ th→1,⏎2, T›ree"));
  CHECK(documents.text("a.ladder") == "one two 1,\n2, Tree");
  CHECK(documents.place("a.ladder", "1‸,⏎2") == text::Span{9, 9});
  CHECK(documents.marks("a.ladder").front() == text::Span{8, 8});
  CHECK_THROWS(documents.place("a.ladder", "‸e"));     // Which one?
  CHECK_THROWS(documents.place("a.ladder", "four‸"));  // None.
}
