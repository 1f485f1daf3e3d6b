#include "rules/style/pattern.h"

#include <algorithm>

#include <re2/re2.h>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Span;

constexpr std::int64_t most_memory = 1 << 20;  // bytes, of a compiled expression

bool is_expression(std::string_view written) {
  return 2 < written.size() && written.starts_with('/') && written.ends_with('/');
}

/// Words as an expression: any white space between them matches any other.
std::string expression_of(std::string_view written) {
  if (is_expression(written)) return std::string(written.substr(1, written.size() - 2));
  std::string expression;
  for (std::string_view rest = text::trimmed(written); !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(" \t\n"), rest.size());
    if (!expression.empty()) expression += "\\s+";
    expression += re2::RE2::QuoteMeta({rest.data(), end});
    rest = text::trimmed(rest.substr(end));
  }
  return expression;
}

bool is_of_word(text::Character character) {
  return text::is_letter(character.code) || text::is_digit(character.code);
}

/// Whether a word would go on across a place.
bool is_inside_word(std::string_view text, std::uint32_t at) {
  return 0 < at && at < text.size() && is_of_word(text::character_before(text, at)) &&
         is_of_word(text::character_at(text, at));
}

/// Whether a phrase isn't a part of a longer word. RE2's `\b` knows ASCII only.
bool is_whole(std::string_view text, Span found) {
  return !is_inside_word(text, found.begin) && !is_inside_word(text, found.end);
}

}  // namespace

Pattern::Pattern(std::string_view written)
    : written_(written), phrase_(is_expression(written) ? "" : text::trimmed(written)) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(most_memory);
  expression_ = std::make_shared<const re2::RE2>(expression_of(written), options);
}

const std::string& Pattern::expression() const { return expression_->pattern(); }

bool Pattern::may_be_anchored() const {
  if (!phrase_.empty()) return false;
  for (const std::string_view it : {"^", "$", "\\A", "\\z"})
    if (expression().find(it) != std::string::npos) return true;
  return false;
}

std::string Pattern::error() const { return expression_->ok() ? "" : expression_->error(); }

std::optional<Span> Pattern::match_from(std::string_view text, Span part,
                                        std::uint32_t begin) const {
  const re2::StringPiece piece(text.data() + part.begin, part.size());
  re2::StringPiece found;
  while (begin < part.end && expression_->Match(piece, begin - part.begin, piece.size(),
                                                re2::RE2::UNANCHORED, &found, 1)) {
    const std::uint32_t at = text::offset(static_cast<std::size_t>(found.data() - text.data()));
    const Span span{at, at + text::offset(found.size())};
    if (!span.empty() && (phrase_.empty() || is_whole(text, span))) return span;
    if (span.end == part.end) break;
    begin = span.end + (span.empty() ? text::character_size(text, span.end) : 0);
  }
  return std::nullopt;
}

std::optional<Span> Pattern::first_match(std::string_view text, Span part) const {
  return match_from(text, part, part.begin);
}

std::vector<Span> Pattern::matches(std::string_view text, Span part) const {
  std::vector<Span> all;
  std::uint32_t begin = part.begin;
  while (const std::optional<Span> found = match_from(text, part, begin)) {
    all.push_back(*found);
    begin = found->end;
  }
  return all;
}

std::optional<Span> Pattern::match_at(std::string_view text, Span part) const {
  const re2::StringPiece piece(text.data() + part.begin, part.size());
  re2::StringPiece found;
  if (!expression_->Match(piece, 0, piece.size(), re2::RE2::ANCHOR_START, &found, 1))
    return std::nullopt;
  const Span span{part.begin, part.begin + text::offset(found.size())};
  if (!phrase_.empty() && !is_whole(text, span)) return std::nullopt;
  return span;
}

bool Pattern::matches_end(std::string_view text, Span part) const {
  const std::vector<Span> all = matches(text, part);
  return std::ranges::any_of(all, [&](Span it) { return it.end == part.end; });
}

}  // namespace ladder::rules
