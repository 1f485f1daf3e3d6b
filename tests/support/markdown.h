#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// A block between two lines of three backticks.
struct Block {
  std::string info;      // the words after the opening backticks: "ladder faulty"
  std::string text;      // the lines between, each with its end
  std::size_t line = 0;  // of the opening backticks, counted from 1

  std::vector<std::string> words() const;  // of the info
};

/// A Markdown document, split into its blocks of code and its prose.
struct Markdown {
  std::vector<Block> blocks;
  std::string prose;  // the rest, line by line
};

Markdown read_markdown(std::string_view text);

/// `text` with the content of each of its blocks replaced.
std::string with_blocks(const std::string& text, const std::vector<Block>& blocks);

/// The code between single backticks in a passage of prose.
std::vector<std::string> code_spans(const std::string& prose);

/// The targets of `[text](target)` and `![text](target)`.
std::vector<std::string> link_targets(const std::string& prose);

/// The names by which other pages may link to the headings: `#exit-codes`.
std::vector<std::string> anchors(const std::string& prose);

}  // namespace ladder::testing
