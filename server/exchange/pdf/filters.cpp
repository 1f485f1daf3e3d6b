#include "exchange/pdf/filters.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include <zlib.h>

namespace ladder::exchange::pdf {
namespace {

std::string inflated(std::string_view bytes, std::size_t most) {
  std::string text;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return text;
  // zlib's interface is older than `const`; it does not write there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  int status = Z_OK;
  while (status == Z_OK && text.size() < most) {
    const std::size_t before = text.size();
    text.resize(std::min(most, std::max<std::size_t>(4096, 2 * before)));
    stream.next_out = reinterpret_cast<Bytef*>(text.data() + before);
    stream.avail_out = static_cast<uInt>(text.size() - before);
    status = inflate(&stream, Z_NO_FLUSH);
    text.resize(text.size() - stream.avail_out);
    if (text.size() == before) break;
  }
  inflateEnd(&stream);
  return text;
}

/// Codes of 9 to 12 bits, each of which represents bytes that came before.
std::string without_lzw(std::string_view bytes, bool early, std::size_t most) {
  constexpr unsigned clear = 256;
  constexpr unsigned end = 257;
  constexpr unsigned longest_table = 4096;
  struct Entry {
    std::size_t place = 0;  // in what was written
    std::size_t size = 0;
  };
  std::vector<Entry> table;
  std::string text;
  unsigned bits = 9;
  std::uint32_t buffer = 0;
  unsigned filled = 0;
  Entry last;
  for (const char c : bytes) {
    buffer = buffer << 8U | static_cast<unsigned char>(c);
    filled += 8;
    if (filled < bits) continue;
    filled -= bits;
    const unsigned code = buffer >> filled & ((1U << bits) - 1);
    if (code == end || most <= text.size()) break;
    if (code == clear) {
      table.clear();
      bits = 9;
      last = {};
      continue;
    }
    const std::size_t place = text.size();
    const std::size_t index = code < clear ? 0 : code - end - 1;
    if (code < clear) text += static_cast<char>(code);
    else if (index < table.size()) text += std::string(text, table[index].place, table[index].size);
    else if (0 < last.size) text += std::string(text, last.place, last.size) + text[last.place];
    else break;
    // An entry is the previous string followed by the first byte of this one.
    if (0 < last.size && end + 1 + table.size() < longest_table)
      table.push_back({last.place, last.size + 1});
    last = {place, text.size() - place};
    const std::size_t next = end + 1 + table.size() + (early ? 1 : 0);
    bits = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;
  }
  return text;
}

std::string without_ascii_hex(std::string_view bytes) {
  std::string text;
  int high = -1;
  for (const char c : bytes) {
    if (c == '>') break;
    const int digit = hexadecimal(c);
    if (digit < 0) continue;
    if (0 <= high) text += static_cast<char>(high * 16 + digit);
    high = 0 <= high ? -1 : digit;
  }
  if (0 <= high) text += static_cast<char>(high * 16);
  return text;
}

std::string without_ascii_85(std::string_view bytes) {
  std::string text;
  std::uint32_t group = 0;
  int count = 0;
  const auto write = [&](int size) {
    for (int i = 0; i < size; ++i) text += static_cast<char>(group >> (24 - 8 * i) & 0xFFU);
    group = 0;
    count = 0;
  };
  for (const char c : bytes) {
    if (c == '~') break;
    if (c == 'z' && count == 0) {
      write(4);
      continue;
    }
    if (c < '!' || 'u' < c) continue;
    group = group * 85 + static_cast<std::uint32_t>(c - '!');
    if (++count == 5) write(4);
  }
  if (1 < count) {
    const int size = count - 1;
    for (; count < 5; ++count) group = group * 85 + 84;
    write(size);
  }
  return text;
}

std::string without_run_lengths(std::string_view bytes, std::size_t most) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size() && text.size() < most;) {
    const auto length = static_cast<unsigned char>(bytes[at++]);
    if (length == 128 || bytes.size() <= at) break;
    if (length < 128) {
      text += bytes.substr(at, length + 1U);
      at += length + 1U;
    } else {
      text.append(257U - length, bytes[at++]);
    }
  }
  return text;
}

/// Rows of which each byte says how it differs from the ones beside and above it, as in PNG.
std::string without_prediction(std::string_view bytes, const Object& parameters) {
  const std::size_t predictor = parameters["Predictor"].size();
  if (predictor < 10) return std::string(bytes);
  const auto or_else = [](std::size_t it, std::size_t usual) { return it == 0 ? usual : it; };
  const std::size_t colors = std::min<std::size_t>(or_else(parameters["Colors"].size(), 1), 32);
  const std::size_t bits =
      std::min<std::size_t>(or_else(parameters["BitsPerComponent"].size(), 8), 16);
  const std::size_t columns =
      std::min<std::size_t>(or_else(parameters["Columns"].size(), 1), 1U << 20U);
  const std::size_t pixel = std::max<std::size_t>(1, colors * bits / 8);
  const std::size_t width = (colors * bits * columns + 7) / 8;
  std::string text;
  std::vector<unsigned char> above(width);
  std::vector<unsigned char> row(width);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += width + 1) {
    const char kind = bytes[at];
    const std::string_view packed = bytes.substr(at + 1, width);
    std::fill(row.begin(), row.end(), static_cast<unsigned char>(0));
    for (std::size_t i = 0; i < packed.size(); ++i) {
      const int left = i < pixel ? 0 : row[i - pixel];
      const int up = above[i];
      const int corner = i < pixel ? 0 : above[i - pixel];
      int predicted = 0;
      if (kind == 1) predicted = left;
      if (kind == 2) predicted = up;
      if (kind == 3) predicted = (left + up) / 2;
      if (kind == 4) {
        const int by_left = std::abs(up - corner);
        const int by_up = std::abs(left - corner);
        const int by_corner = std::abs(left + up - 2 * corner);
        predicted = by_left <= by_up && by_left <= by_corner ? left
                    : by_up <= by_corner                     ? up
                                                             : corner;
      }
      row[i] = static_cast<unsigned char>(static_cast<unsigned char>(packed[i]) + predicted);
    }
    text.append(reinterpret_cast<const char*>(row.data()), packed.size());
    std::swap(row, above);
  }
  return text;
}

}  // namespace

std::optional<std::string> unpacked(std::string_view bytes, std::string_view filter,
                                    const Object& parameters, std::size_t most) {
  if (filter == "FlateDecode" || filter == "Fl")
    return without_prediction(inflated(bytes, most), parameters);
  if (filter == "LZWDecode" || filter == "LZW") {
    const Object& early = parameters["EarlyChange"];
    const bool is_early = !early.is(Object::Type::number) || early.number != 0;
    return without_prediction(without_lzw(bytes, is_early, most), parameters);
  }
  if (filter == "ASCIIHexDecode" || filter == "AHx") return without_ascii_hex(bytes);
  if (filter == "ASCII85Decode" || filter == "A85") return without_ascii_85(bytes);
  if (filter == "RunLengthDecode" || filter == "RL") return without_run_lengths(bytes, most);
  return std::nullopt;
}

}  // namespace ladder::exchange::pdf
