#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace re2 {
class RE2;
}

namespace ladder::rules {

/// What a rule of a team's own looks for: a word or phrase, or a regular expression between
/// slashes. Matching takes time in proportion to the text, whatever the expression (Cox, "Regular
/// Expression Matching in the Wild", 2010).
class Pattern {
 public:
  /// An expression that matches where any of the others does, and also parts of longer words.
  static Pattern any_of(std::span<const Pattern> others);

  /// `able to` matches these words, in any case and however they are spaced, but no part of a
  /// longer word. `/\bcan(not)?\b/` is an expression in RE2's syntax, in any case unless it begins
  /// with `(?-i)`.
  explicit Pattern(std::string_view written);

  const std::string& written() const { return written_; }

  /// Whether it's anywhere in the text.
  bool is_in(std::string_view text, text::Span within) const;

  /// Why it isn't a valid expression; empty if it is.
  std::string error() const;

  /// The first place that matches, which isn't empty.
  std::optional<text::Span> first_match(std::string_view text, text::Span within) const;

  /// All places that match, in order.
  std::vector<text::Span> matches(std::string_view text, text::Span within) const;

  /// Whether a match begins where `within` does, or ends where it does.
  bool matches_beginning(std::string_view text, text::Span within) const;
  bool matches_end(std::string_view text, text::Span within) const;

 private:
  std::string written_;
  std::shared_ptr<const re2::RE2> expression_;
};

}  // namespace ladder::rules
