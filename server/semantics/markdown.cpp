#include "semantics/markdown.h"

#include <algorithm>
#include <utility>

#include "rules/wording.h"

namespace ladder::semantics {
namespace {

using text::Span;

constexpr std::size_t longest_name = 120;  // characters

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return 'a' <= (c | 0x20) && (c | 0x20) <= 'z'; }

/// Whether a byte is part of a word; those of characters beyond ASCII nearly always are.
bool is_of_word(char c) { return is_letter(c) || is_digit(c) || static_cast<signed char>(c) < 0; }

bool is_punctuation(char c) { return '!' <= c && c <= '~' && !is_letter(c) && !is_digit(c); }

/// Whether an ampersand begins what would be shown as one character: `&amp;`.
bool begins_entity(std::string_view rest) {
  constexpr std::size_t longest = 34;
  const std::size_t end = rest.substr(0, longest).find(';');
  if (end == rest.npos || end < 2) return false;
  return std::ranges::all_of(rest.substr(1, end - 1),
                             [](char c) { return is_letter(c) || is_digit(c) || c == '#'; });
}

/// Whether the character at `at` would be no plain one for Markdown, wherever it stands in a line.
bool acts(std::string_view text, std::size_t at) {
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  switch (text[at]) {
    case '*':
    case '`':
    case '[':
    case '|':
    case '~': return true;
    case '\\': return is_punctuation(next);
    case '_': return at == 0 || !is_of_word(text[at - 1]) || !is_of_word(next);
    case '<': return is_letter(next) || next == '/' || next == '!' || next == '?';
    case '&': return begins_entity(text.substr(at));
    default: return false;
  }
}

/// The place of the character at the beginning of a line that would make it something else than a
/// paragraph: a heading, a list item, a quotation, a rule.
std::size_t mark_of_line(std::string_view line) {
  const auto ends = [&](std::size_t at) { return line.size() <= at || line[at] == ' '; };
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const std::string_view rest = line.substr(digits);
  const bool numbers = rest.starts_with('.') || rest.starts_with(')');
  if (0 < digits) return numbers && ends(digits + 1) ? digits : line.npos;
  const bool acts = line.starts_with('>') || line.starts_with("--") ||
                    ((line.starts_with('-') || line.starts_with('+')) && ends(1)) ||
                    (line.starts_with('#') && ends(line.find_first_not_of('#')));
  return acts ? 0 : line.npos;
}

/// Writes the lines of a text with marks around some of its spans.
class Writer {
 public:
  Writer(std::span<const Span> marked, std::string_view mark) : marked_(marked), mark_(mark) {}

  /// A mark does not reach over the end of a line: it ends there, and begins anew.
  void add(std::string_view text, Span line) {
    const std::string_view own = text::slice(text, line);
    const std::size_t line_mark = mark_of_line(own);
    bool open = false;
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
      while (next_ < marked_.size() && marked_[next_].end <= at) ++next_;
      const bool inside = next_ < marked_.size() && marked_[next_].begin <= at;
      if (inside != open) result_ += mark_;
      open = inside;
      if (at - line.begin == line_mark || acts(own, at - line.begin)) result_ += '\\';
      result_ += text[at];
    }
    if (open) result_ += mark_;
  }

  void add(std::string_view markdown) { result_ += markdown; }
  std::string take() { return std::move(result_); }

 private:
  std::span<const Span> marked_;
  std::string_view mark_;
  std::size_t next_ = 0;  // of the marked spans
  std::string result_;
};

}  // namespace

std::string to_markdown(std::string_view plain) {
  Writer writer({}, "");
  writer.add(plain, {0, static_cast<std::uint32_t>(plain.size())});
  return writer.take();
}

std::string to_markdown(const Prose& prose, std::span<const Span> marked, std::string_view mark) {
  Writer writer(marked, mark);
  std::uint32_t begin = 0;
  bool in_list = false;
  for (std::size_t i = 0; i < prose.kinds.size(); ++i) {
    const bool item = prose.kinds[i] == model::PassageKind::item;
    if (0 < i) writer.add(item && in_list ? "\n" : "\n\n");
    if (item) writer.add("- ");
    const std::size_t end = std::min(prose.text.find('\n', begin), prose.text.size());
    writer.add(prose.text, {begin, static_cast<std::uint32_t>(end)});
    begin = static_cast<std::uint32_t>(end) + 1;
    in_list = item;
  }
  return writer.take();
}

std::string code(std::string_view name) {
  const std::string shown = rules::shortened(name, longest_name);
  std::size_t longest = 0;  // run of backticks, which a longer one encloses
  std::size_t run = 0;
  for (const char c : shown) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
  const std::string fence(longest + 1, '`');
  const std::string_view space = longest == 0 ? "" : " ";
  return fence + std::string(space) + shown + std::string(space) + fence;
}

std::string quotation(std::string_view markdown) {
  std::string quoted;
  while (!markdown.empty()) {
    const std::size_t size = std::min(markdown.find('\n'), markdown.size() - 1) + 1;
    quoted += markdown.front() == '\n' ? ">" : "> ";
    quoted += markdown.substr(0, size);
    markdown.remove_prefix(size);
  }
  return quoted;
}

}  // namespace ladder::semantics
