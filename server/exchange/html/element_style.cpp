#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "exchange/html/html.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view bold_mark = "**";
constexpr std::string_view slanted_mark = "*";

/// What `font-weight: bold` says for `font-weight`, folded; the last one counts.
std::string style_of(std::string_view style, std::string_view property) {
  std::string_view rest = style;
  std::string value;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view entry = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const std::size_t colon = entry.find(':');
    if (colon == entry.npos || text::folded(text::trimmed(entry.substr(0, colon))) != property)
      continue;
    const std::string_view written = entry.substr(colon + 1);
    value = text::folded(text::trimmed(written.substr(0, written.find('!'))));
  }
  return value;
}

/// Nothing where the style does not say.
std::optional<bool> is_bold(std::string_view look) {
  const std::string weight = style_of(look, "font-weight");
  if (weight == "bold" || weight == "bolder") return true;
  if (weight == "normal" || weight == "lighter") return false;
  int number = 0;
  const char* const end = weight.data() + weight.size();
  if (std::from_chars(weight.data(), end, number).ec != std::errc()) return std::nullopt;
  return 600 <= number;
}

std::optional<bool> is_slanted(std::string_view look) {
  const std::string style = style_of(look, "font-style");
  if (style == "italic" || style == "oblique") return true;
  return style == "normal" ? std::optional(false) : std::nullopt;
}

}  // namespace

bool is_left_out(std::string_view style) { return style_of(style, "display") == "none"; }

bool is_invisible(std::string_view style) {
  const std::string visibility = style_of(style, "visibility");
  return visibility == "hidden" || visibility == "collapse";
}

std::vector<std::string_view> styled_marks(std::string_view mark, std::string_view style) {
  std::vector<std::string_view> marks;
  if (is_bold(style).value_or(mark == bold_mark)) marks.push_back(bold_mark);
  if (is_slanted(style).value_or(mark == slanted_mark)) marks.push_back(slanted_mark);
  if (!mark.empty() && mark != bold_mark && mark != slanted_mark) marks.push_back(mark);
  return marks;
}

}  // namespace ladder::exchange
