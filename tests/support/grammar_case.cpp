#include "support/grammar_case.h"

#include <algorithm>
#include <cstddef>

namespace ladder::testing {
namespace {

/// A line with its end, so that the text can be put together again byte for byte.
std::vector<std::string_view> whole_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, text.find('\n')));
    if (lines.back().size() < text.size()) lines.back() = text.substr(0, lines.back().size() + 1);
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

bool is_rule_of(char mark, std::string_view line) {
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return 3 <= line.size() && line.find_first_not_of(mark) == line.npos;
}

/// The S-expression with its white space made what tree-sitter prints.
std::string on_one_line(std::string_view expression) {
  std::string result;
  for (char c : expression) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (c == ')' && result.ends_with(' ')) result.pop_back();
    if (!space) result += c;
    else if (!result.empty() && !result.ends_with(' ')) result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// The divider between a case's text and its tree: the longest line of dashes, since the text may
/// contain shorter ones.
std::size_t divider(const std::vector<std::string_view>& lines, std::size_t begin,
                    std::size_t end) {
  std::size_t longest = end;
  for (std::size_t i = begin; i < end; ++i) {
    const bool longer = longest == end || lines[longest].size() <= lines[i].size();
    if (is_rule_of('-', lines[i]) && longer) longest = i;
  }
  return longest;
}

std::string joined(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += lines[i];
  return text;
}

std::string trimmed_line(std::string_view line) {
  return std::string(line.substr(0, line.find_last_not_of("\r\n") + 1));
}

}  // namespace

std::vector<GrammarCase> read_grammar_cases(std::string_view file) {
  const std::vector<std::string_view> lines = whole_lines(file);
  std::vector<std::size_t> headers;  // the first of the three lines of each
  for (std::size_t i = 0; i + 2 < lines.size(); ++i)
    if (is_rule_of('=', lines[i]) && is_rule_of('=', lines[i + 2])) headers.push_back(i);

  std::vector<GrammarCase> cases;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const std::size_t begin = headers[i] + 3;
    const std::size_t end = i + 1 < headers.size() ? headers[i + 1] : lines.size();
    const std::size_t middle = divider(lines, begin, end);
    std::string text = joined(lines, begin, middle);
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
    cases.push_back({trimmed_line(lines[headers[i] + 1]), std::move(text),
                     on_one_line(joined(lines, std::min(middle + 1, end), end))});
  }
  return cases;
}

std::string s_expression(std::string_view tree) {
  std::string result;
  std::size_t open = 0;
  for (std::string_view line : whole_lines(tree)) {
    const std::size_t indent = line.find_first_not_of(' ');
    for (; indent / 2 < open; --open) result += ')';
    if (!result.empty()) result += ' ';
    const std::size_t name = line.find('(');
    result += line.substr(indent, line.find(' ', name) - indent);
    ++open;
  }
  return result + std::string(open, ')');
}

}  // namespace ladder::testing
