#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/reporters/overview.h"
#include "semantics/markdown.h"
#include "text/utf8.h"

namespace ladder::cli {

/// Words of an author on one line, as Markdown that shows them as they are.
inline std::string markdown_text(std::string_view plain) {
  const auto is_control = [](char it) { return 0 <= it && it < ' '; };
  std::string line = text::valid_utf8(plain);
  std::ranges::replace_if(line, is_control, ' ');
  std::string markdown;
  for (const char it : semantics::to_markdown(line)) {
    markdown += it;
    // GitHub would tell whoever is called so; the comment parts the sign from the name.
    if (it == '@') markdown += "<!-- -->";
  }
  return markdown;
}

/// What a finding says: what it quotes stands there as code.
inline std::string markdown_said(std::string_view words) {
  std::string markdown;
  for (const SaidPiece& it : pieces_of(words))
    markdown += it.quoted ? semantics::code(text::valid_utf8(it.text)) : markdown_text(it.text);
  return markdown;
}

/// The words that a finding marks, in bold, between the others.
inline std::string markdown_passage(const Passage& passage) {
  return markdown_text(passage.before) + "**" + markdown_text(with_visible_edges(passage.marked)) +
         "**" + markdown_text(passage.after);
}

}  // namespace ladder::cli
