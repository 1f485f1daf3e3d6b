#include "semantics/prose.h"

#include <algorithm>
#include <span>

#include "layout/described_skills.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::semantics {
namespace {

using model::Passage;
using model::PassageKind;
using text::Span;

/// The beginning of a text that has at most so many bytes, cut between characters.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = 0;
  for (std::size_t next = 0; next <= most; next += text::character_size(text, next)) end = next;
  return text.substr(0, end);
}

Prose prose_of(std::string_view text, std::span<const Passage> passages, std::size_t most) {
  Prose prose;
  for (const auto& [span, kind] : passages) {
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

/// Appends the passages of a part of a text: a blank line and a list item's mark begin a new one.
void append_passages(std::string_view text, Span part, std::vector<Passage>& passages) {
  Passage next{{part.begin, part.begin}, PassageKind::paragraph};
  const auto finish = [&] {
    if (!next.span.empty()) passages.push_back(next);
  };
  for (std::uint32_t begin = part.begin; begin < part.end;) {
    const std::size_t size = text::slice(text, {begin, part.end}).find('\n');
    const std::uint32_t end =
        size == std::string_view::npos ? part.end : begin + static_cast<std::uint32_t>(size) + 1;
    const Span line = text::trimmed(text, {begin, end});
    const std::uint32_t mark = model::list_mark_size(text::slice(text, line));
    if (line.empty() || 0 < mark || next.span.empty()) {
      finish();
      next.span.begin = line.begin + mark;
      next.kind = 0 < mark ? PassageKind::item : PassageKind::paragraph;
    }
    next.span.end = line.end;
    begin = end;
  }
  finish();
}

}  // namespace

Prose prose_of(const model::Ladder& ladder, std::string_view text, const model::Expectation& it) {
  if (!it.has_text()) return {};
  return prose_of(text, std::span(ladder.passages).subspan(it.first_passage, it.passages),
                  shown_prose);
}

Prose prose_of(const model::Ladder& ladder, std::string_view text, Span part, std::size_t most) {
  std::vector<Passage> passages;
  auto comment = std::ranges::lower_bound(ladder.comments, part.begin, {}, &Span::begin);
  for (; comment != ladder.comments.end() && comment->begin < part.end; ++comment) {
    append_passages(text, {part.begin, comment->begin}, passages);
    part.begin = std::min(comment->end, part.end);
  }
  append_passages(text, part, passages);
  return prose_of(text, passages, most);
}

Span description_of_skill(const model::Ladder& ladder, std::string_view text, std::uint32_t skill) {
  if (ladder.skills[skill].layout != model::Layout::sections) {
    for (const layout::DescribedSkill& it : layout::described_skills(ladder, text))
      if (it.skill == skill) return it.body;
    return {};
  }
  const auto heading = std::ranges::find(ladder.skill_mentions, skill, &model::Mention::index);
  const auto levels = model::of_part(ladder.level_mentions, heading->part);
  const std::uint32_t end = levels.empty() ? heading->whole.end : levels.front().whole.begin;
  return {std::min(text::line_end(text, heading->name.end), end), end};
}

const model::Expectation* resolved(const model::Ladder& ladder, const model::Expectation& it) {
  const model::Expectation* at = &it;
  while (at && at->marker == model::Marker::same)
    at = at->level == 0 ? nullptr : ladder.at(at->skill, at->level - 1);
  return at && at->has_text() ? at : nullptr;
}

}  // namespace ladder::semantics
