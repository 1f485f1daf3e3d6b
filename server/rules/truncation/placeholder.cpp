#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

#include "rules/catalog.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::placeholder{
    .name = "placeholder",
    .group = Group::truncation,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .summary = "`TODO`, `TBD`, `...`, `<...>`, `?` or the like stands where a text is meant to be.",
    .why =
        "Nobody can be measured by a text that is still to be written, and the reader cannot tell "
        "whether nothing is expected or nothing was agreed.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tSketches ideas.\n2\tTBD\n",
    .good = "## Design\n\nLevel/Skill\tCraft\n1\tSketches ideas.\n2\tBuilds prototypes.\n",
    .off = "While a ladder is a draft that nobody is measured by.",
    .check = check,
};

namespace {

using std::string_view_literals::operator""sv;
using text::Span;

/// Words that say so anywhere in a text, as they are written.
constexpr std::array words = {
    "FIXME"sv, "Lorem ipsum"sv, "TBA"sv,         "TBC"sv,           "TBD"sv,
    "TODO"sv,  "XXX"sv,         "lorem ipsum"sv, "to be defined"sv, "to be determined"sv};

bool is_word_byte(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Marks alone are no text: `...`, `?`, `-`, `???`; nor is one thing in angle brackets.
bool stands_for_text(std::string_view text) {
  if (text.starts_with('<') && text.find('>') == text.size() - 1) return true;
  static constexpr std::string_view dots = "…";
  static constexpr std::string_view dashes[] = {"–", "—"};
  if (text == dots || std::ranges::find(dashes, text) != std::end(dashes)) return true;
  return text.find_first_not_of(".?-_*x") == text.npos && text.find('x') == text.npos;
}

/// Every place where one of the words stands alone, in the order of the text.
std::vector<Span> placeholders(std::string_view text) {
  std::vector<Span> found;
  for (std::string_view word : words) {
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    while (at < end) {
      const void* next = memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size());
      if (!next) break;
      const auto begin = static_cast<std::uint32_t>(static_cast<const char*>(next) - text.data());
      const auto behind = begin + static_cast<std::uint32_t>(word.size());
      at = text.data() + behind;
      const bool alone = (begin == 0 || !is_word_byte(text[begin - 1])) &&
                         (behind == text.size() || !is_word_byte(text[behind]));
      if (alone) found.push_back({begin, behind});
    }
  }
  std::ranges::sort(found, {}, &Span::begin);
  return found;
}

void check(const rules::Subject& subject, rules::Report& report) {
  const std::vector<Span> found = placeholders(subject.text);
  auto next = found.begin();
  for (const model::Expectation& it : subject.ladder.expectations) {
    while (next != found.end() && next->begin < it.text.begin) ++next;
    if (!it.has_text()) continue;
    const bool inside = next != found.end() && it.text.contains(*next);
    if (!inside && !stands_for_text(subject.slice(it.text))) continue;
    const Span span = inside ? *next : it.text;
    auto& finding = report.add(
        it, span, fmt::format("`{}` stands where a text is meant to be", subject.slice(span)));
    finding.help = "write what is expected, or `n/a` where nothing is";
  }
}

}  // namespace
}  // namespace ladder
