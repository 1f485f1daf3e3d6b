#include <algorithm>
#include <cstddef>

#include <fmt/core.h>

#include "exchange/markdown/markdown.h"
#include "text/ascii.h"

namespace ladder::exchange {
namespace {

// Far more than any page has. The parser (cmark-gfm 0.29.0.gfm.6) takes time by the square of
// these, and a table is filled up with a cell for each column in each row.
constexpr std::size_t deepest_block = 1'000;   // quotations and list items within each other
constexpr std::size_t most_brackets = 20'000;  // that may begin a link, or HTML
constexpr std::size_t most_delimiters = 500;   // lines such as `|---|---|`
constexpr std::size_t most_empty_cells = 50'000;

/// How many quotations and list items a line begins: `> - 1. `.
std::size_t depth_of(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == '>' || c == '-' || c == '*' || c == '+' || c == '.' || c == ')') ++depth;
    else if (c != ' ' && c != '\t' && !text::is_ascii_digit(c)) break;
  }
  return depth;
}

bool is_delimiter(std::string_view line) {
  return line.find('-') != line.npos && line.find_first_not_of("|:- \t>") == line.npos;
}

/// Lines without a blank line between them, which may be one paragraph or one table.
class Block {
 public:
  /// Why the block can't be read with this line, or nothing.
  std::string add(std::string_view line) {
    size_ += line.size();
    ++lines_;
    if (deepest_block < depth_of(line)) return "is nested too deeply";
    for (std::size_t at = 0; at < line.size(); ++at)
      if (line[at] == '[' || line.substr(at).starts_with("<!") || line.substr(at).starts_with("<?"))
        ++brackets_;
    if (is_delimiter(line)) {
      ++delimiters_;
      columns_ = std::max(columns_, 1 + static_cast<std::size_t>(std::ranges::count(line, '|')));
    }
    if (most_brackets < brackets_) return "has too many brackets without a blank line";
    if (most_delimiters < delimiters_) return "has too many lines of dashes without a blank line";
    if (most_empty_cells + size_ < columns_ * lines_) return "is a table with too many empty cells";
    return {};
  }

 private:
  std::size_t size_ = 0;
  std::size_t lines_ = 0;
  std::size_t brackets_ = 0;
  std::size_t delimiters_ = 0;
  std::size_t columns_ = 0;
};

}  // namespace

std::string obstacle_in_markdown(std::string_view text) {
  Block block;
  std::size_t begin = 0;
  std::size_t first = 1;  // line of the block
  for (std::size_t number = 1; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (line.find_first_not_of(" \t\r>") == line.npos && depth_of(line) <= deepest_block) {
      block = {};
      first = number + 1;
    } else if (const std::string why = block.add(line); !why.empty()) {
      return fmt::format("the part from line {} {}", first, why);
    }
  }
  return {};
}

}  // namespace ladder::exchange
