#include "exchange/reading/html_look.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view bold_mark = "**";
constexpr std::string_view slanted_mark = "*";

/// The mark of Markdown for an element that emphasises, or nothing.
std::string_view mark_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG: return bold_mark;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I: return slanted_mark;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT: return "`";
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE: return "~~";
    default: return {};
  }
}

/// What `font-weight: bold` says for `font-weight`, folded; the last one counts.
std::string style_of(const GumboElement& element, std::string_view property) {
  std::string_view rest = attribute(element, "style");
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
std::optional<bool> is_bold(const GumboElement& element) {
  const std::string weight = style_of(element, "font-weight");
  if (weight == "bold" || weight == "bolder") return true;
  if (weight == "normal" || weight == "lighter") return false;
  int number = 0;
  const char* const end = weight.data() + weight.size();
  if (std::from_chars(weight.data(), end, number).ec != std::errc()) return std::nullopt;
  return 600 <= number;
}

std::optional<bool> is_slanted(const GumboElement& element) {
  const std::string style = style_of(element, "font-style");
  if (style == "italic" || style == "oblique") return true;
  return style == "normal" ? std::optional(false) : std::nullopt;
}

/// What a browser shows nothing of, or what only moves its reader about.
bool is_skipped(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE ||
         tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_SVG ||
         tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_OBJECT;
}

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

bool is_invisible(const GumboElement& element) {
  const std::string visibility = style_of(element, "visibility");
  return visibility == "hidden" || visibility == "collapse";
}

}  // namespace

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : std::string_view();
}

bool is_skipped(const GumboElement& element) {
  if (is_skipped(element.tag)) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden")) return true;
  if (style_of(element, "display") == "none") return true;
  return !is_cell(element.tag) && is_invisible(element);
}

bool is_blank_cell(const GumboElement& element) {
  return is_cell(element.tag) && is_invisible(element);
}

std::vector<std::string_view> marks_of(const GumboElement& element) {
  const std::string_view mark = mark_of(element.tag);
  if (mark.empty() && element.tag != GUMBO_TAG_SPAN) return {};
  std::vector<std::string_view> marks;
  if (is_bold(element).value_or(mark == bold_mark)) marks.push_back(bold_mark);
  if (is_slanted(element).value_or(mark == slanted_mark)) marks.push_back(slanted_mark);
  if (!mark.empty() && mark != bold_mark && mark != slanted_mark) marks.push_back(mark);
  return marks;
}

bool is_inline(GumboTag tag) {
  return !mark_of(tag).empty() || tag == GUMBO_TAG_A || tag == GUMBO_TAG_SPAN ||
         tag == GUMBO_TAG_ABBR || tag == GUMBO_TAG_SMALL || tag == GUMBO_TAG_SUB ||
         tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_U || tag == GUMBO_TAG_MARK ||
         tag == GUMBO_TAG_FONT || tag == GUMBO_TAG_Q || tag == GUMBO_TAG_CITE ||
         tag == GUMBO_TAG_TIME || tag == GUMBO_TAG_LABEL || tag == GUMBO_TAG_INS ||
         tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_VAR || tag == GUMBO_TAG_DFN ||
         tag == GUMBO_TAG_BDI || tag == GUMBO_TAG_BDO || tag == GUMBO_TAG_WBR ||
         tag == GUMBO_TAG_UNKNOWN;
}

}  // namespace ladder::exchange
