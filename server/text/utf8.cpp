#include "text/utf8.h"

#include "text/ascii.h"

namespace ladder::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

namespace beyond_ascii {

Character character_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  auto low = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };

  const unsigned lead = byte(0);
  if (0xC2 <= lead && lead < 0xE0 && continues(1))
    return {(static_cast<char32_t>(lead & 0x1F) << 6) | low(1), 2};
  if (0xE0 <= lead && lead < 0xF0 && continues(1) && continues(2)) {
    char32_t code = (static_cast<char32_t>(lead & 0x0F) << 12) | (low(1) << 6) | low(2);
    const bool surrogate = 0xD800 <= code && code < 0xE000;
    if (0x800 <= code && !surrogate) return {code, 3};
  }
  if (0xF0 <= lead && lead < 0xF5 && continues(1) && continues(2) && continues(3)) {
    char32_t code =
        (static_cast<char32_t>(lead & 0x07) << 18) | (low(1) << 12) | (low(2) << 6) | low(3);
    if (0x10000 <= code && code <= 0x10FFFF) return {code, 4};
  }
  return {replacement, 1};
}

Character character_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  const std::size_t least = end < 4 ? 0 : end - 4;
  while (least < begin && continues_character(text[begin])) --begin;
  Character found = text::character_at(text, begin);
  if (begin + found.size == end) return found;
  return {replacement, 1};
}

}  // namespace beyond_ascii

std::size_t next_character(std::string_view text, std::size_t at) {
  while (at < text.size() && continues_character(text[at])) ++at;
  return at;
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  std::size_t taken = 0;
  for (Span run : invalid_utf8(text)) {
    valid += text.substr(taken, run.begin - taken);
    for (std::uint32_t i = 0; i < run.size(); ++i) valid += "\uFFFD";
    taken = run.end;
  }
  return valid += text.substr(taken);
}

std::vector<Span> invalid_utf8(std::string_view text) {
  std::vector<Span> runs;
  for (std::size_t at = 0; at < text.size();) {
    at += ascii_prefix(text.substr(at));
    if (text.size() <= at) break;
    Character here = character_at(text, at);
    const bool invalid = here.code == replacement && here.size == 1;
    if (invalid) {
      auto begin = static_cast<std::uint32_t>(at);
      if (!runs.empty() && runs.back().end == begin) runs.back().end++;
      else runs.push_back({begin, begin + 1});
    }
    at += here.size;
  }
  return runs;
}

}  // namespace ladder::text
