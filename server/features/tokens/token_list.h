#pragma once

#include <string_view>
#include <vector>

#include "features/tokens/semantic_tokens.h"

namespace ladder::features {

/// Gathers the tokens of a text, in any order, and paints what looks the same inside and outside of
/// ladders.
class TokenList {
 public:
  explicit TokenList(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }

  /// Adds what the span holds, line by line.
  void add(text::Span span, TokenType type, TokenModifiers modifiers = 0);

  void add_comment(text::Span comment);

  /// Adds the headings and list marks of whole lines of prose.
  void add_prose(text::Span lines);

  /// The tokens in order. Of two that overlap the first one stays, of two that begin together the
  /// longer one.
  std::vector<Token> take();

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
};

}  // namespace ladder::features
