#pragma once

#include <memory>
#include <optional>
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
  /// `able to` matches these words, in any case and however they are spaced, but no part of a
  /// longer word. `/\bcan(not)?\b/` is an expression in RE2's syntax, in any case unless it begins
  /// with `(?-i)`.
  explicit Pattern(std::string_view written);

  const std::string& written() const { return written_; }

  /// The words to look for; empty for an expression.
  const std::string& phrase() const { return phrase_; }

  /// The whole as an expression, which also matches parts of longer words.
  const std::string& expression() const;

  /// Whether it may ask for the beginning or the end of a part, as `/^can/` does.
  bool may_be_anchored() const;

  /// Why it isn't a valid expression; empty if it is.
  std::string error() const;

  /// The first place in a part of the text that matches, which isn't empty.
  std::optional<text::Span> first_match(std::string_view text, text::Span part) const;

  /// All places that match, in order.
  std::vector<text::Span> matches(std::string_view text, text::Span part) const;

  /// The match that begins where the part does.
  std::optional<text::Span> match_at(std::string_view text, text::Span part) const;

  /// Whether a match ends where the part does.
  bool matches_end(std::string_view text, text::Span part) const;

 private:
  std::optional<text::Span> match_from(std::string_view text, text::Span part,
                                       std::uint32_t begin) const;

  std::string written_;
  std::string phrase_;
  std::shared_ptr<const re2::RE2> expression_;
};

}  // namespace ladder::rules
