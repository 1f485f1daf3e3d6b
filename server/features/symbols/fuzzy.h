#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ladder::features {

/// Finds names that hold the characters of a query in their order, and scores how well each fits:
/// best at the beginnings of words and where characters are adjacent.
///
/// The method and its points are those of fzf (github.com/junegunn/fzf, FuzzyMatchV2 in
/// src/algo/algo.go; MIT License, Copyright (c) 2013-2025 Junegunn Choi): of all ways to find the
/// query in a name the one with the most points counts. A capital adds a point where it is one in
/// the name, too.
class FuzzyQuery {
 public:
  /// White space is left out, so that `site rel` finds `Site Reliability`.
  explicit FuzzyQuery(std::string_view query);

  /// More points are better; nothing if the name doesn't fit. Every name fits an empty query. Of a
  /// name that is longer than names are, the beginning is looked at.
  std::optional<int> score(std::string_view name) const;

  /// A character, in its original case and folded.
  struct Character {
    char32_t written;
    char32_t folded;
  };

 private:
  std::vector<Character> query_;
};

}  // namespace ladder::features
