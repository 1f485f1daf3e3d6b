#include "config/nearest_file.h"

#include <map>
#include <vector>

#include <doctest/doctest.h>

using namespace ladder;

namespace {

/// Files that stand in no folder but this one.
struct Files {
  std::map<std::string, std::string> texts;
  std::vector<std::string> asked;

  std::string nearest(std::string folder) {
    auto file = config::nearest_file(std::move(folder), [&](const std::string& path) {
      asked.push_back(path);
      auto found = texts.find(path);
      return found == texts.end() ? std::nullopt : std::optional(found->second);
    });
    return file ? file->path + ": " + file->text : "nothing";
  }
};

}  // namespace

TEST_CASE("the ladder.json of the nearest folder holds") {
  Files files{{{"/house/ladder.json", "outer"}, {"/house/design/ladder.json", "inner"}}, {}};
  CHECK(files.nearest("/house/design/drafts") == "/house/design/ladder.json: inner");
  CHECK(files.nearest("/house/design/") == "/house/design/ladder.json: inner");
  CHECK(files.nearest("/house/designers") == "/house/ladder.json: outer");
  CHECK(files.nearest("/") == "nothing");
}

TEST_CASE("the search ends at the root, or at a relative folder's first name") {
  Files absolute;
  CHECK(absolute.nearest("/a/b") == "nothing");
  CHECK(absolute.asked ==
        std::vector<std::string>{"/a/b/ladder.json", "/a/ladder.json", "/ladder.json"});
  Files relative;
  CHECK(relative.nearest("a/b") == "nothing");
  CHECK(relative.asked ==
        std::vector<std::string>{"a/b/ladder.json", "a/ladder.json", "ladder.json"});
  Files here{{{"ladder.json", "{}"}}, {}};
  CHECK(here.nearest("") == "ladder.json: {}");
}
