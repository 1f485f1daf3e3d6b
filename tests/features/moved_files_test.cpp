#include "features/rename/moved_files.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "support/opened.h"

using namespace ladder;
using features::Move;

namespace {

using Paths = std::map<std::string, std::string>;  // of files, to what their ladders extend

std::string extending(std::string_view value) {
  return "## A\nExtends: " + std::string(value) + "\n\n### Team\n";
}

/// The files whose `Extends:` changes, with the new value.
Paths changed(const Paths& values, const std::vector<Move>& moves) {
  std::map<std::string, std::string> texts;
  for (const auto& [path, value] : values) texts[path] = extending(value);
  const testing::Opened opened(texts);
  Paths all;
  for (const auto& [path, text] :
       opened.after(features::follow_moves(opened.view().corpus, moves))) {
    const std::size_t begin = text.find("Extends: ") + 9;
    all[path] = text.substr(begin, text.find('\n', begin) - begin);
    CHECK(text == extending(all[path]));
  }
  return all;
}

}  // namespace

TEST_CASE("ladders that extend a moved file are updated") {
  const Paths files = {{"all/base.ladder", "#A"},
                       {"all/near.ladder", "./base.ladder # A"},
                       {"own.ladder", "all/base.ladder"},
                       {"deep/er/far.ladder", "../../all/base.ladder#A"},
                       {"other.ladder", "own.ladder"}};
  CHECK(changed(files, {{"all/base.ladder", "all/basis.ladder"}}) ==
        Paths{{"all/near.ladder", "basis.ladder # A"},
              {"own.ladder", "all/basis.ladder"},
              {"deep/er/far.ladder", "../../all/basis.ladder#A"}});
  CHECK(changed(files, {{"all/base.ladder", "deep/er/base.ladder"}}) ==
        Paths{{"all/near.ladder", "../deep/er/base.ladder # A"},
              {"own.ladder", "deep/er/base.ladder"},
              {"deep/er/far.ladder", "base.ladder#A"}});
  CHECK(changed(files, {{"nobody.ladder", "somebody.ladder"}}) == Paths{});
}

TEST_CASE("a moved file still extends the same ladders") {
  const Paths files = {{"all/base.ladder", "#A"},
                       {"all/near.ladder", "./base.ladder"},
                       {"all/lost.ladder", "gone.ladder"}};
  CHECK(changed(files, {{"all/near.ladder", "near.ladder"}}) ==
        Paths{{"all/near.ladder", "all/base.ladder"}});
  CHECK(changed(files, {{"all/near.ladder", "all/nearer.ladder"}}) == Paths{});
  // The path still leads to the same place, even though there's no file yet.
  CHECK(changed(files, {{"all/lost.ladder", "lost.ladder"}}) ==
        Paths{{"all/lost.ladder", "all/gone.ladder"}});
}

TEST_CASE("moving a folder moves everything in it") {
  const Paths files = {{"all/base.ladder", "#A"},
                       {"all/near.ladder", "base.ladder"},
                       {"all/out.ladder", "../own.ladder"},
                       {"alley/own.ladder", "../all/base.ladder"},
                       {"own.ladder", "all/base.ladder"}};
  for (const std::string_view slash : {"", "/"})
    CHECK(changed(files, {{"all" + std::string(slash), "deep/all" + std::string(slash)}}) ==
          Paths{{"all/out.ladder", "../../own.ladder"},
                {"alley/own.ladder", "../deep/all/base.ladder"},
                {"own.ladder", "deep/all/base.ladder"}});
  // A file with a move of its own does not go with its folder.
  CHECK(changed(files, {{"all", "every"}, {"all/base.ladder", "base.ladder"}}) ==
        Paths{{"all/near.ladder", "../base.ladder"},
              {"alley/own.ladder", "../base.ladder"},
              {"own.ladder", "base.ladder"}});
}

TEST_CASE("files that swap places aren't confused") {
  CHECK(changed({{"a.ladder", "#A"}, {"b.ladder", "a.ladder"}, {"c.ladder", "b.ladder"}},
                {{"a.ladder", "b.ladder"}, {"b.ladder", "a.ladder"}}) ==
        Paths{{"b.ladder", "b.ladder"}, {"c.ladder", "a.ladder"}});
}

TEST_CASE("absolute paths stay absolute") {
  const Paths files = {{"/all/base.ladder", "#A"},
                       {"/own/a.ladder", "/all/base.ladder"},
                       {"/own/b.ladder", "../all/base.ladder"}};
  CHECK(changed(files, {{"/own", "/new/own"}}) ==
        Paths{{"/own/b.ladder", "../../all/base.ladder"}});
  CHECK(changed(files, {{"/all", "/every"}}) ==
        Paths{{"/own/a.ladder", "/every/base.ladder"}, {"/own/b.ladder", "../every/base.ladder"}});
}

TEST_CASE("a path that can't be written stays as it is") {
  const Paths files = {{"base.ladder", "#A"}, {"own.ladder", "base.ladder"}};
  CHECK(changed(files, {{"base.ladder", "C#/base.ladder"}}) == Paths{});
  CHECK(changed(files, {{"base.ladder", " base.ladder"}}) == Paths{});
}
