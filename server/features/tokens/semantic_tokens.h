#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "semantics/ladder_at.h"
#include "semantics/view.h"

/// The kinds of the pieces of a document, so that an editor can colour them by what they mean.
/// grammar/queries/highlights.scm colours the same pieces by the tree.
namespace ladder::features {

/// The types that editors have colours for, by the names that they know.
enum class TokenType : std::uint8_t {
  namespace_,   // a heading that isn't a ladder's, skill's or level's
  class_,       // the title of a ladder
  property,     // the name of a skill
  enum_member,  // the label of a level, where it is named and where an expectation refers to it
  parameter,    // its qualifier
  keyword,      // a directive's key, a marker, the corner of a grid, `ladder-ignore`
  string,       // what a directive says, unless it names a level or a ladder
  operator_,    // marks: of a list item, between cells, between the entries of a directive
  comment,
  decorator,  // the name of a rule, where a comment suppresses it
};
inline constexpr std::array<std::string_view, 10> token_type_names = {
    "namespace", "class",  "property", "enumMember", "parameter",
    "keyword",   "string", "operator", "comment",    "decorator"};

/// Modifiers are bits, in the order of their names.
using TokenModifiers = std::uint8_t;
inline constexpr TokenModifiers declaration = 1;    // a level's or skill's first name
inline constexpr TokenModifiers deprecated = 2;     // a directive that another one overrules
inline constexpr TokenModifiers documentation = 4;  // the reason of a suppression
inline constexpr std::array<std::string_view, 3> token_modifier_names = {
    "declaration", "deprecated", "documentation"};

/// A piece of a line.
struct Token {
  text::Span span;  // never empty
  TokenType type = TokenType::comment;
  TokenModifiers modifiers = 0;

  friend bool operator==(const Token&, const Token&) = default;
};

/// The tokens of a document, or those that share a byte with `within`: in order, without overlap.
std::vector<Token> tokens(const semantics::View& view);
std::vector<Token> tokens(const semantics::View& view, text::Span within);

/// What takes the place of some numbers of a list.
struct Splice {
  std::uint32_t start = 0;    // how many numbers stay before it
  std::uint32_t removed = 0;  // how many go
  std::vector<std::uint32_t> inserted;

  friend bool operator==(const Splice&, const Splice&) = default;
};

/// The shortest single splice that turns `previous` into `next`; nothing if they are equal. An edit
/// is one stretch of the document, and tokens are encoded by their distance from the one before.
std::vector<Splice> delta(std::span<const std::uint32_t> previous,
                          std::span<const std::uint32_t> next);

}  // namespace ladder::features
