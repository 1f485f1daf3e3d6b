#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ladder::text {

/// 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923). Goes on from the hash of what comes before.
constexpr std::uint64_t hash_of(std::string_view bytes,
                                std::uint64_t hash = 14695981039346656037U) {
  for (const char it : bytes)
    hash = (hash ^ static_cast<unsigned char>(it)) * std::uint64_t{1099511628211};
  return hash;
}

/// A hash that takes eight bytes at a time. It depends on the machine, so it isn't for files.
inline std::uint64_t quick_hash_of(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // spreads the bits: 2^64 by the golden ratio
  std::uint64_t hash = bytes.size();
  const auto add = [&](std::string_view some) {
    std::uint64_t next = 0;
    std::memcpy(&next, some.data(), some.size());
    hash = (hash ^ next) * odd;
    hash ^= hash >> 32U;
  };
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) add({bytes.data() + at, 8});
  add(bytes.substr(at));
  return hash;
}

}  // namespace ladder::text
