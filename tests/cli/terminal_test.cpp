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
