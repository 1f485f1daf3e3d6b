#include "system/windows/words.h"

#include <algorithm>

namespace ladder::system {
namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

/// Backslashes mean themselves, except before a quote: there, two are one, and an odd one makes the
/// quote mean itself.
std::string quoted_word(std::string_view word) {
  if (!word.empty() && word.find_first_of(" \t\n\v\"") == word.npos) return std::string(word);
  std::string text = "\"";
  std::size_t backslashes = 0;  // just before
  for (const char byte : word) {
    if (byte == '"') text.append(backslashes + 1, '\\');
    text += byte;
    backslashes = byte == '\\' ? backslashes + 1 : 0;
  }
  return text.append(backslashes, '\\') + '"';
}

/// Takes the name of the program from the beginning of a line. It has no escapes.
std::string take_name(std::string_view& line) {
  std::string name;
  bool in_quotes = false;
  std::size_t at = 0;
  for (; at < line.size() && (in_quotes || !is_blank(line[at])); ++at) {
    if (line[at] == '"') in_quotes = !in_quotes;
    else name += line[at];
  }
  line.remove_prefix(at);
  return name;
}

std::string take_word(std::string_view& line) {
  std::string word;
  bool in_quotes = false;
  std::size_t at = 0;
  while (at < line.size() && (in_quotes || !is_blank(line[at]))) {
    const std::size_t end = std::min(line.find_first_not_of('\\', at), line.size());
    const std::size_t backslashes = end - at;
    const bool before_quote = end < line.size() && line[end] == '"';
    word.append(before_quote ? backslashes / 2 : backslashes, '\\');
    at = end;
    if (!before_quote) {
      if (backslashes == 0) word += line[at++];
      continue;
    }
    const bool is_doubled = in_quotes && line.substr(at + 1).starts_with('"');
    if (backslashes % 2 == 1) word += '"';
    else if (is_doubled) word += line[at++];
    else in_quotes = !in_quotes;
    ++at;
  }
  line.remove_prefix(at);
  return word;
}

}  // namespace

std::string command_line(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& it : words) line += (line.empty() ? "" : " ") + quoted_word(it);
  return line;
}

std::vector<std::string> words_in(std::string_view line) {
  std::vector<std::string> words = {take_name(line)};
  for (;;) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.empty()) return words;
    words.push_back(take_word(line));
  }
}

}  // namespace ladder::system
