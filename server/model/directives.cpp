#include "model/directives.h"

#include <array>

#include "text/unicode.h"

namespace ladder::model {

std::span<const std::string> directive_keys() {
  static const std::array<std::string, 3> keys = {"Levels", "Scale", "Extends"};
  return keys;
}

DirectiveKind directive_kind(std::string_view key) {
  std::string folded = text::folded(key);
  if (folded == "levels") return DirectiveKind::levels;
  if (folded == "scale") return DirectiveKind::scale;
  if (folded == "extends") return DirectiveKind::extends;
  return DirectiveKind::unknown;
}

char separator_of(DirectiveKind kind) { return kind == DirectiveKind::scale ? '<' : '|'; }

std::vector<text::Span> entries_of(std::string_view text, const Directive& directive) {
  const char separator = separator_of(directive.kind);
  std::vector<text::Span> entries;
  std::uint32_t begin = directive.value.begin;
  for (std::uint32_t at = begin; at < directive.value.end; ++at) {
    if (text[at] == '\\') {
      ++at;  // `\|` belongs to the entry
    } else if (text[at] == separator) {
      entries.push_back(text::trimmed(text, {begin, at}));
      begin = at + 1;
    }
  }
  entries.push_back(text::trimmed(text, {begin, directive.value.end}));
  return entries;
}

}  // namespace ladder::model
