#include "cli/reporters/prose_lines.h"

#include <algorithm>

#include <fmt/core.h>

#include "cli/printable.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t side_indent = 6;

/// The text with the marks of a side around each of the spans.
std::string marked(std::string_view text, std::span<const text::Span> spans, const Side& side) {
  std::string result;
  std::uint32_t from = 0;
  for (const text::Span it : spans) {
    result.append(text.substr(from, it.begin - from)).append(side.open);
    result.append(text::slice(text, it)).append(side.close);
    from = it.end;
  }
  return result.append(text.substr(from));
}

}  // namespace

std::string lines_of(std::string_view words, const Side& side, const Screen& screen) {
  std::string lines;
  for (const std::string& it : wrapped(words, screen.prose_width() - side_indent))
    lines += styled(fmt::format("    {} {}", side.sign, it), side.style, screen) + '\n';
  return lines;
}

std::string lines_of(const semantics::Prose& prose, std::span<const text::Span> differ,
                     const Side& side, const Screen& screen) {
  const std::string text = marked(prose.text, differ, side);
  std::string_view rest = text;
  std::string lines;
  for (const model::PassageKind kind : prose.kinds) {
    const std::string_view passage = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), passage.size() + 1));
    const std::string_view bullet = kind == model::PassageKind::item ? "- " : "";
    lines += lines_of(fmt::format("{}{}", bullet, passage), side, screen);
  }
  return lines;
}

void write(text::JsonWriter& json, const ComparedProse& it) {
  const auto write_words = [&](text::JsonWriter& to, text::Span span) {
    to.string(text::slice(it.text, span));
  };
  json.object({{"state", semantics::name_of(it.state)},
               {"text", it.text},
               {"differ", text::JsonList(it.differ, write_words)}});
}

}  // namespace ladder::cli
