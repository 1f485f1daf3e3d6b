#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/editor/server_to_test.h"
#include "support/files.h"
#include "support/office.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace ladder;
namespace fs = std::filesystem;

// A session is a Markdown page that shows commands and their output. The blocks
// ```` ```ladder path=NAME ```` and ```` ```json path=NAME ```` are files, and so are
// ```` ```office path=NAME ```` and ```` ```pdf path=NAME ````, as support/office.h says; each
// heading begins with a folder of its own without any but those headed
// ```` ```ladder always path=NAME ````. In a ```` ```console ```` block, the lines that begin with
// `$ ` are given to the shell one after the other, and the other lines are their output.

namespace {

/// The folder of the binary is where the shell looks first, so that `ladder` is ours.
const fs::path binary = testing::server_to_test();

std::string answer_to(const std::string& command, const TemporaryFolder& folder) {
  const testing::Outcome outcome =
      testing::run({.words = {"/bin/sh", "-c", command},
                    .folder = folder.path(),
                    .environment = {{"PATH", binary.parent_path().string() + ":/usr/bin:/bin"},
                                    {"LANG", "C.UTF-8"},
                                    {"COLUMNS", "72"}}});
  std::string answer = outcome.output;
  if (!answer.empty() && !answer.ends_with('\n')) answer += "(no line end)\n";
  if (outcome.exit_code != 0) answer += fmt::format("[exit {}]\n", outcome.exit_code);
  return answer;
}

std::string path_in(const std::string& info) {
  constexpr std::string_view key = "path=";
  const std::size_t at = info.find(key);
  return at == info.npos ? "" : info.substr(at + key.size());
}

/// The content of a block's file: ```` ```office ```` and ```` ```pdf ```` describe binary files.
std::string content_of(const std::string& info, const std::string& path, const std::string& text) {
  if (info.starts_with("office ")) return testing::office_file(path, text);
  return info.starts_with("pdf ") ? testing::pdf_file(text) : text;
}

/// The same page with the commands' present output.
std::string replayed(const fs::path& page) {
  auto folder = std::make_unique<TemporaryFolder>();
  std::vector<std::pair<std::string, std::string>> common;  // paths and contents
  std::string result;
  std::string info;  // of the block that the line is in
  std::string text;
  bool in_block = false;
  for (const std::string& line : testing::lines_of(testing::content_of(page))) {
    const bool fence = line.starts_with("```");
    const bool answer = in_block && info == "console" && !fence && !line.starts_with("$ ");
    if (!answer) result += line + "\n";

    if (fence && !in_block) {
      info = line.substr(3);
      text.clear();
    } else if (fence) {
      const std::string path = path_in(info);
      if (!path.empty()) folder->write(path, content_of(info, path, text));
      if (info.find(" always ") != info.npos) common.emplace_back(path, text);
    } else if (in_block) {
      if (info == "console" && !answer) result += answer_to(line.substr(2), *folder);
      text += line + "\n";
    } else if (line.starts_with('#')) {
      folder = std::make_unique<TemporaryFolder>();
      for (const auto& [path, content] : common) folder->write(path, content);
    }
    if (fence) in_block = !in_block;
  }
  return result;
}

/// The page cut before each command and each fence, so that a piece has the output of one command.
std::vector<std::string> pieces_of(const std::string& page) {
  std::vector<std::string> pieces{""};
  for (const std::string& line : testing::lines_of(page)) {
    if (line.starts_with("$ ") || line.starts_with("```")) pieces.emplace_back();
    pieces.back() += line + "\n";
  }
  return pieces;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The lines of a list of differences, without its reasons and blank lines.
std::vector<std::string> listed_in(const fs::path& list) {
  std::vector<std::string> lines = testing::lines_of(testing::content_of(list));
  std::erase_if(lines, [](const std::string& it) {
    return it.empty() || it.starts_with('#') || it.starts_with("conversation: ");
  });
  std::ranges::sort(lines);
  return lines;
}

/// Whether a program other than ours reports an error: then a session doesn't do what it seems to.
bool is_complaint(std::string_view line) {
  constexpr std::array programs{"cp", "mv",    "rm", "sed",   "cat",
                                "ls", "mkdir", "ln", "chmod", "/bin/sh"};
  return std::ranges::any_of(
      programs, [&](const char* it) { return line.starts_with(std::string(it) + ": "); });
}

std::vector<fs::path> pages() {
  std::vector<fs::path> pages = testing::files_below(TESTS_DIR "/cli/sessions", {".md"});
  CHECK_FALSE(pages.empty());
  pages.emplace_back(ROOT_DIR "/docs/reports.md");
  return pages;
}

}  // namespace

TEST_CASE("the sessions with the command line match their pages") {
  if (std::getenv("LADDER_DIFFERENCES")) return;
  for (const fs::path& page : pages()) {
    const std::string now = replayed(page);
    if (std::getenv("UPDATE")) {
      std::ofstream(page, std::ios::binary) << now;
      continue;
    }
    const std::vector<std::string> expected = testing::lines_of(testing::content_of(page));
    const std::vector<std::string> actual = testing::lines_of(now);
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
      INFO(testing::from_root(page), ":", i + 1);
      const std::string was = i < expected.size() ? expected[i] : "(the end)";
      const std::string is = i < actual.size() ? actual[i] : "(the end)";
      REQUIRE(is == was);
      REQUIRE_FALSE(is_complaint(is));
    }
  }
}

// LADDER_DIFFERENCES names a list of the commands that the program to test answers in another way,
// since its platform lacks something: `PAGE: COMMAND`, below comments with the reasons.
TEST_CASE("a program for another platform differs only where a list says so") {
  const char* const list = std::getenv("LADDER_DIFFERENCES");
  if (!list) return;
  std::vector<std::string> different;
  for (const fs::path& page : pages()) {
    const std::vector<std::string> expected = pieces_of(testing::content_of(page));
    const std::vector<std::string> actual = pieces_of(replayed(page));
    REQUIRE(actual.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (actual[i] == expected[i]) continue;
      different.push_back(page.filename().string() + ": " + first_line(expected[i]).substr(2));
      MESSAGE(different.back(), "\n", actual[i]);
    }
  }
  std::ranges::sort(different);
  CHECK(fmt::format("{}", fmt::join(different, "\n")) ==
        fmt::format("{}", fmt::join(listed_in(list), "\n")));
}
