#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/editor/notation.h"

namespace ladder::bench {

struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
};

testing::Json position(Place place);
testing::Json range(Place begin, Place end);

/// Types letters into words in random places of the text, but only in lines of plain ASCII, so that
/// columns are the same in every unit.
class Typist {
 public:
  Typist(std::string_view text, std::uint32_t seed);

  /// Types a letter somewhere. The change is one of a didChange.
  testing::Json type();

  /// The same in a line, before a column, if there is a word.
  bool can_type_before(Place place) const;
  testing::Json type_before(Place place);

  /// Where it was typed last.
  Place place() const { return place_; }

  /// Where a name is: at `column` of the nearest line above that begins like this.
  Place name(std::string_view beginning, std::size_t column) const;

  std::size_t lines() const { return lines_.size(); }
  std::size_t below(std::size_t end) { return random_() % end; }

 private:
  testing::Json type_at(Place place);
  std::size_t word_before(Place place) const;

  std::vector<std::string> lines_;
  Place place_;
  std::mt19937 random_;
};

}  // namespace ladder::bench
