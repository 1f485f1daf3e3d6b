#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/series.h"
#include "rules/subject.h"

namespace ladder::rules {

/// A place in a text that names a level of a series: `IC5`, or the `5` of `IC3-5`.
struct LevelReference {
  text::Span span;
  text::Span prefix;  // as written, with the space behind it: of `IC3-5` the same for both
  text::Span digits;
  std::uint32_t number = 0;
  std::string_view name;  // of the series: `ic`
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
  const std::pair<const std::string, Series>* series_named(std::string_view word, bool apart) const;
  std::uint32_t number_at(text::Span digits) const;

  const Subject& subject_;
  std::unordered_map<std::string, Series> series_;  // by folded prefix
};

}  // namespace ladder::rules
