#include "features/tokens/semantic_tokens.h"

#include <nlohmann/json.hpp>

#include "features/tokens/token_delta.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/token_encoding.h"

namespace ladder {
namespace {

using nlohmann::json;
using protocol::Session;

void advertise_semantic_tokens(const protocol::Client&, json& capabilities) {
  capabilities["semanticTokensProvider"] = {{"legend",
                                             {{"tokenTypes", features::token_type_names},
                                              {"tokenModifiers", features::token_modifier_names}}},
                                            {"full", {{"delta", true}}},
                                            {"range", true}};
}

/// Keeps the tokens as the client has them from now on.
protocol::SentTokens& kept(Session& session, const std::string& name,
                           std::vector<std::uint32_t> numbers) {
  protocol::SentTokens& sent = session.sent_tokens[name];
  sent.numbers = std::move(numbers);
  ++sent.id;
  return sent;
}

std::vector<std::uint32_t> encoded_tokens(Session& session, const project::Document& document) {
  return protocol::encoded(document, session.client.unit,
                           features::tokens(session.project.view(document.path())));
}

std::string write_full(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const protocol::SentTokens& sent =
      kept(session, document.path(), encoded_tokens(session, document));
  return protocol::tokens_json(sent.id, sent.numbers);
}

/// A client that refers to tokens which are not the last ones gets them all.
std::string write_delta(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  std::vector<std::uint32_t> next = encoded_tokens(session, document);
  const auto known = session.sent_tokens.find(document.path());
  const bool is_known = known != session.sent_tokens.end() &&
                        params.at("previousResultId") == std::to_string(known->second.id);
  if (!is_known) {
    const protocol::SentTokens& sent = kept(session, document.path(), std::move(next));
    return protocol::tokens_json(sent.id, sent.numbers);
  }
  const std::vector<features::Splice> edits = features::delta(known->second.numbers, next);
  return protocol::splices_json(kept(session, document.path(), std::move(next)).id, edits);
}

std::string write_range(Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  const text::Span part = protocol::span_of(session, document, params.at("range"));
  return protocol::tokens_json(
      {}, protocol::encoded(document, session.client.unit,
                            features::tokens(session.project.view(document.path()), part)));
}

}  // namespace

namespace protocol {

Method semantic_tokens_full() {
  return {.name = "textDocument/semanticTokens/full",
          .advertise = advertise_semantic_tokens,
          .write = write_full};
}

Method semantic_tokens_delta() {
  return {.name = "textDocument/semanticTokens/full/delta", .write = write_delta};
}

Method semantic_tokens_range() {
  return {.name = "textDocument/semanticTokens/range", .write = write_range};
}

}  // namespace protocol
}  // namespace ladder
