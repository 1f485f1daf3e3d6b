#include <algorithm>
#include <cstdint>
#include <optional>

#include "exchange/format.h"
#include "text/lines.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/windows_1252.h"

namespace ladder::exchange {
namespace {

enum class Order { little, big };

/// By the mark at the beginning, or, without one, by the zero that every second byte of a Western
/// text is.
std::optional<Order> order_of_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Order::little;
  if (bytes.starts_with("\xFE\xFF")) return Order::big;
  const std::string_view begin = bytes.substr(0, 64);
  if (begin.size() < 8 || begin.size() % 2 == 1) return std::nullopt;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t at = 0; at < begin.size(); ++at)
    if (begin[at] == 0) ++zeros[at % 2];
  const std::size_t many = begin.size() / 3;
  if (many <= zeros[1] && zeros[0] == 0) return Order::little;
  if (many <= zeros[0] && zeros[1] == 0) return Order::big;
  return std::nullopt;
}

std::string from_utf16(std::string_view bytes, Order order) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == Order::little ? char32_t(first | second << 8) : char32_t(first << 8 | second);
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const char32_t code = unit(at);
    const bool leads = 0xD800 <= code && code < 0xDC00;
    const char32_t next = leads && at + 3 < bytes.size() ? unit(at + 2) : 0;
    if (0xDC00 <= next && next < 0xE000) {
      text::append(text, 0x10000 + ((code - 0xD800) << 10) + (next - 0xDC00));
      at += 2;
    } else if (0xD800 <= code && code < 0xE000) {
      text::append(text, 0xFFFD);
    } else if (code != 0xFEFF || !text.empty()) {
      text::append(text, code);
    }
  }
  return text;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) text += c;
    else text::append(text, text::from_windows_1252(byte).value_or(0xFFFD));
  }
  return text;
}

std::string with_plain_line_ends(std::string text) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool followed = at + 1 < text.size() && text[at + 1] == '\n';
    if (text[at] == '\r' && followed) continue;
    text[end++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(end);
  return text;
}

}  // namespace

std::string to_utf8(std::string_view bytes) {
  if (const auto order = order_of_utf16(bytes))
    return with_plain_line_ends(from_utf16(bytes, *order));
  bytes.remove_prefix(text::byte_order_mark_size(bytes));
  if (text::invalid_utf8(bytes).empty()) return with_plain_line_ends(std::string(bytes));
  // A file that is UTF-8 but for a few broken bytes has far more characters that are not broken.
  const std::string valid = text::valid_utf8(bytes);
  const auto beyond_ascii = [](char c) { return static_cast<signed char>(c) < 0; };
  const auto all = std::ranges::count_if(bytes, beyond_ascii);
  std::ptrdiff_t broken = 0;
  for (const text::Span it : text::invalid_utf8(bytes)) broken += it.size();
  return with_plain_line_ends(all <= 2 * broken ? from_windows_1252(bytes) : valid);
}

}  // namespace ladder::exchange
