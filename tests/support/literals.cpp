#include "support/literals.h"

#include <algorithm>

namespace ladder::testing {

namespace {

/// The end of the literal that begins at `at` with its quotation mark.
std::size_t end_of_literal(std::string_view code, std::size_t at) {
  const char mark = code[at];
  for (++at; at < code.size() && code[at] != mark; ++at)
    if (code[at] == '\\') ++at;
  return std::min(at, code.size());
}

}  // namespace

std::vector<std::string> literals_in(std::string_view code) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const std::string_view rest = code.substr(at);
    if (rest.starts_with("//")) {
      at = std::min(code.find('\n', at), code.size());
    } else if (rest.starts_with("R\"")) {
      const std::size_t open = code.find('(', at);
      const std::string close = ")" + std::string(code.substr(at + 2, open - at - 2)) + "\"";
      const std::size_t end = code.find(close, open);
      all.emplace_back(code.substr(open + 1, end - open - 1));
      at = end + close.size() - 1;
    } else if (rest.starts_with('"')) {
      const std::size_t end = end_of_literal(code, at);
      all.emplace_back(code.substr(at + 1, end - at - 1));
      at = end;
    } else if (rest.starts_with('\'') && (at == 0 || code[at - 1] < '0' || '9' < code[at - 1])) {
      at = end_of_literal(code, at);  // not the one in 50'000
    }
  }
  return all;
}

bool has_words(std::string_view text, std::string_view phrase, bool (*is_part_of_word)(char)) {
  for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || !is_part_of_word(text[at - 1])) &&
        (end == text.size() || !is_part_of_word(text[end])))
      return true;
  }
  return false;
}

}  // namespace ladder::testing
