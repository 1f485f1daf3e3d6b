#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/reporters/overview.h"
#include "text/markup.h"
#include "text/utf8.h"

namespace ladder::cli {

/// Text escaped for HTML, within an element or in an attribute's quotation marks. Bytes that aren't
/// UTF-8 become U+FFFD, and so do control characters, which HTML does not allow; line ends become
/// spaces.
inline std::string html_text(std::string_view plain) {
  std::string allowed;
  for (std::size_t at = 0; at < plain.size();) {
    const text::Character it = text::character_at(plain, at);
    const bool is_space = it.code == '\n' || it.code == '\r' || it.code == '\t';
    const bool is_control = it.code < 0x20 || (0x7F <= it.code && it.code < 0xA0);
    const bool is_reserved =
        (it.code & 0xFFFE) == 0xFFFE || (0xFDD0 <= it.code && it.code < 0xFDF0);
    if (is_space) allowed += ' ';
    else if (is_control || is_reserved || it.code == 0xFFFD) allowed += "\uFFFD";
    else allowed += plain.substr(at, it.size);
    at += it.size;
  }
  return text::escaped_markup(allowed);
}

/// An author's name for something, isolated so its writing direction doesn't affect the text around
/// it.
inline std::string html_name(std::string_view name) { return "<bdi>" + html_text(name) + "</bdi>"; }

/// The words of a finding, with its quotations as code.
inline std::string html_message(std::string_view words) {
  std::string html;
  for (const MessagePiece& it : pieces_of(words))
    html += it.quoted ? "<code dir=\"auto\">" + html_text(it.text) + "</code>" : html_text(it.text);
  return html;
}

}  // namespace ladder::cli
