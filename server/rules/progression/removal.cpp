#include "rules/progression/removal.h"

#include "text/ascii.h"

namespace ladder::rules {
namespace {

using text::Span;

std::uint32_t behind_blanks(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text::is_blank(text[at])) ++at;
  return at;
}

bool is_line_end(std::string_view text, std::uint32_t at) {
  return at == text.size() || text[at] == '\n';
}

/// The lines that passages of a section stand in. Where a blank line follows, they are taken out
/// together with those above them, so that two gaps do not become a wider one.
Span lines_of(std::string_view text, Span whole, std::uint32_t line, std::uint32_t line_end) {
  const bool last_line = line_end == text.size();
  if (!last_line && !is_line_end(text, behind_blanks(text, line_end + 1)))
    return {line, line_end + 1};
  std::uint32_t above = line;
  while (0 < above && (text::is_blank(text[above - 1]) || text[above - 1] == '\n')) --above;
  return {above, whole.end};
}

}  // namespace

std::optional<Span> removal_of(const Subject& subject, const model::Expectation& expectation,
                               std::uint32_t first, std::uint32_t last) {
  const std::span passages = std::span(subject.ladder.passages).subspan(expectation.first_passage);
  const Span whole{passages[first].span.begin, passages[last].span.end};
  const std::uint32_t before = passages[first - 1].span.end;
  if (expectation.layout != model::Layout::sections) return Span{before, whole.end};

  std::uint32_t line = whole.begin;
  while (before < line && subject.text[line - 1] != '\n') --line;
  if (line == before) return Span{before, whole.end};
  const std::uint32_t line_end = behind_blanks(subject.text, whole.end);
  if (!is_line_end(subject.text, line_end)) return std::nullopt;
  return lines_of(subject.text, whole, line, line_end);
}

Span removal_in(std::string_view text, Span passage, Span sentence) {
  const bool first = sentence.begin == passage.begin;
  auto is_space = [&](std::uint32_t at) { return text::is_blank(text[at]) || text[at] == '\n'; };
  if (first)
    while (sentence.end < passage.end && is_space(sentence.end)) ++sentence.end;
  else
    while (passage.begin < sentence.begin && is_space(sentence.begin - 1)) --sentence.begin;
  return sentence;
}

}  // namespace ladder::rules
