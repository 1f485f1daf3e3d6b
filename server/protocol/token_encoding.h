#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "features/tokens/semantic_tokens.h"
#include "features/tokens/token_delta.h"
#include "project/document.h"
#include "text/line_index.h"

namespace ladder::protocol {

/// The tokens that a client has of a document.
struct SentTokens {
  std::uint32_t id = 0;
  std::vector<std::uint32_t> numbers;
};

/// Five numbers a token: lines and columns from the one before, length, type, modifiers (LSP 3.17,
/// "Semantic Tokens").
std::vector<std::uint32_t> encoded(const project::Document& document, text::ColumnUnit unit,
                                   std::span<const features::Token> tokens);

/// `SemanticTokens`; those of a part of a document have no id.
std::string tokens_json(std::optional<std::uint32_t> id, std::span<const std::uint32_t> numbers);

/// `SemanticTokensDelta`
std::string splices_json(std::uint32_t id, std::span<const features::Splice> splices);

}  // namespace ladder::protocol
