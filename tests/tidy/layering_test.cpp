#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.h"

using namespace ladder;
namespace fs = std::filesystem;

namespace {

using Rooms = std::map<std::string, std::set<std::string>>;

/// The rooms in the order of their lines in the build file, and those that each line names.
struct Plan {
  std::vector<std::string> order;
  Rooms uses;
};

Plan plan_of_build_file() {
  static const std::regex layer(
      R"(\nlayer\((\w+)(?: [A-Z]+)*?(?: USES ([a-z_ ]+?))?(?:\s+LIBRARIES [^)]*)?\))");
  const std::string text = testing::content_of(SERVER_DIR "/CMakeLists.txt");
  Plan plan;
  for (std::sregex_iterator it(text.begin(), text.end(), layer), end; it != end; ++it) {
    const std::string room = (*it)[1];
    plan.order.push_back(room);
    std::istringstream words((*it)[2]);
    for (std::string word; words >> word;) plan.uses[room].insert(word);
  }
  return plan;
}

/// The rooms that the files of a room include, besides itself.
std::set<std::string> included_by(const std::string& room) {
  static const std::regex include("#include \"([^/\"]+)/.*");
  std::set<std::string> rooms;
  for (const fs::path& file : testing::files_below(SERVER_DIR "/" + room, {".h", ".cpp", ".inc"})) {
    for (const std::string& line : testing::lines_of(testing::content_of(file))) {
      std::smatch match;
      if (std::regex_match(line, match, include) && match[1] != room) rooms.insert(match[1]);
    }
  }
  return rooms;
}

std::string in_words(const std::set<std::string>& names) {
  std::string words;
  for (const std::string& it : names) words += " " + it;
  return words;
}

}  // namespace

TEST_CASE("every folder of the server is a room with a line in the build file") {
  Plan plan = plan_of_build_file();
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(SERVER_DIR))
    if (entry.is_directory()) folders.push_back(entry.path().filename().string());
  std::ranges::sort(folders);
  std::ranges::sort(plan.order);
  CHECK(3 < folders.size());
  CHECK(folders == plan.order);
}

TEST_CASE("the line of a room names exactly the rooms that it includes") {
  Plan plan = plan_of_build_file();
  for (const std::string& room : plan.order) {
    INFO("scripts/rooms --write corrects the line of ", room);
    CHECK(in_words(plan.uses[room]) == in_words(included_by(room)));
  }
}

TEST_CASE("no room uses a room whose line comes after its own") {
  Plan plan = plan_of_build_file();
  std::set<std::string> before;
  for (const std::string& room : plan.order) {
    for (const std::string& used : plan.uses[room]) {
      INFO(room, " uses ", used);
      CHECK(before.contains(used));
    }
    before.insert(room);
  }
}
