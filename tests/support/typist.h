#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

#include "text/diagnostic.h"

namespace ladder::testing {

/// A source of edits: what people type and paste, and edits that break tokens, lines and characters
/// apart. The same seed gives the same edits with every standard library.
class Typist {
 public:
  explicit Typist(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }

  /// A part of the text, small enough to be parsed thousands of times. It can begin and end
  /// anywhere, even inside a character.
  std::string window(const std::string& text);

  /// Bytes inserted, deleted or replaced anywhere, or a piece of the text put elsewhere.
  text::Edit edit(const std::string& text);

 private:
  std::mt19937 random_;
};

}  // namespace ladder::testing
