#include "rules/wording.h"

#include <vector>

#include <fmt/core.h>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

bool is_visible_ascii(char byte) { return '!' <= byte && byte <= '~'; }

}  // namespace

std::string shortened(std::string_view text, std::size_t most) {
  text = text::trimmed(text);
  std::string line;
  std::size_t characters = 0;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character here = text::character_at(text, at);
    if (text::is_space(here.code)) {
      space = true;
      at += here.size;
      continue;
    }
    if (most <= characters) {
      line += "…";
      break;
    }
    if (space) line += ' ';
    characters += space ? 1 : 0;
    space = false;
    // The rest of the word at once, up to a character beyond ASCII.
    std::size_t end = at + here.size;
    ++characters;
    while (end < text.size() && is_visible_ascii(text[end]) && characters < most) {
      ++end;
      ++characters;
    }
    line += text.substr(at, end - at);
    at = end;
  }
  return line;
}

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 40;  // characters
  return "`" + shortened(text, most) + "`";
}

std::string carried(std::string_view name) {
  constexpr std::size_t most = 200;  // bytes
  if (name.size() <= most) return std::string(name);
  std::size_t end = 0;
  for (std::size_t next = 0; next <= most; next += text::character_size(name, next)) end = next;
  return std::string(name.substr(0, end)).append("…");
}

std::size_t most_listed(std::size_t all) { return all <= 4 ? all : 3; }

std::string joined(std::span<const std::string> words, std::size_t all,
                   std::string_view conjunction) {
  const std::size_t others = all - words.size();
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size() && others == 0;
    if (0 < i) row += last ? fmt::format(" {} ", conjunction) : ", ";
    row += words[i];
  }
  if (0 < others) row += fmt::format(" {} {} more", conjunction, others);
  return row;
}

std::string listed(std::span<const std::string> names, std::size_t all) {
  std::vector<std::string> quotes;
  for (const std::string& it : names) quotes.push_back(quoted(it));
  return joined(quotes, all);
}

std::string listed(std::span<const std::string> names, std::string_view conjunction) {
  std::vector<std::string> quotes;
  for (const std::string& it : names.first(most_listed(names.size()))) quotes.push_back(quoted(it));
  return joined(quotes, names.size(), conjunction);
}

}  // namespace ladder::rules
