#include "model/workspace.h"

#include <deque>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/lower.h"
#include "model/reference.h"

using namespace ladder;

namespace {

/// Documents of one workspace, each given by its path and the headings and directives that matter.
class Files {
 public:
  Files(std::initializer_list<std::pair<std::string, std::string>> files) {
    for (const auto& [path, text] : files) {
      auto& [kept, document] = files_.emplace_back(text, model::Document{});
      document = model::lower(syntax::Tree(kept), kept);
      workspace_.set(path, kept, document);
    }
  }

  /// What the ladders of a file extend, one line each.
  std::string extensions(std::string_view path) const {
    std::string lines;
    for (const model::Extension& it : workspace_.extensions(path)) lines += line_of(it) + "\n";
    return lines;
  }

 private:
  static std::string line_of(const model::Extension& it) {
    auto near = [&] {
      return fmt::format("{}; near: {}", it.file, fmt::join(it.candidates, ", "));
    };
    switch (it.state) {
      case model::Extension::State::absent: return "extends nothing";
      case model::Extension::State::found:
        return fmt::format("{} of {}", text::slice(it.base_text, it.base->title), it.file);
      case model::Extension::State::no_file: return "no file " + near();
      case model::Extension::State::no_ladder: return "no such ladder in " + near();
      case model::Extension::State::ambiguous: return "several ladders in " + near();
      case model::Extension::State::cycle: return fmt::format("{}", fmt::join(it.cycle, " > "));
    }
    return "";
  }

  std::deque<std::pair<std::string, model::Document>> files_;  // stay where they are
  model::Workspace workspace_;
};

std::string extending(std::string_view title, std::string_view base) {
  return fmt::format("## {}\nExtends: {}\n", title, base);
}

}  // namespace

TEST_CASE("a path is relative to the folder of the file that contains it") {
  CHECK(model::path_from("teams/design.ladder", "base.ladder") == "teams/base.ladder");
  CHECK(model::path_from("teams/design.ladder", "./base.ladder") == "teams/base.ladder");
  CHECK(model::path_from("teams/design.ladder", "../base.ladder") == "base.ladder");
  CHECK(model::path_from("a/b/design.ladder", "../c/./d/../base.ladder") == "a/c/base.ladder");
  CHECK(model::path_from("design.ladder", "../../base.ladder") == "../../base.ladder");
  CHECK(model::path_from("../design.ladder", "../base.ladder") == "../../base.ladder");
  CHECK(model::path_from("/a/design.ladder", "../../../base.ladder") == "/base.ladder");
  CHECK(model::path_from("a/design.ladder", "/base.ladder") == "/base.ladder");
  CHECK(model::path_from("a/design.ladder", "") == "a/design.ladder");
}

TEST_CASE("a relative path leads back to the file that it names") {
  CHECK(model::relative_path("teams/design.ladder", "teams/base.ladder") == "base.ladder");
  CHECK(model::relative_path("teams/design.ladder", "base.ladder") == "../base.ladder");
  CHECK(model::relative_path("a/b/design.ladder", "a/c/base.ladder") == "../c/base.ladder");
  CHECK(model::relative_path("/a/design.ladder", "/base.ladder") == "../base.ladder");
}

TEST_CASE("a title isn't needed if the file has only one ladder") {
  const Files files{{"teams/design.ladder", extending("Design", "../base.ladder")},
                    {"base.ladder", "## Everyone\n"}};
  CHECK(files.extensions("teams/design.ladder") == "Everyone of base.ladder\n");
  CHECK(files.extensions("base.ladder") == "extends nothing\n");
  CHECK(files.extensions("other.ladder") == "");
}

TEST_CASE("titles are compared without case and extra spaces, and can contain a hash") {
  const Files files{{"base.ladder", "## Everyone\n\n## C#  Developers\n"},
                    {"a.ladder", extending("A", "base.ladder # everyone") +
                                     extending("B", "base.ladder#c# developers")}};
  CHECK(files.extensions("a.ladder") == "Everyone of base.ladder\nC#  Developers of base.ladder\n");
}

TEST_CASE("a path isn't needed for a ladder in the same file") {
  const Files files{{"a.ladder", "## Everyone\n\n" + extending("Design", "#Everyone")}};
  CHECK(files.extensions("a.ladder") == "extends nothing\nEveryone of a.ladder\n");
}

