#include "config/resolver.h"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <fmt/ranges.h>

using namespace ladder;

namespace {

using Texts = std::map<std::string, std::string>;  // by path

/// Files that exist only in this object.
class Files {
 public:
  explicit Files(Texts texts, config::Choice choice = {})
      : texts_(std::move(texts)), resolver_(reader(), std::move(choice)) {}

  Texts& texts() { return texts_; }
  const std::vector<std::string>& asked() const { return asked_; }
  config::Resolver& resolver() { return resolver_; }

  /// Which ladder.json files apply to a file: each one here requires a level named after it.
  std::string levels(std::string_view path) {
    return fmt::format("{}", fmt::join(resolver_.settings_for(path).rules.required_levels, " "));
  }
  std::string words(std::string_view path) {
    return fmt::format("{}", fmt::join(resolver_.settings_for(path).rules.vocabulary, " "));
  }
  std::string problems() {
    std::string lines;
    for (const config::Problem& it : resolver_.problems())
      lines += fmt::format("{} at {}: {}\n", it.path, it.span.begin, it.message);
    return lines;
  }
  bool excludes(const std::string& folder, const std::string& path) {
    const auto& patterns = resolver_.selection_for(folder).excludes;
    return config::ruling(patterns, path.substr(1), config::EntryKind::file).ignores();
  }

 private:
  config::Read reader() {
    return [this](const std::string& path) -> std::optional<std::string> {
      asked_.push_back(path);
      const auto found = texts_.find(path);
      if (found == texts_.end()) return std::nullopt;
      return found->second;
    };
  }

  Texts texts_;
  std::vector<std::string> asked_;
  config::Resolver resolver_;
};

std::string requiring(std::string_view level, std::string_view more = "") {
  return fmt::format(R"({{"required-levels": ["{}"]{}}})", level, more);
}

}  // namespace

TEST_CASE("only the ladder.json in the nearest folder applies") {
  Files files(Texts{{"/house/ladder.json", requiring("outer", R"(, "vocabulary": ["a"])")},
                    {"/house/design/ladder.json", requiring("inner")}});
  CHECK(files.levels("/house/design/drafts/a.ladder") == "inner");
  CHECK(files.words("/house/design/drafts/a.ladder") == "");
  CHECK(files.levels("/house/design/a.ladder") == "inner");
  CHECK(files.levels("/house/designers/a.ladder") == "outer");
  CHECK(files.levels("/a.ladder") == "");
}

TEST_CASE("nothing is looked for outside of a drive or a share") {
  for (const std::string root : {"C:/", "//server/"}) {
    Files files(
        Texts{{root + "ladder.json", requiring("outer")}, {"ladder.json", requiring("elsewhere")}});
    CHECK(files.levels(root + "design/a.ladder") == "outer");
    files.resolver().selection_for(root + "design");
    for (const std::string& it : files.asked()) CHECK(it.starts_with(root));
  }
}

TEST_CASE("each folder is looked into once, up to the root or the first name of a relative path") {
  Files files(Texts{});
  CHECK(files.levels("/a/b/1.ladder") == "");
  CHECK(files.levels("/a/b/2.ladder") == "");
  CHECK(files.levels("/a/c/3.ladder") == "");
  CHECK(files.asked() == std::vector<std::string>{"/a/b/ladder.json", "/a/ladder.json",
                                                  "/ladder.json", "/a/c/ladder.json"});
  Files relative(Texts{{"ladder.json", requiring("here")}});
  CHECK(relative.levels("a/b/1.ladder") == "here");
  CHECK(relative.levels("1.ladder") == "here");
}

TEST_CASE("a file's own settings override those of the file that it extends") {
  Files files(
      Texts{{"/w/ladder.json", R"({"extends": ["../one.json", "two.json"], "vocabulary": ["w"]})"},
            {"/one.json", requiring("one", R"(, "vocabulary": ["a"])")},
            {"/w/two.json", requiring("two", R"(, "extends": "three.json", "vocabulary": ["b"])")},
            {"/w/three.json", requiring("three", R"(, "required-skills": ["Craft"])")}});
  CHECK(files.levels("/w/x/a.ladder") == "two");
  CHECK(files.words("/w/x/a.ladder") == "a b w");
  CHECK(files.resolver().settings_for("/w/a.ladder").rules.required_skills ==
        std::vector<std::string>{"Craft"});
  CHECK(files.problems() == "");
  CHECK(files.resolver().depends_on("/w/three.json"));
  CHECK_FALSE(files.resolver().depends_on("/w/four.json"));
}

TEST_CASE("settings that two files extend come before both, and only once") {
  Files files(Texts{{"/ladder.json", R"({"extends": ["one.json", "two.json"]})"},
                    {"/one.json", requiring("one", R"(, "extends": "base.json")")},
                    {"/two.json", R"({"extends": "base.json"})"},
                    {"/base.json", requiring("base", R"(, "vocabulary": ["b"])")}});
  CHECK(files.levels("/a.ladder") == "one");
  CHECK(files.words("/a.ladder") == "b");
}

TEST_CASE("a chain of files that extend more and more files comes to an end") {
  config::Resolver resolver([](const std::string& path) -> std::optional<std::string> {
    if (!path.ends_with("ladder.json")) return std::nullopt;
    return R"({"extends": ["a/ladder.json", "b/ladder.json"]})";
  });
  CHECK(resolver.settings_for("/w/1.ladder").baseline.empty());
  REQUIRE_FALSE(resolver.problems().empty());
  CHECK(resolver.problems().size() < 200);
  CHECK(resolver.problems().front().message.ends_with(
      "but more than 64 files extend each other; does a folder link to itself?"));
}

