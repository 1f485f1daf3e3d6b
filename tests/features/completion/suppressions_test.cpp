#include <string>

#include <doctest/doctest.h>

#include "support/proposed.h"

using namespace ladder;
using testing::after_accepting;
using testing::Opened;
using testing::proposed;

namespace {

/// A ladder with a level that appears twice and an expectation that is cut off.
Opened with_comment(const std::string& line) {
  return Opened("## Design\n\nLevel/Skill\tCraft\tStudies\n1\tSketches the\tAsks.\n" + line +
                "\n1\tDraws.\tLeads.\n");
}

const std::string forms =
    "<!-- ladder-ignore -->: for the row, section or line directly below\n"
    "<!-- ladder-ignore-ladder -->: for the whole ladder\n"
    "<!-- ladder-ignore-file -->: for the whole file\n";

}  // namespace

TEST_CASE("a new comment is offered the forms that the checker reads") {
  CHECK(proposed(Opened("## Design\n<‸\n")) == forms);
  CHECK(proposed(Opened("## Design\n<!-- lad‸\n")) == forms);
  CHECK(proposed(Opened("## Design\n<!-- ladder-ignore-f‸ -->\n")) ==
        "<!-- ladder-ignore-file -->: for the whole file\n");
  CHECK(proposed(Opened("## Design\n<!-- agreed in May ‸\n")) == "");
  CHECK(proposed(Opened("## Design\n<‸br> is text\n")) == "");
}

TEST_CASE("rules reported below come first, with a place for the reason") {
  const Opened opened = with_comment("<!‸");
  CHECK(proposed(opened) == "<!-- ladder-ignore duplicate-level -->: reported below\n" + forms);
  CHECK(after_accepting(opened, "<!-- ladder-ignore duplicate-level -->")
            .find("\n<!-- ladder-ignore duplicate-level: ${1:reason} -->\n1\tDraws.") !=
        std::string::npos);
  CHECK(testing::after_accepting_plainly(opened, "<!-- ladder-ignore duplicate-level -->")
            .find("\n<!-- ladder-ignore duplicate-level -->\n1\tDraws.") != std::string::npos);
}

TEST_CASE("an end that the editor has added to a comment is kept") {
  CHECK(after_accepting(with_comment("<!-- ‸ -->"), "<!-- ladder-ignore -->")
            .find("\n<!-- ladder-ignore ${1} -->\n1\tDraws.") != std::string::npos);
}

TEST_CASE("rules that are reported here come first, others after them") {
  const std::string rules = proposed(with_comment("<!-- ladder-ignore ‸ -->"));
  CHECK(rules.starts_with("duplicate-level: reported here\nambiguous-orientation\n"));
  CHECK(rules.find("\nduplicate-level") == std::string::npos);
  CHECK(proposed(with_comment("<!-- ladder-ignore-ladder ‸ -->"))
            .starts_with("duplicate-level: reported here\ntruncated-end: reported here\n"));
}

TEST_CASE("one comment can have several rules, each once") {
  CHECK(proposed(with_comment("<!-- ladder-ignore duplicate-level, dupl‸ -->")) ==
        "duplicate-item\nduplicate-ladder\nduplicate-skill\n");
  CHECK(after_accepting(with_comment("<!-- ladder-ignore level-gap,dup‸-->"), "duplicate-level")
            .find("<!-- ladder-ignore level-gap,duplicate-level-->") != std::string::npos);
  CHECK(proposed(with_comment("<!-- ladder-ignore duplicate-level ‸ -->")) == "");
  CHECK(after_accepting(with_comment("<!-- ladder-ignore dup‸licate-levle -->"), "duplicate-level")
            .find("<!-- ladder-ignore duplicate-level -->") != std::string::npos);
}

TEST_CASE("a rule is documented by its page") {
  CHECK(testing::documentation_shown(with_comment("<!-- ladder-ignore dup‸ -->"), "duplicate-level")
            .starts_with("# duplicate-level\n"));
}

TEST_CASE("`in` is followed by a skill, and a colon by anything") {
  CHECK(proposed(with_comment("<!-- ladder-ignore level-gap in ‸ -->")) ==
        "Craft: a skill in this ladder\nStudies: a skill in this ladder\n");
  CHECK(after_accepting(with_comment("<!-- ladder-ignore level-gap in st‸ -->"), "Studies")
            .find("<!-- ladder-ignore level-gap in Studies -->") != std::string::npos);
  CHECK(proposed(with_comment("<!-- ladder-ignore level-gap: ‸ -->")) == "");
}
