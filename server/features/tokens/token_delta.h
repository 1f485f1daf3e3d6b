#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ladder::features {

/// What takes the place of some numbers of a list.
struct Splice {
  std::uint32_t start = 0;    // how many numbers stay before it
  std::uint32_t removed = 0;  // how many go
  std::vector<std::uint32_t> inserted;

  friend bool operator==(const Splice&, const Splice&) = default;
};

/// The shortest single splice that makes `next` of `previous`; nothing where they are equal. An
/// edit is one stretch of a text, and tokens are encoded by their distance from the one before.
std::vector<Splice> delta(std::span<const std::uint32_t> previous,
                          std::span<const std::uint32_t> next);

}  // namespace ladder::features
