#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/siblings.h"
#include "semantics/view.h"

/// Identifies a proposal, so that its documentation is only looked up when it is requested. A token
/// stays valid while other documents change.
namespace ladder::features::completion {

enum class TokenKind { skill, rule, word, ladder, text };

std::string token_of_skill(std::string_view key);
std::string token_of_rule(std::string_view name);
std::string token_of_word(std::string_view word);  // a directive's key, a marker, `ladder-ignore`
std::string token_of_ladder(const semantics::View& view, rules::Place place);
std::string token_of_text(const semantics::View& view, const rules::Sibling& sibling);

/// A token taken apart.
struct Token {
  TokenKind kind = TokenKind::word;
  std::string_view name;              // the rule, the word, the skill's key
  std::string_view level;             // the key of an expectation's level
  std::optional<rules::Place> place;  // of a ladder, or of an expectation
};

/// Nothing if the token is invalid, or the ladder no longer exists.
std::optional<Token> read_token(const semantics::View& view, std::string_view token);

}  // namespace ladder::features::completion
