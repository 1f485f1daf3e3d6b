#include "cli/style.h"

#include <fmt/core.h>

namespace ladder::cli {
namespace {

/// Parameters of the terminal's "select graphic rendition". Only the eight colours that each theme
/// sets to be legible.
std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::strong: return "1";
    case Style::dim: return "2";
    case Style::accent: return "36";
    case Style::good: return "32";
    case Style::error: return "1;31";
    case Style::warning: return "1;33";
    case Style::hint: return "1;34";
  }
  return "";
}

}  // namespace

Style style_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return Style::error;
    case text::Severity::warning: return Style::warning;
    case text::Severity::hint: return Style::hint;
  }
  return Style::plain;
}

std::string styled(std::string_view text, Style style, const Screen& screen) {
  if (!screen.colour || style == Style::plain || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", code_of(style), text);
}

}  // namespace ladder::cli
