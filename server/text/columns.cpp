#include "text/columns.h"

#include "text/ascii.h"
#include "text/utf8.h"

namespace ladder::text {

std::uint32_t columns_of(std::string_view piece, ColumnUnit unit) {
  const auto size = static_cast<std::uint32_t>(piece.size());
  if (unit == ColumnUnit::utf8) return size;
  std::uint32_t columns = 0;
  std::uint32_t at = 0;
  while (at < size) {
    const auto ascii = static_cast<std::uint32_t>(ascii_prefix(piece.substr(at)));
    columns += ascii;
    at += ascii;
    if (at == size) break;
    const std::uint32_t bytes = character_size(piece, at);
    // Only characters of four bytes lie outside the BMP and need a surrogate pair.
    columns += unit == ColumnUnit::utf16 && bytes == 4 ? 2 : 1;
    at += bytes;
  }
  return columns;
}

}  // namespace ladder::text
