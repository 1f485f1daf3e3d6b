#include "features/tokens/token_list.h"

#include <algorithm>

#include "model/marks.h"
#include "rules/suppressions.h"
#include "text/lines.h"

namespace ladder::features {

using text::Span;

void TokenList::add(Span span, TokenType type, TokenModifiers modifiers) {
  while (!span.empty()) {
    const std::size_t size =
        std::min<std::size_t>(text::slice(text_, span).find_first_of("\r\n"), span.size());
    const Span line{span.begin, span.begin + static_cast<std::uint32_t>(size)};
    if (!line.empty()) tokens_.push_back({line, type, modifiers});
    span.begin = std::min(line.end + 1, span.end);
  }
}

void TokenList::add_comment(Span comment) {
  const auto suppression = rules::read_suppression(text_, comment);
  std::uint32_t done = comment.begin;
  auto add_part = [&](Span part, TokenType type, TokenModifiers modifiers = 0) {
    if (part.empty()) return;
    add({done, part.begin}, TokenType::comment);
    add(part, type, modifiers);
    done = part.end;
  };
  if (suppression) {
    add_part(suppression->word, TokenType::keyword);
    for (const Span rule : suppression->rules) add_part(rule, TokenType::decorator);
    add_part(suppression->skill, TokenType::property);
    add_part(suppression->reason, TokenType::comment, documentation);
  }
  add({done, comment.end}, TokenType::comment);
}

void TokenList::add_prose(Span lines) {
  text::for_each_line(text_, lines, [&](Span line) {
    const std::size_t indent = text::slice(text_, line).find_first_not_of(" \t\r\n");
    if (indent == std::string_view::npos) return;
    const std::uint32_t begin = line.begin + static_cast<std::uint32_t>(indent);
    if (const std::uint32_t depth = model::heading_depth(text::slice(text_, line)); 0 < depth) {
      add(model::heading_text(text_, {begin + depth, line.end}), TokenType::namespace_);
    } else {
      const std::uint32_t size = model::list_mark_size(text::slice(text_, {begin, line.end}));
      add({begin, begin + size}, TokenType::operator_);
    }
  });
}

std::vector<Token> TokenList::take() {
  std::ranges::sort(tokens_, [](const Token& one, const Token& other) {
    if (one.span.begin != other.span.begin) return one.span.begin < other.span.begin;
    return other.span.end < one.span.end;
  });
  std::vector<Token> in_order;
  in_order.reserve(tokens_.size());
  for (const Token& it : tokens_)
    if (in_order.empty() || in_order.back().span.end <= it.span.begin) in_order.push_back(it);
  return in_order;
}

}  // namespace ladder::features
