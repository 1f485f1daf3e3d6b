#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// A case of a file of tree-sitter's own corpus format:
///
///     ===========
///     a blank row
///     ===========
///     text, whose last line end does not count
///     -----------
///
///     (document
///       (paragraph (text)))
struct GrammarCase {
  std::string name;
  std::string text;
  std::string expected;  // the S-expression, its white space made single spaces
};

std::vector<GrammarCase> read_grammar_cases(std::string_view file);

/// What Tree::to_string says, in tree-sitter's form on one line: without spans, with brackets
/// closed.
std::string s_expression(std::string_view tree);

}  // namespace ladder::testing
