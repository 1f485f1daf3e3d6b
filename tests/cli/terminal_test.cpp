#include <doctest/doctest.h>

#include "support/process.h"
#include "support/temporary_folder.h"

using namespace ladder;

namespace {

/// The output of `ladder check` on a terminal with this many columns, for a ladder with a level
/// twice.
testing::Outcome checked_on_terminal(unsigned short columns, const std::string& term) {
  const TemporaryFolder folder;
  folder.write("a.ladder",
               "## A\n\nLevel/Skill\tB\n1\tListens.\n1\tSpeaks to everyone who comes by.\n");
  return testing::run_on_terminal({.words = {LADDER_BINARY, "check"},
                                   .folder = folder.path(),
                                   .environment = {{"LANG", "C.UTF-8"}, {"TERM", term}}},
                                  columns);
}

}  // namespace

TEST_CASE("on a terminal, the report is full, coloured, and as wide as the terminal") {
  const testing::Outcome wide = checked_on_terminal(80, "xterm");
  CHECK(wide.exit_code == 1);
  CHECK(wide.output.find("\x1b[1;31merror[duplicate-level]:\x1b[0m") != std::string::npos);
  CHECK(wide.output.find("Speaks to everyone who comes by.") != std::string::npos);

  const testing::Outcome narrow = checked_on_terminal(30, "xterm");
  CHECK(narrow.output.find("Speaks to everyone") == std::string::npos);
  CHECK(narrow.output.find("Speaks to everyon\x1b[2m…") != std::string::npos);
}

TEST_CASE("a terminal without colours gets none") {
  const testing::Outcome plain = checked_on_terminal(80, "dumb");
  CHECK(plain.output.find("error[duplicate-level]: ") != std::string::npos);
  CHECK(plain.output.find('\x1b') == std::string::npos);
}

TEST_CASE("on a terminal, a new rule's parts are asked for, again if an answer can't be used") {
  const TemporaryFolder folder;
  const testing::Outcome outcome = testing::run_on_terminal(
      {.words = {LADDER_BINARY, "rule", "--new"},
       .folder = folder.path(),
       .environment = {{"LANG", "C.UTF-8"}}},
      80, "No hedges\nno-hedges\navoids\navoid\n/(/\ncan | able to\nitem\nitems\n\n");
  CHECK(outcome.exit_code == 0);
  for (const char* said : {"`No hedges` isn't a rule name", "did you mean `avoid`?",
                           "isn't a valid regular expression", "`in` must be",
                           "`no-hedges` is now a rule in ladder.json"})
    CHECK_MESSAGE(outcome.output.find(said) != std::string::npos, said, "\n", outcome.output);
  CHECK(folder.read("ladder.json") ==
        "{\n  \"style\": [\n    { \"name\": \"no-hedges\", \"avoid\": [\"can\", \"able to\"], "
        "\"in\": \"items\" }\n  ]\n}\n");
}

TEST_CASE("on a terminal, a new ladder's parts are asked for") {
  const TemporaryFolder folder;
  const testing::Outcome outcome =
      testing::run_on_terminal({.words = {LADDER_BINARY, "new", "--title", "Sales"},
                                .folder = folder.path(),
                                .environment = {{"LANG", "C.UTF-8"}}},
                               80, "\n1 | 2\nClosing\n");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output.find("### Closing") != std::string::npos);
}
