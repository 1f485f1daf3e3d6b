#include "text/edits_between.h"

#include <algorithm>

#include "text/line_changes.h"

namespace ladder::text {
namespace {

/// Whether a text can be cut at `at` without cutting a character or a CRLF in two.
bool may_be_cut(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  const bool in_character = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  return !in_character && !(text[at - 1] == '\r' && text[at] == '\n');
}

/// How many bytes two texts have in common at their beginning, up to a place to cut both.
std::size_t common_beginning(std::string_view one, std::string_view other) {
  auto size = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  while (!may_be_cut(one, size) || !may_be_cut(other, size)) --size;
  return size;
}

/// The same at their end.
std::size_t common_end(std::string_view one, std::string_view other) {
  const std::size_t most = std::min(one.size(), other.size());
  std::size_t size = 0;
  while (size < most && one[one.size() - size - 1] == other[other.size() - size - 1]) ++size;
  while (!may_be_cut(one, one.size() - size) || !may_be_cut(other, other.size() - size)) --size;
  return size;
}

}  // namespace

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> old_lines = whole_lines(before);
  const std::vector<std::string_view> new_lines = whole_lines(after);
  // The bytes of so many lines: views of one text, which follow one another.
  const auto offset = [](std::string_view text, const auto& lines, std::size_t line) {
    return line == lines.size() ? text.size()
                                : static_cast<std::size_t>(lines[line].data() - text.data());
  };
  std::vector<Edit> edits;
  for (const auto& [old_span, new_span] : line_changes(old_lines, new_lines)) {
    std::size_t begin = offset(before, old_lines, old_span.begin);
    std::string_view old_text =
        before.substr(begin, offset(before, old_lines, old_span.end) - begin);
    const std::size_t new_begin = offset(after, new_lines, new_span.begin);
    std::string_view new_text =
        after.substr(new_begin, offset(after, new_lines, new_span.end) - new_begin);

    const std::size_t head = common_beginning(old_text, new_text);
    begin += head;
    old_text.remove_prefix(head);
    new_text.remove_prefix(head);
    const std::size_t tail = common_end(old_text, new_text);
    old_text.remove_suffix(tail);
    new_text.remove_suffix(tail);
    const auto at = static_cast<std::uint32_t>(begin);
    edits.push_back(
        {{at, at + static_cast<std::uint32_t>(old_text.size())}, std::string(new_text)});
  }
  return edits;
}

}  // namespace ladder::text
