#include "system/paths.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;
namespace fs = std::filesystem;

namespace {

/// All paths of up to so many of these pieces.
std::vector<std::string> paths_of(int most) {
  std::vector<std::string> all = {""};
  std::size_t begin = 0;
  for (int size = 0; size < most; ++size) {
    const std::size_t end = all.size();
    for (; begin < end; ++begin)
      for (const char* piece : {"/", "a", ".", "..", "b."}) all.push_back(all[begin] + piece);
  }
  return all;
}

}  // namespace

TEST_CASE("the text of a path is taken apart as the standard library does it") {
  for (const std::string& path : paths_of(6)) {
    // Nobody means these to be anything else than one slash.
    if (path.find("//") != path.npos) continue;
    INFO(path);
    CHECK(system::normal_path(path) == fs::path(path).lexically_normal().native());
    CHECK(system::parent_of(path) == fs::path(path).parent_path().native());
    CHECK(system::last_part_of(path) == fs::path(path).filename().native());
    CHECK(system::is_absolute(path) == fs::path(path).is_absolute());
    CHECK(system::joined_path("x", path) == (fs::path("x") / path).native());
  }
}

TEST_CASE("the way from a folder to a path is the one that the standard library finds") {
  const std::vector<std::string> all = paths_of(4);
  for (const std::string& path : all) {
    for (const std::string& folder : all) {
      if ((path + " " + folder).find("//") != path.npos) continue;
      INFO("from ", folder, " to ", path);
      CHECK(system::relative_path(path, folder) ==
            fs::path(path).lexically_relative(folder).native());
    }
  }
}

TEST_CASE("a path is in a folder if it is the folder's own or goes on after a slash") {
  CHECK(system::lies_in("/a/b", "/a"));
  CHECK(system::lies_in("/a", "/a"));
  CHECK(system::lies_in("/a", "/"));
  CHECK_FALSE(system::lies_in("/ab", "/a"));
  CHECK_FALSE(system::lies_in("/a", "/a/b"));
}
