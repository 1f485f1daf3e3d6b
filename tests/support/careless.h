#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>

namespace ladder::testing {

/// An author who makes the kind of slips that fixes correct, in cells, lines and names. The same
/// seed gives the same slips with every standard library.
class CarelessAuthor {
 public:
  explicit CarelessAuthor(std::uint32_t seed) : random_(seed) {}

  /// A part of one of the documents, or parts of two, with a few slips.
  std::string with_slips(std::span<const std::string> texts);

  /// The text with one more slip.
  std::string with_slip(const std::string& text);

 private:
  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }
  std::string part_of(const std::string& text);

  std::mt19937 random_;
};

}  // namespace ladder::testing
