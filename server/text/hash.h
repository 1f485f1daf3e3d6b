#pragma once

#include <cstdint>
#include <string_view>

namespace ladder::text {

/// 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923). Goes on from the hash of what comes before.
constexpr std::uint64_t hash_of(std::string_view bytes,
                                std::uint64_t hash = 14695981039346656037U) {
  for (const char it : bytes)
    hash = (hash ^ static_cast<unsigned char>(it)) * std::uint64_t{1099511628211};
  return hash;
}

}  // namespace ladder::text
