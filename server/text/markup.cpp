#include "text/markup.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace ladder::text {
namespace {

/// Whether a byte is part of a word; those of characters beyond ASCII nearly always are.
bool is_of_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<signed char>(c) < 0;
}

/// Whether an ampersand begins what would be shown as one character: `&amp;`.
bool begins_entity(std::string_view rest) {
  constexpr std::size_t longest = 34;
  const std::size_t end = rest.substr(0, longest).find(';');
  if (end == rest.npos || end < 2) return false;
  return std::ranges::all_of(rest.substr(1, end - 1), [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '#';
  });
}

}  // namespace

std::string escaped_markup(std::string_view plain) {
  std::string text;
  for (const char c : plain) {
    switch (c) {
      case '&': text += "&amp;"; break;
      case '<': text += "&lt;"; break;
      case '>': text += "&gt;"; break;
      case '"': text += "&quot;"; break;
      default: text += c;
    }
  }
  return text;
}

std::string allowed_in_markup(std::string_view text) {
  std::string allowed;
  allowed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character it = character_at(text, at);
    const bool is_space = it.code == '\n' || it.code == '\r' || it.code == '\t';
    const bool is_control = it.code < 0x20 || (0x7F <= it.code && it.code < 0xA0);
    const bool is_reserved =
        (it.code & 0xFFFE) == 0xFFFE || (0xFDD0 <= it.code && it.code < 0xFDF0);
    if ((is_control && !is_space) || is_reserved || it.code == 0xFFFD) allowed += "\uFFFD";
    else allowed += text.substr(at, it.size);
    at += it.size;
  }
  return allowed;
}

bool acts_in_markdown(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '*':
    case '`':
    case '[':
    case '|':
    case '~': return true;
    // What follows the end may begin with a mark.
    case '\\': return at + 1 == text.size() || is_ascii_punctuation(next);
    // At the end of a heading it would be no part of it.
    case '#':
      return at + 1 == text.size() && 0 < at && (text[at - 1] == ' ' || text[at - 1] == '#');
    case '_': return at == 0 || !is_of_word(text[at - 1]) || !is_of_word(next);
    case '<': return is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
    case '&': return begins_entity(text.substr(at));
    default: return false;
  }
}

std::size_t mark_of_markdown_line(std::string_view line) {
  const auto ends = [&](std::size_t at) { return line.size() <= at || line[at] == ' '; };
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = line.substr(digits);
  const bool numbers = rest.starts_with('.') || rest.starts_with(')');
  if (0 < digits) return numbers && ends(digits + 1) ? digits : line.npos;
  const bool acts = line.starts_with('>') || line.starts_with("--") ||
                    ((line.starts_with('-') || line.starts_with('+')) && ends(1)) ||
                    (line.starts_with('#') && ends(line.find_first_not_of('#')));
  return acts ? 0 : line.npos;
}

std::string escaped_markdown(std::string_view plain) {
  const std::size_t mark = mark_of_markdown_line(plain);
  std::string text;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (at == mark || acts_in_markdown(plain, at)) text += '\\';
    text += plain[at];
  }
  return text;
}

}  // namespace ladder::text
