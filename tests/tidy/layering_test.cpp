#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;

namespace {

/// Lowest first. A file may include its own room and the rooms before it; server/main.cpp, which
/// stands in none, all of them.
constexpr std::array<std::string_view, 14> rooms = {
    "text",     "syntax", "model",    "layout",   "rules",   "semantics", "config",
    "baseline", "diff",   "features", "exchange", "project", "protocol",  "cli",
};

std::size_t rank(std::string_view room) {
  return static_cast<std::size_t>(std::ranges::find(rooms, room) - rooms.begin());
}

/// `room` of a path `room/file.h`.
std::string_view room_of(std::string_view path) { return path.substr(0, path.find('/')); }

/// The path in `#include "room/file.h"`, or nothing.
std::string_view included(std::string_view line) {
  constexpr std::string_view start = "#include \"";
  if (!line.starts_with(start)) return {};
  line.remove_prefix(start.size());
  return line.substr(0, line.find('"'));
}

}  // namespace

TEST_CASE("no room includes one above it") {
  std::size_t seen = 0;
  for (const auto& file : testing::files_below(SERVER_DIR, {".h", ".cpp"})) {
    const std::string path = std::filesystem::relative(file, SERVER_DIR).generic_string();
    for (const std::string& line : testing::lines_of(testing::content_of(file))) {
      std::string_view other = included(line);
      if (other.empty()) continue;
      INFO(path, " says ", line);
      const std::string_view room = room_of(other);
      CHECK(rank(room) < rooms.size());
      CHECK(rank(room) <= rank(room_of(path)));
      ++seen;
    }
  }
  CHECK(0 < seen);
}

TEST_CASE("every folder of the server is a room") {
  for (const auto& entry : std::filesystem::directory_iterator(SERVER_DIR)) {
    if (!entry.is_directory()) continue;
    INFO(entry.path().filename().string());
    CHECK(rank(entry.path().filename().string()) < rooms.size());
  }
}
