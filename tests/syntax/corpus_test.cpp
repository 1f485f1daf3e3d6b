#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/grammar_case.h"
#include "syntax/tree.h"

using namespace ladder;

TEST_CASE("the tree of every construct is the one in the grammar's corpus") {
  int count = 0;
  for (const auto& file : testing::files_below(ROOT_DIR "/grammar/test/corpus", {".txt"})) {
    for (const testing::GrammarCase& it : testing::read_grammar_cases(testing::content_of(file))) {
      INFO(file.filename().string(), " - ", it.name);
      const syntax::Tree tree(it.text);
      CHECK(testing::s_expression(tree.to_string()) == it.expected);
      CHECK_FALSE(tree.has_error());
      ++count;
    }
  }
  CHECK(100 < count);
}

TEST_CASE("a tree is printed in tree-sitter's form") {
  CHECK(testing::s_expression(
            "(document 0..9\n  title: (title 0..4\n  (skill 4..9\n    (text 5..9\n") ==
        "(document title: (title) (skill (text)))");
}

TEST_CASE("kinds.inc names every kind of node of the grammar, in order") {
  std::vector<std::string> of_grammar;
  for (const auto& type :
       nlohmann::json::parse(testing::content_of(ROOT_DIR "/grammar/src/node-types.json"))) {
    const bool is_supertype = type.contains("subtypes");
    if (type["named"] && !is_supertype) of_grammar.push_back(type["type"]);
  }
  std::ranges::sort(of_grammar);

  const std::vector<std::string> of_server = {
#define KIND(name) #name,
#include "syntax/kinds.inc"
#undef KIND
  };
  CHECK(of_server == of_grammar);
}
