#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "semantics/report/overview.h"
#include "text/markup.h"

namespace ladder::cli {

/// Text escaped for HTML, within an element or in an attribute's quotation marks. Bytes that aren't
/// UTF-8 become U+FFFD, and so do control characters, which HTML does not allow; line ends become
/// spaces.
inline std::string html_text(std::string_view plain) {
  std::string allowed = text::allowed_in_markup(plain);
  std::ranges::replace_if(
      allowed, [](char it) { return it == '\n' || it == '\r' || it == '\t'; }, ' ');
  return text::escaped_markup(allowed);
}

/// An author's name for something, isolated so its writing direction doesn't affect the text around
/// it.
inline std::string html_name(std::string_view name) { return "<bdi>" + html_text(name) + "</bdi>"; }

/// The words of a finding, with its quotations as code.
inline std::string html_message(std::string_view words) {
  std::string html;
  for (const semantics::MessagePiece& it : semantics::pieces_of(words))
    html += it.quoted ? "<code dir=\"auto\">" + html_text(it.text) + "</code>" : html_text(it.text);
  return html;
}

}  // namespace ladder::cli
