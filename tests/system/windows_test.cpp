#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "system/windows/path_text.h"
#include "system/windows/words.h"

using namespace ladder;

// What doesn't need Windows of what is done there.

namespace {

std::string words_of(std::string_view line) {
  return fmt::format("{}", fmt::join(system::words_in(line), "|"));
}

}  // namespace

TEST_CASE("a line is divided into words as C programs on Windows do it") {
  CHECK(words_of("ladder") == "ladder");
  CHECK(words_of("ladder check a.ladder") == "ladder|check|a.ladder");
  CHECK(words_of(R"("C:\Program Files\ladder.exe"  check )") ==
        R"(C:\Program Files\ladder.exe|check)");
  // The four lines of Microsoft's documentation.
  CHECK(words_of(R"(x "abc" d e)") == "x|abc|d|e");
  CHECK(words_of(R"(x a\\b d"e f"g h)") == R"(x|a\\b|de fg|h)");
  CHECK(words_of(R"(x a\\\"b c d)") == R"(x|a\"b|c|d)");
  CHECK(words_of(R"(x a\\\\"b c" d e)") == R"(x|a\\b c|d|e)");
  CHECK(words_of(R"(x a"b"" c d)") == R"(x|ab" c d)");
  // A name has no escapes, and an empty word is one.
  CHECK(words_of(R"("C:\new\" "" x)") == R"(C:\new\||x)");
}

TEST_CASE("a program gets the words that it is started with") {
  const std::vector<std::vector<std::string>> all = {
      {"git", "ls-files", "-z"},
      {"git", "", "a b", "tab\tin it", "line\nend"},
      {"git", R"(say "this")", R"(\)", R"(a\b)", R"(end\)", R"(with blank\)", R"(\\\)",
       R"(\\" \")"},
      {"git", "\"", "\"\"", "ä.ladder", "*.ladder", "%PATH%", "^&|<>"},
  };
  for (const std::vector<std::string>& words : all)
    CHECK(system::words_in(system::command_line(words)) == words);
  CHECK(system::command_line({"git", "show", "HEAD:a b"}) == R"(git show "HEAD:a b")");
}

TEST_CASE("the root of a path on Windows is a drive or a share") {
  CHECK(system::windows_root_size("C:/a/b") == 3);
  CHECK(system::windows_root_size("c:a") == 2);
  CHECK(system::windows_root_size("/a") == 1);
  CHECK(system::windows_root_size("a/b") == 0);
  CHECK(system::windows_root_size("1:/a") == 0);
  CHECK(system::windows_root_size("//server/share/a") == 15);
  CHECK(system::windows_root_size("//server/share") == 14);
  CHECK(system::windows_root_size("//server") == 8);
}

TEST_CASE("a path of any length has a form that Windows takes, and every form is read") {
  CHECK(system::extended_path("C:/a/ä.ladder") == R"(\\?\C:\a\ä.ladder)");
  CHECK(system::extended_path("//server/share/a") == R"(\\?\UNC\server\share\a)");
  CHECK(system::extended_path("//./pipe/name") == R"(\\.\pipe\name)");
  for (const char* it : {"C:/a/b", "//server/share/a"})
    CHECK(system::path_from_windows(system::extended_path(it)) == it);
  CHECK(system::path_from_windows(R"(C:\a\b)") == "C:/a/b");
  CHECK(system::path_from_windows(R"(\\server\share)") == "//server/share");
}
