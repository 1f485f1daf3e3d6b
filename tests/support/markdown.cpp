#include "support/markdown.h"

#include <cctype>
#include <regex>
#include <sstream>

#include "support/files.h"

namespace ladder::testing {
namespace {

std::vector<std::string> captures(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), pattern), end; it != end; ++it)
    found.push_back((*it)[1]);
  return found;
}

/// GitHub's name for a heading: in lower case, without punctuation, with hyphens for spaces.
std::string anchor_of(const std::string& heading) {
  std::string anchor;
  for (char c : heading) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '-' || c == '_' || 127 < byte)
      anchor += static_cast<char>(std::tolower(byte));
    if (c == ' ') anchor += '-';
  }
  return anchor;
}

}  // namespace

std::vector<std::string> Block::words() const {
  std::istringstream stream(info);
  std::vector<std::string> all;
  for (std::string word; stream >> word;) all.push_back(word);
  return all;
}

Markdown read_markdown(std::string_view text) {
  Markdown result;
  bool in_block = false;
  std::size_t number = 0;
  for (const std::string& line : lines_of(text)) {
    ++number;
    if (line.starts_with("```")) {
      if (!in_block) result.blocks.push_back({line.substr(3), "", number});
      in_block = !in_block;
    } else {
      (in_block ? result.blocks.back().text : result.prose) += line + "\n";
    }
  }
  return result;
}

std::string with_blocks(const std::string& text, const std::vector<Block>& blocks) {
  const std::vector<std::string> lines = lines_of(text);
  std::string result;
  std::size_t next = 0;
  for (const Block& block : blocks) {
    while (next < block.line) result += lines[next++] + "\n";
    result += block.text;
    while (lines[next] != "```") ++next;
  }
  while (next < lines.size()) result += lines[next++] + "\n";
  return result;
}

std::vector<std::string> code_spans(const std::string& prose) {
  static const std::regex pattern("`([^`\n]+)`");
  return captures(prose, pattern);
}

std::vector<std::string> link_targets(const std::string& prose) {
  static const std::regex pattern(R"(\]\(([^)\s]+)\))");
  return captures(std::regex_replace(prose, std::regex("`[^`\n]+`"), ""), pattern);
}

std::vector<std::string> anchors(const std::string& prose) {
  static const std::regex heading("#+ +(.*)");
  std::vector<std::string> all;
  for (const std::string& line : lines_of(prose))
    if (std::smatch match; std::regex_match(line, match, heading))
      all.push_back(anchor_of(match[1]));
  return all;
}

}  // namespace ladder::testing
