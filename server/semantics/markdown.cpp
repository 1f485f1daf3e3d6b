#include "semantics/markdown.h"

#include <algorithm>
#include <utility>

#include "rules/wording.h"
#include "text/ascii.h"
#include "text/markup.h"
#include "text/unicode.h"

namespace ladder::semantics {
namespace {

using text::Span;

constexpr std::size_t longest_name = 120;  // characters

/// Writes lines of text with marks around some spans.
class Writer {
 public:
  Writer(std::span<const Span> marked, std::string_view mark) : marked_(marked), mark_(mark) {}

  /// A mark doesn't cross the end of a line: it ends there and starts again.
  void add(std::string_view text, Span line) {
    const std::string_view own = text::slice(text, line);
    const std::size_t line_mark = text::mark_of_markdown_line(own);
    bool open = false;
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
      while (next_ < marked_.size() && marked_[next_].end <= at) ++next_;
      const bool inside = next_ < marked_.size() && marked_[next_].begin <= at;
      if (inside != open) result_ += mark_;
      open = inside;
      const std::size_t place = at - line.begin;
      if (place == line_mark || text::acts_in_markdown(own, place)) result_ += '\\';
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

std::string to_markdown(std::string_view plain) { return text::escaped_markdown(plain); }

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
