#include "semantics/prose.h"

#include <algorithm>
#include <span>

#include "layout/passages.h"
#include "model/escapes.h"
#include "text/utf8.h"

namespace ladder::semantics {
namespace {

using model::Passage;
using model::PassageKind;
using text::Span;

/// The beginning of the text, at most so many bytes long, cut between characters.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = 0;
  for (std::size_t next = 0; next <= most; next += text::character_size(text, next)) end = next;
  return text.substr(0, end);
}

Prose prose_of(std::string_view text, std::span<const Passage> passages, std::size_t most) {
  Prose prose;
  for (const auto& [span, kind, depth] : passages) {
    if (!prose.empty()) prose.text += '\n';
    prose.kinds.push_back(kind);
    const std::string_view whole = text::slice(text, span);
    const std::string_view part = beginning(whole, most - std::min(most, prose.text.size()));
    prose.text += model::plain_text(part);
    if (part.size() == whole.size()) continue;
    prose.text += "…";
    break;
  }
  return prose;
}

}  // namespace

Prose prose_of(const model::Ladder& ladder, std::string_view text, const model::Expectation& it) {
  if (!it.has_text()) return {};
  return prose_of(text, std::span(ladder.passages).subspan(it.first_passage, it.passages),
                  shown_prose);
}

Prose prose_of(const model::Ladder& ladder, std::string_view text, Span part, std::size_t most) {
  return prose_of(text, layout::passages_in(ladder, text, part), most);
}

const model::Expectation* resolved(const model::Ladder& ladder, const model::Expectation& it) {
  const model::Expectation* at = &it;
  // Two that refer to each other would lead on for ever.
  for (std::size_t i = 0; at && at->marker == model::Marker::same; ++i)
    at = i < ladder.levels.size() ? ladder.meant_by_same(*at) : nullptr;
  return at && at->has_text() ? at : nullptr;
}

}  // namespace ladder::semantics
