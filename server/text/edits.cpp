#include "text/edits.h"

#include <algorithm>

#include "text/unicode.h"

namespace ladder::text {
namespace {

/// Whether cutting at `at` cuts no character or CRLF in two.
bool may_be_cut(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  const bool in_character = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  return !in_character && !(text[at - 1] == '\r' && text[at] == '\n');
}

/// How many bytes two strings have in common at their beginning, up to a place where both can be
/// cut.
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

Edit smallest(std::string_view text, Edit edit) {
  std::string_view before = slice(text, edit.span);
  std::string_view after = edit.replacement;
  const std::size_t head = common_beginning(before, after);
  before.remove_prefix(head);
  after.remove_prefix(head);
  const std::size_t tail = common_end(before, after);
  const Span span{edit.span.begin + offset(head), edit.span.end - offset(tail)};
  return {span, std::string(after.substr(0, after.size() - tail))};
}

std::string applied(std::string_view text, std::span<const Edit> edits) {
  std::string result;
  std::uint32_t end = 0;
  for (const Edit& it : edits) {
    result.append(text.substr(end, it.span.begin - end)).append(it.replacement);
    end = it.span.end;
  }
  return result.append(text.substr(end));
}

}  // namespace ladder::text
