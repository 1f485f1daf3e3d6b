#include "model/directives.h"

#include <array>

#include "text/unicode.h"

namespace ladder::model {

std::span<const std::string> directive_keys() {
  static const std::array<std::string, 4> keys = {"Levels", "Track", "Scale", "Extends"};
  return keys;
}

DirectiveKind directive_kind(std::string_view key) {
  std::string folded = text::folded(key);
  if (folded == "levels") return DirectiveKind::levels;
  if (folded == "track") return DirectiveKind::track;
  if (folded == "scale") return DirectiveKind::scale;
  if (folded == "extends") return DirectiveKind::extends;
  return DirectiveKind::unknown;
}

char separator_of(DirectiveKind kind) { return kind == DirectiveKind::scale ? '<' : '|'; }

bool declares_levels(const Directive& directive) {
  return directive.kind == DirectiveKind::levels || directive.kind == DirectiveKind::track;
}

Keyed read_key(std::string_view before_colon) {
  before_colon = text::trimmed(before_colon);
  const std::size_t space = before_colon.find(' ');
  if (space == before_colon.npos) return {before_colon, {}};
  const Keyed keyed{before_colon.substr(0, space), text::trimmed(before_colon.substr(space))};
  if (directive_kind(keyed.key) == DirectiveKind::track) return keyed;
  return {before_colon, {}};
}

std::vector<text::Span> parts_of(std::string_view text, text::Span value, char mark) {
  std::vector<text::Span> parts;
  std::uint32_t begin = value.begin;
  for (std::uint32_t at = begin; at < value.end; ++at) {
    if (text[at] == '\\') {
      ++at;  // an escaped `\|` doesn't separate parts
    } else if (text[at] == mark) {
      parts.push_back(text::trimmed(text, {begin, at}));
      begin = at + 1;
    }
  }
  parts.push_back(text::trimmed(text, {begin, value.end}));
  return parts;
}

std::vector<text::Span> entries_of(std::string_view text, const Directive& directive) {
  return parts_of(text, directive.value, separator_of(directive.kind));
}

bool is_directive(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon != line.npos &&
         directive_kind(read_key(line.substr(0, colon)).key) != DirectiveKind::unknown;
}

}  // namespace ladder::model
