#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// The levels of one series, `IC1` to `IC6`, by their numbers.
class Series {
 public:
  void add(const model::Rank& rank, std::uint32_t level);
  /// Must be called after the last `add` and before the first question.
  void sort();

  bool holds(std::uint32_t number) const;

  struct Neighbour {
    std::uint32_t level = 0;
    std::uint32_t number = 0;
  };
  /// The level whose number is nearest to one that none has; of two the lower one.
  Neighbour nearest(std::uint32_t number) const;

 private:
  struct Step {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t furthest = 0;  // the highest `last` up to here: labels may overlap
    std::uint32_t level = 0;
  };
  std::vector<Step> steps_;  // in order of `first`
};

/// A place in a text that names a level of a series: `IC5`, or the `5` of `IC3-5`.
struct LevelReference {
  text::Span span;
  text::Span prefix;  // as written, with the space behind it: of `IC3-5` the same for both
  text::Span digits;
  std::uint32_t number = 0;
  const Series* series = nullptr;
};

/// Finds where the texts of a ladder speak of levels by labels of the shapes that its own have.
class LevelReferences {
 public:
  explicit LevelReferences(const Subject& subject);

  /// Those in one expectation, by its index.
  std::vector<LevelReference> in(std::uint32_t expectation) const;

 private:
  std::optional<LevelReference> read(text::Span digits, text::Span within) const;
  const Series* series_named(std::string_view word, bool apart) const;
  std::uint32_t number_at(text::Span digits) const;

  const Subject& subject_;
  std::unordered_map<std::string, Series> series_;  // by folded prefix
};

}  // namespace ladder::rules
