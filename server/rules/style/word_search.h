#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/style/own_rule.h"
#include "rules/style/verdicts.h"
#include "rules/subject.h"
#include "text/span.h"

namespace ladder::rules {

/// Where one of the words of a rule is.
struct WordHit {
  std::uint32_t expectation = 0;  // its number in the ladder
  std::uint32_t wanted = 0;       // the number of the word in the rule
  /// Empty for an expression, which may match anywhere in the expectation.
  text::Span span;
};

/// The words that several rules avoid or require, which are found by going through a ladder once.
class WordSearch {
 public:
  WordSearch();
  explicit WordSearch(std::span<const OwnRule* const> rules);
  WordSearch(const WordSearch&) = delete;
  WordSearch& operator=(const WordSearch&) = delete;
  ~WordSearch();

  /// For each rule, in the order of the expectations; those that surely break none of the rules
  /// are left out.
  std::vector<std::vector<WordHit>> hits_in(const Subject& subject, const Verdicts& verdicts) const;

 private:
  class Expressions;

  /// A word of a rule, by the letters and digits that it begins with.
  struct Entry {
    std::uint32_t rule;
    std::uint32_t wanted;
    const Wanted* word;
    char next;  // the character after these and any white space
  };

  std::size_t count_ = 0;           // of rules
  std::vector<std::size_t> about_;  // the numbers of those that avoid or require words
  std::unordered_multimap<std::uint32_t, Entry> by_beginning_;
  std::bitset<4096> beginnings_;  // of their hashes; most words of a text aren't among them
  std::unique_ptr<Expressions> expressions_;
};

}  // namespace ladder::rules
