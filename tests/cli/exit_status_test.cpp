#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/editor/server_to_test.h"
#include "support/files.h"
#include "support/markdown.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/update.h"

using namespace ladder;
namespace fs = std::filesystem;

// exit_status.md explains its tables.

namespace {

const fs::path binary = testing::server_to_test();
const fs::path page = TESTS_DIR "/cli/exit_status.md";

/// The result of a command.
struct Ending {
  int exit_code = 0;
  std::string output;
  std::string errors;
};

Ending ending_of(const std::string& command, const TemporaryFolder& folder) {
  // The errors go to a file beside the folder, where no command finds it.
  const TemporaryFolder beside;
  const testing::Outcome outcome =
      testing::run({.words = {"/bin/sh", "-c", command + " 2>" + (beside / "errors")},
                    .folder = folder.path(),
                    .environment = {{"PATH", binary.parent_path().string() + ":/usr/bin:/bin"},
                                    {"LANG", "C.UTF-8"}}});
  return {outcome.exit_code, outcome.output, beside.read("errors")};
}

std::string in_a_cell(const Ending& ending) {
  return fmt::format("{}{}{}", ending.exit_code, ending.output.empty() ? "" : " out",
                     ending.errors.empty() ? "" : " err");
}

void write_files(const std::vector<testing::Block>& files, const TemporaryFolder& folder) {
  for (const testing::Block& it : files)
    for (const std::string& word : it.words())
      if (word.starts_with("path=")) folder.write(word.substr(5), it.text);
}

/// The cells of a line of a table, trimmed.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream rest(line.substr(1, line.rfind('|') - 1));
  for (std::string cell; std::getline(rest, cell, '|');) {
    const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
    cells.push_back(cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin));
  }
  return cells;
}

std::string without_backticks(std::string cell) {
  std::erase(cell, '`');
  return cell;
}

/// The page with the present results of its commands, and all of these commands.
struct Replay {
  std::string page;
  std::set<std::string> commands;
};

Replay replayed() {
  const std::string text = testing::content_of(page);
  const std::vector<testing::Block> files = testing::read_markdown(text).blocks;
  Replay replay;
  std::vector<std::string> head;
  for (const std::string& line : testing::lines_of(text)) {
    std::vector<std::string> cells;
    if (!line.starts_with('|')) head.clear();
    else if (!line.starts_with("|---")) cells = cells_of(line);
    if (cells.empty() || head.empty()) {
      if (!cells.empty()) head = cells;
      replay.page += line + "\n";
      continue;
    }
    std::string row = fmt::format("| {} |", cells.front());
    for (std::size_t i = 1; i < head.size(); ++i) {
      const std::string command =
          without_backticks(fmt::format("{} {} {}", head.front(), cells.front(), head[i]));
      const TemporaryFolder folder;
      write_files(files, folder);
      const Ending ending = ending_of(command, folder);
      INFO(command);
      // The program's own messages begin like this.
      CHECK(("\n" + ending.output).find("\nladder: ") == std::string::npos);
      row += fmt::format(" {} |", in_a_cell(ending));
      replay.commands.insert(command);
    }
    replay.page += row + "\n";
  }
  return replay;
}

/// The words that begin a line in the help of a command and have the given beginning.
std::set<std::string> helped(const std::string& command, std::string_view beginning,
                             std::string_view below) {
  const TemporaryFolder folder;
  std::istringstream help(ending_of(command + " --help", folder).output);
  std::set<std::string> words;
  bool inside = false;
  for (std::string line; std::getline(help, line);) {
    if (!line.starts_with(' ')) inside = line.starts_with(below);
    std::istringstream rest(line);
    for (std::string word; inside && line.starts_with("  ") && rest >> word;) {
      if (word.starts_with(beginning)) words.insert(word.substr(0, word.find(',')));
      if (!word.starts_with('-')) break;
    }
  }
  return words;
}

bool has(const std::set<std::string>& commands, const std::string& beginning,
         const std::string& word) {
  return std::ranges::any_of(commands, [&](const std::string& it) {
    return it.starts_with(beginning) && (" " + it + " ").find(" " + word + " ") != it.npos;
  });
}

}  // namespace

TEST_CASE("every command has the exit status and output that the page of exit statuses says") {
  const Replay replay = replayed();
  if (testing::updating()) std::ofstream(page, std::ios::binary) << replay.page;
  const std::vector<std::string> expected = testing::lines_of(testing::content_of(page));
  const std::vector<std::string> actual = testing::lines_of(replay.page);
  REQUIRE(expected.size() == actual.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(testing::from_root(page), ":", i + 1);
    CHECK(actual[i] == expected[i]);
  }

  const std::set<std::string> commands = helped("ladder", "", "Commands");
  CHECK(3 < commands.size());
  for (const std::string& command : commands) {
    INFO("tests/cli/exit_status.md lacks a table of `ladder ", command, "`");
    CHECK(has(replay.commands, "ladder " + command, command));
    for (const std::string& option : helped("ladder " + command, "--", "Options")) {
      INFO("its table lacks `", option, "`");
      CHECK(has(replay.commands, "ladder " + command, option));
    }
  }
  CHECK(10 < helped("ladder check", "--", "Options").size());
}