TEST_CASE("a cycle or a missing file is reported where it is named") {
  Files files(Texts{{"/w/ladder.json", R"({"extends": ["a.json", "gone/b.json", "ladder.json"]})"},
                    {"/w/a.json", requiring("a", R"(, "extends": "ladder.json")")}});
  CHECK(files.levels("/w/1.ladder") == "a");
  CHECK(files.problems() ==
        "/w/a.json at 38: `extends` lists `ladder.json`, which extends this file in turn; remove "
        "one of the two references\n"
        "/w/ladder.json at 23: `extends` lists `gone/b.json`, which doesn't exist or can't be "
        "read\n"
        "/w/ladder.json at 38: `extends` lists `ladder.json`, which is this file itself; remove "
        "the reference to it\n");
  // Once it is there, it counts.
  CHECK(files.resolver().depends_on("/w/gone/b.json"));
  files.texts()["/w/gone/b.json"] = requiring("b");
  files.resolver().forget();
  CHECK(files.levels("/w/1.ladder") == "b");
}

TEST_CASE("overrides apply to the files that match, and later ones win") {
  Files files(
      Texts{{"/w/ladder.json",
             R"({"overrides": [{"files": ["sales/", "!sales/new.ladder"], "required-levels": ["s"]},
                          {"files": ["*.draft.ladder"], "required-levels": [], "vocabulary": ["d"]}],
            "required-levels": ["w"], "vocabulary": ["w"]})"}});
  CHECK(files.levels("/w/a.ladder") == "w");
  CHECK(files.levels("/w/sales/a.ladder") == "s");
  CHECK(files.levels("/w/x/sales/a.ladder") == "s");
  CHECK(files.levels("/w/sales/a.draft.ladder") == "");
  CHECK(files.words("/w/sales/a.draft.ladder") == "w d");
  // As in git, a file in a matching folder can't be excluded from the match again.
  CHECK(files.levels("/w/sales/new.ladder") == "s");
  CHECK(&files.resolver().settings_for("/w/a.ladder") ==
        &files.resolver().settings_for("/w/b.ladder"));
}

TEST_CASE("a file given with an option applies everywhere, and an isolated run reads none") {
  const Texts texts = {{"/w/ladder.json", requiring("nearest")},
                       {"/c/own.json", requiring("chosen")}};
  Files chosen(texts, {"/c/own.json"});
  CHECK(chosen.levels("/w/a.ladder") == "chosen");
  CHECK(chosen.asked() == std::vector<std::string>{"/c/own.json"});
  Files isolated(texts, {.is_isolated = true});
  CHECK(isolated.levels("/w/a.ladder") == "");
  CHECK(isolated.asked().empty());
  Files missing(texts, {"/c/gone.json"});
  CHECK(missing.levels("/w/a.ladder") == "");
  CHECK(missing.problems() == "/c/gone.json at 0: this file doesn't exist or can't be read\n");
}

TEST_CASE("settings that are given outside the files come last") {
  Files files(Texts{{"/w/ladder.json", requiring("w", R"(, "vocabulary": ["w"])")}});
  files.resolver().set_settings_texts(
      {{requiring("editor"), "/w/ladder.json", "editor"},
       {R"({"vocabulary": ["set"], "root": true})", "/x/y", "--set"}});
  CHECK(files.levels("/w/a.ladder") == "editor");
  CHECK(files.words("/w/a.ladder") == "w set");
  CHECK(files.problems() == "--set at 24: `root` is only allowed in a ladder.json file\n");
}

TEST_CASE("files excluded by an outer ladder.json stay excluded, up to one that is a root") {
  Files files(Texts{{"/w/ladder.json", R"({"exclude": ["*.old.ladder", "/a/x.ladder"]})"},
                    {"/w/a/ladder.json", R"({"exclude": ["!keep.old.ladder"]})"},
                    {"/w/b/ladder.json", R"({"root": true})"}});
  CHECK(files.excludes("/w", "/w/1.old.ladder"));
  CHECK(files.excludes("/w/a/c", "/w/a/c/1.old.ladder"));
  CHECK_FALSE(files.excludes("/w/a/c", "/w/a/c/keep.old.ladder"));
  CHECK(files.excludes("/w/a", "/w/a/x.ladder"));
  CHECK_FALSE(files.excludes("/w/c/a", "/w/c/a/x.ladder"));
  CHECK_FALSE(files.excludes("/w/b", "/w/b/1.old.ladder"));
  CHECK_FALSE(files.excludes("/v", "/v/1.old.ladder"));
}

TEST_CASE("the origin of every value is known") {
  Files files(
      Texts{{"/w/ladder.json",
             "{\n\"extends\": \"base.json\",\n\"rules\": {\n\"level-gap\": \"off\"},\n"
             "\"vocabulary\": [\"w\"]}"},
            {"/w/base.json",
             R"({"vocabulary": ["b"], "rules": {"missing-level": {"partial-skills": true}}})"}});
  files.resolver().set_settings_texts({{R"({"layout": "table"})", "/w/x", "--set"}});
  std::string set;
  for (const config::Entry& it : files.resolver().entries_for("/w/a.ladder"))
    if (!it.origin.source.empty())
      set += fmt::format("{} = {} {}:{}\n", it.key, to_text(it.value), it.origin.source,
                         it.origin.line);
  CHECK(set ==
        "rules.empty-expectation.partial-skills = true /w/base.json:1\n"
        "rules.level-gap = \"off\" /w/ladder.json:4\n"
        "rules.missing-level.partial-skills = true /w/base.json:1\n"
        "vocabulary = [\"b\"] /w/base.json:1\n"
        "vocabulary = [\"w\"] /w/ladder.json:5\n"
        "layout = \"table\" --set:0\n");
}
