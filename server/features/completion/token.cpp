#include "features/completion/token.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/core.h>

namespace ladder::features::completion {
namespace {

constexpr std::array<std::string_view, 5> names = {"skill", "rule", "word", "ladder", "text"};

/// Each part has its own line. A path could contain a line end, so it comes last.
std::string token(TokenKind kind, std::string_view rest) {
  return fmt::format("{}\n{}", names[static_cast<std::size_t>(kind)], rest);
}

std::string_view take_token_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

std::optional<rules::Place> read_place(const semantics::View& view, std::string_view number,
                                       std::string_view path) {
  std::uint32_t ladder = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), ladder);
  const std::optional<std::uint32_t> document = view.corpus.find(path);
  if (error != std::errc() || !document) return std::nullopt;
  if (view.corpus.documents()[*document].document->ladders.size() <= ladder) return std::nullopt;
  return rules::Place{*document, ladder};
}

}  // namespace

std::string token_of_skill(std::string_view key) { return token(TokenKind::skill, key); }

std::string token_of_rule(std::string_view name) { return token(TokenKind::rule, name); }

std::string token_of_word(std::string_view word) { return token(TokenKind::word, word); }

std::string token_of_ladder(const semantics::View& view, rules::Place place) {
  return token(TokenKind::ladder,
               fmt::format("{}\n{}", place.ladder, view.corpus.document(place).path));
}

std::string token_of_text(const semantics::View& view, const rules::Sibling& sibling) {
  const model::Ladder& ladder = view.corpus.ladder(sibling.place);
  const model::Expectation& it = rules::expectation_of(view.corpus, sibling);
  return token(TokenKind::text,
               fmt::format("{}\n{}\n{}\n{}", ladder.skills[it.skill].key,
                           rules::key_of(ladder.levels[it.level]), sibling.place.ladder,
                           view.corpus.document(sibling.place).path));
}

std::optional<Token> read_token(const semantics::View& view, std::string_view token) {
  const auto kind = std::ranges::find(names, take_token_line(token));
  if (kind == names.end()) return std::nullopt;
  Token read{static_cast<TokenKind>(kind - names.begin()), {}, {}, {}};
  if (read.kind != TokenKind::ladder) read.name = take_token_line(token);
  if (read.kind == TokenKind::text) read.level = take_token_line(token);
  if (read.kind != TokenKind::ladder && read.kind != TokenKind::text) return read;
  const std::string_view number = take_token_line(token);
  read.place = read_place(view, number, token);
  if (!read.place) return std::nullopt;
  return read;
}

}  // namespace ladder::features::completion