TEST_CASE("if a base isn't found, similar names are suggested") {
  const Files files{
      {"base.ladder", "## Everyone\n\n## Leads\n"},
      {"a/a.ladder", extending("A", "../bse.ladder") + extending("B", "../base.ladder#Lead") +
                         extending("C", "../base.ladder") + extending("D", "../base.ladder#")},
      {"empty.ladder", "Only prose.\n"},
      {"b.ladder", extending("E", "empty.ladder")}};
  CHECK(files.extensions("a/a.ladder") ==
        "no file bse.ladder; near: ../b.ladder, ../base.ladder, ../empty.ladder\n"
        "no such ladder in base.ladder; near: Everyone, Leads\n"
        "several ladders in base.ladder; near: Everyone, Leads\n"
        "several ladders in base.ladder; near: Everyone, Leads\n");
  CHECK(files.extensions("b.ladder") == "no such ladder in empty.ladder; near: \n");
}

TEST_CASE("an empty value extends nothing") {
  const Files files{{"a.ladder", extending("A", "")}};
  CHECK(files.extensions("a.ladder") == "extends nothing\n");
}

TEST_CASE("a chain of bases isn't a cycle") {
  const Files files{{"a.ladder", extending("A", "b.ladder")},
                    {"b.ladder", extending("B", "c.ladder")},
                    {"c.ladder", "## C\n"}};
  CHECK(files.extensions("a.ladder") == "B of b.ladder\n");
  CHECK(files.extensions("b.ladder") == "C of c.ladder\n");
}

TEST_CASE("a ladder that extends itself is a cycle of one") {
  const Files files{{"a.ladder", extending("A", "a.ladder") + extending("B", "#B")},
                    {"b.ladder", extending("B", "b.ladder")}};
  CHECK(files.extensions("a.ladder") == "several ladders in a.ladder; near: A, B\nB > B\n");
  CHECK(files.extensions("b.ladder") == "B > B\n");
}

TEST_CASE("every ladder of a cycle names it, with the files if they differ") {
  const Files two{{"a.ladder", extending("A", "b.ladder")},
                  {"b.ladder", extending("B", "a.ladder")}};
  CHECK(two.extensions("a.ladder") == "A > b.ladder#B > A\n");
  CHECK(two.extensions("b.ladder") == "B > a.ladder#A > B\n");

  const Files three{{"x/a.ladder", extending("A", "../b.ladder")},
                    {"b.ladder", extending("B", "c.ladder")},
                    {"c.ladder", extending("C", "x/a.ladder")}};
  CHECK(three.extensions("b.ladder") == "B > c.ladder#C > x/a.ladder#A > B\n");
  CHECK(three.extensions("x/a.ladder") == "A > ../b.ladder#B > ../c.ladder#C > A\n");

  const Files one{{"a.ladder", extending("A", "#B") + extending("B", "#A")}};
  CHECK(one.extensions("a.ladder") == "A > B > A\nB > A > B\n");
}

TEST_CASE("a ladder that leads into a cycle isn't part of it") {
  const Files files{{"a.ladder", extending("A", "b.ladder#B")},
                    {"b.ladder", extending("B", "#C") + extending("C", "#B")}};
  CHECK(files.extensions("a.ladder") == "B of b.ladder\n");
}

TEST_CASE("only the beginning of a long cycle is named") {
  std::string text;
  for (int i = 0; i < 20; ++i)
    text += extending(fmt::format("L{}", i), fmt::format("#L{}", (i + 1) % 20));
  const Files files{{"a.ladder", text}};
  CHECK(files.extensions("a.ladder")
            .starts_with("L0 > L1 > L2 > L3 > L4 > L5 > L6 > L7 > ... > L0\n"));
}

TEST_CASE("a caller can find out which files to read before it checks a document") {
  const std::string text = extending("A", "../b.ladder#B") + extending("C", "#A") +
                           extending("D", "d.ladder") + "## E\n";
  const model::Document document = model::lower(syntax::Tree(text), text);
  CHECK(fmt::format("{}", fmt::join(model::extended_paths("x/a.ladder", text, document), ", ")) ==
        "b.ladder, x/d.ladder");
}
