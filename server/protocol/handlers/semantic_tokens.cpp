#include "features/tokens/semantic_tokens.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "text/columns.h"

namespace ladder::protocol {
namespace {

void advertise_semantic_tokens(const Client&, ServerCapabilities& capabilities) {
  const auto strings = [](const auto& names) {
    return std::vector<std::string>(names.begin(), names.end());
  };
  capabilities.semantic_tokens_provider = SemanticTokensOptions{
      SemanticTokensFullDelta{true},
      {strings(features::token_modifier_names), strings(features::token_type_names)},
      true};
}

/// Five numbers a token: lines and columns from the one before, length, type, modifiers (LSP 3.17,
/// "Semantic Tokens").
std::vector<std::uint32_t> encoded(const Session& session, const project::Document& document,
                                   std::span<const features::Token> tokens) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(5 * tokens.size());
  text::PositionWalk walk(document.lines(), session.client.unit);
  text::Position last;
  for (const features::Token& it : tokens) {
    const text::Position at = walk.position_of(it.span.begin);
    const bool same_line = last.line == at.line;
    numbers.insert(numbers.end(),
                   {at.line - last.line, same_line ? at.column - last.column : at.column,
                    text::columns_of(text::slice(document.text(), it.span), session.client.unit),
                    static_cast<std::uint32_t>(it.type), std::uint32_t{it.modifiers}});
    last = at;
  }
  return numbers;
}

std::vector<std::uint32_t> encoded(Session& session, const project::Document& document) {
  return encoded(session, document, features::tokens(session.project.view(document.path())));
}

/// Keeps the tokens as the client has them from now on, and gives their id.
std::string keep(Session& session, const std::string& name, std::vector<std::uint32_t> numbers) {
  SentTokens& sent = session.sent_tokens[name];
  sent.numbers = std::move(numbers);
  return std::to_string(++sent.id);
}

SemanticTokens answer_semantic_tokens_full(Session& session, const SemanticTokensParams& params) {
  const project::Document& document = document_in(session, params);
  std::vector<std::uint32_t> numbers = encoded(session, document);
  return {keep(session, document.path(), numbers), std::move(numbers)};
}

using TokensOrDelta = std::variant<SemanticTokens, SemanticTokensDelta>;

/// A client that refers to tokens which are not the last ones gets them all.
TokensOrDelta answer_semantic_tokens_delta(Session& session,
                                           const SemanticTokensDeltaParams& params) {
  const project::Document& document = document_in(session, params);
  std::vector<std::uint32_t> next = encoded(session, document);
  const auto known = session.sent_tokens.find(document.path());
  if (known == session.sent_tokens.end() ||
      params.previous_result_id != std::to_string(known->second.id))
    return SemanticTokens{keep(session, document.path(), next), std::move(next)};
  SemanticTokensDelta delta;
  for (features::Splice& it : features::delta(known->second.numbers, next))
    delta.edits.push_back({it.start, it.removed, std::move(it.inserted)});
  delta.result_id = keep(session, document.path(), std::move(next));
  return delta;
}

SemanticTokens answer_semantic_tokens_range(Session& session,
                                            const SemanticTokensRangeParams& params) {
  const project::Document& document = document_in(session, params);
  const text::Span part = span_of(session, document, params.range);
  return {std::nullopt, encoded(session, document,
                                features::tokens(session.project.view(document.path()), part))};
}

}  // namespace

Method semantic_tokens_full() {
  return {.name = "textDocument/semanticTokens/full",
          .advertise = advertise_semantic_tokens,
          .answer = answering<answer_semantic_tokens_full>};
}

Method semantic_tokens_delta() {
  return {.name = "textDocument/semanticTokens/full/delta",
          .answer = answering<answer_semantic_tokens_delta>};
}

Method semantic_tokens_range() {
  return {.name = "textDocument/semanticTokens/range",
          .answer = answering<answer_semantic_tokens_range>};
}

}  // namespace ladder::protocol
