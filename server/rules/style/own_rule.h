#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/style/pattern.h"
#include "text/diagnostic.h"

namespace ladder::rules {

class WordSearch;

/// What a rule of a team's own asks for.
enum class OwnCheck { avoid, require, begin, end, at_most, at_least, step };

/// The parts of a ladder that such a rule looks at, one by one.
enum class Unit { expectations, paragraphs, items, sentences };

/// What a part must begin or end with.
enum class Edge { patterns, verb, capital, lower_case, stop, no_stop };

/// What `at-most` and `at-least` count.
enum class Counted { words, sentences, items };

/// A word or phrase to look for.
struct Wanted {
  Pattern pattern;
  std::optional<std::string> replacement;  // what to write instead; empty: nothing
};

/// A rule that a team has written in ladder.json, under `style`.
struct OwnRule {
  std::string_view name;  // interned
  std::string message;    // with `{}` for what was found; empty: the checker's
  text::Severity severity = text::Severity::warning;
  OwnCheck check = OwnCheck::avoid;
  std::vector<Wanted> wanted;  // for avoid, require, and the edge `patterns`
  bool is_exact = true;        // the replacements fit wherever the words are
  Edge edge = Edge::patterns;
  Counted counted = Counted::words;
  std::uint32_t number = 0;  // the limit; for a step, the fewest new words
  Unit unit = Unit::expectations;
  std::vector<std::string> levels;  // folded; empty: all
  std::vector<std::string> skills;  // folded; empty: all
  // Up to `allowed` of `among` parts of a ladder may break the rule.
  std::uint32_t allowed = 0;
  std::uint32_t among = 1;
  /// For the words of all rules that are checked together.
  std::shared_ptr<const WordSearch> search = {};
};

}  // namespace ladder::rules
