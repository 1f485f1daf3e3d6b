#include "rules/style/pattern.h"

#include <algorithm>

#include <re2/re2.h>

#include "rules/words.h"
#include "text/ascii.h"
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

bool is_ascii_of_word(char byte) {
  return text::is_ascii_letter(byte) || text::is_ascii_digit(byte);
}

/// An expression that matches wherever a pattern does, and hardly within longer words: RE2's `\b`
/// knows ASCII only, and takes the mark of `_emphasis_` for a letter.
std::string near_expression_of(std::string_view written) {
  std::string expression = expression_of(written);
  if (is_expression(written)) return expression;
  constexpr std::string_view edge = "(?:\\b|_)";
  const std::string_view phrase = text::trimmed(written);
  if (is_ascii_of_word(phrase.front())) expression.insert(0, edge);
  if (is_ascii_of_word(phrase.back())) expression += edge;
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

Pattern::Pattern(std::string_view written) : written_(written) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  options.set_max_mem(most_memory);
  expression_ = std::make_shared<const re2::RE2>(expression_of(written), options);
}

Pattern Pattern::any_of(std::span<const Pattern> others) {
  std::string all = "/";
  for (const Pattern& it : others)
    all.append(all.size() == 1 ? "(?:" : "|(?:")
        .append(near_expression_of(it.written_))
        .append(")");
  return Pattern(all + "/");
}

bool Pattern::is_in(std::string_view text, Span within) const {
  return expression_->Match({text.data(), text.size()}, within.begin, within.end,
                            re2::RE2::UNANCHORED, nullptr, 0);
}

std::string Pattern::error() const { return expression_->ok() ? "" : expression_->error(); }

std::optional<Span> Pattern::first_match(std::string_view text, Span within) const {
  const re2::StringPiece whole(text.data(), text.size());
  const bool is_phrase = !is_expression(written_);
  re2::StringPiece found;
  while (!within.empty() &&
         expression_->Match(whole, within.begin, within.end, re2::RE2::UNANCHORED, &found, 1)) {
    const auto begin = static_cast<std::uint32_t>(found.data() - text.data());
    const Span span{begin, begin + static_cast<std::uint32_t>(found.size())};
    if (!span.empty() && (!is_phrase || is_whole(text, span))) return span;
    const std::uint32_t size = span.empty() ? text::character_size(text, span.end) : 0;
    within.begin = std::min(span.end + size, within.end);
  }
  return std::nullopt;
}

std::vector<Span> Pattern::matches(std::string_view text, Span within) const {
  std::vector<Span> all;
  while (const std::optional<Span> found = first_match(text, within)) {
    all.push_back(*found);
    within.begin = found->end;
  }
  return all;
}

bool Pattern::matches_beginning(std::string_view text, Span within) const {
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece found;
  if (!expression_->Match(whole, within.begin, within.end, re2::RE2::ANCHOR_START, &found, 1))
    return false;
  const auto end = within.begin + static_cast<std::uint32_t>(found.size());
  return is_expression(written_) || is_whole(text, {within.begin, end});
}

bool Pattern::matches_end(std::string_view text, Span within) const {
  const std::vector<Span> all = matches(text, within);
  return std::ranges::any_of(all, [&](Span it) { return it.end == within.end; });
}

}  // namespace ladder::rules
