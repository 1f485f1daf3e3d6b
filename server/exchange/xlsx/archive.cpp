#include <array>

#include "exchange/xlsx/xlsx.h"

namespace ladder::exchange {
namespace {

constexpr std::array<std::uint32_t, 256> check_sums() {
  std::array<std::uint32_t, 256> sums{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t sum = byte;
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) == 0 ? 0 : 0xEDB88320U);
    sums[byte] = sum;
  }
  return sums;
}

/// CRC-32, as ZIP has it.
std::uint32_t check_sum(std::string_view content) {
  static constexpr std::array<std::uint32_t, 256> sums = check_sums();
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : content)
    sum = sums[(sum ^ static_cast<unsigned char>(c)) & 0xFFU] ^ (sum >> 8U);
  return ~sum;
}

/// Writes a number's bytes, the lowest first.
void append(std::string& out, std::uint32_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// What an entry says both before the file and in the directory.
std::string description_of(std::string_view path, std::string_view content) {
  constexpr std::uint32_t first_day = 1U << 5U | 1U;  // of 1980; the same ladder, the same bytes
  std::string out;
  append(out, 20, 2);         // the version that can read it
  append(out, 1U << 11U, 2);  // names are UTF-8
  append(out, 0, 2);          // as it is
  append(out, first_day << 16U, 4);
  append(out, check_sum(content), 4);
  append(out, static_cast<std::uint32_t>(content.size()), 4);
  append(out, static_cast<std::uint32_t>(content.size()), 4);
  append(out, static_cast<std::uint32_t>(path.size()), 2);
  append(out, 0, 2);  // nothing more
  return out;
}

}  // namespace

void Archive::add(std::string_view path, std::string_view content) {
  const auto place = static_cast<std::uint32_t>(files_.size());
  const std::string description = description_of(path, content);
  append(files_, 0x04034B50U, 4);
  files_.append(description).append(path).append(content);
  append(directory_, 0x02014B50U, 4);
  append(directory_, 20, 2);
  directory_ += description;
  append(directory_, 0, 2);  // no comment
  append(directory_, 0, 2);
  append(directory_, 0, 2);
  append(directory_, 0, 4);
  append(directory_, place, 4);
  directory_ += path;
  ++count_;
}

std::string Archive::finish() && {
  const auto place = static_cast<std::uint32_t>(files_.size());
  std::string out = std::move(files_) + directory_;
  append(out, 0x06054B50U, 4);
  append(out, 0, 4);  // one archive alone
  append(out, count_, 2);
  append(out, count_, 2);
  append(out, static_cast<std::uint32_t>(directory_.size()), 4);
  append(out, place, 4);
  append(out, 0, 2);
  return out;
}

}  // namespace ladder::exchange
