#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/ladder.h"
#include "rules/facts.h"
#include "rules/series.h"

namespace ladder::rules {

/// A place in an expectation that names a level of a series: `IC5`, or the `5` of `IC3-5`.
struct LevelReference {
  text::Span span;
  text::Span prefix;  // as written, with the space after it: the same for both in `IC3-5`
  text::Span digits;
  std::uint32_t number = 0;
  std::string_view name;  // of the series: `ic`; empty where levels are numbers alone
  const Series* series = nullptr;
};

/// Whether a level is the one that a reference names.
bool names(const LevelReference& reference, const model::Level& level);

/// Finds where the expectations of a ladder mention levels with labels like the ladder's own.
class LevelReferences {
 public:
  LevelReferences(const model::Ladder& ladder, std::string_view text, const Facts& facts);

  /// Those in one expectation, by its index.
  std::vector<LevelReference> in(std::uint32_t expectation) const;

 private:
  std::optional<LevelReference> read(text::Span digits, text::Span within) const;
  const std::pair<const std::string, Series>* series_named(std::string_view word, bool apart) const;
  std::uint32_t number_at(text::Span digits) const;

  const model::Ladder& ladder_;
  std::string_view text_;  // the ladder's own
  const Facts& facts_;
  std::unordered_map<std::string, Series> series_;  // by folded prefix
};

}  // namespace ladder::rules
