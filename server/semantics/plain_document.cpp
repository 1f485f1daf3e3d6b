#include "semantics/plain_document.h"

#include <algorithm>
#include <iterator>

#include "semantics/prose.h"
#include "layout/arrangement.h"
#include "layout/described_skills.h"
#include "model/escapes.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::semantics {
namespace {

using text::Span;

std::vector<PlainPassage> passages_of(const Prose& prose) {
  std::vector<PlainPassage> passages;
  std::size_t begin = 0;
  for (const model::PassageKind kind : prose.kinds) {
    const std::size_t end = std::min(prose.text.find('\n', begin), prose.text.size());
    passages.push_back({kind, prose.text.substr(begin, end - begin)});
    begin = end + 1;
  }
  return passages;
}

/// Lowers one ladder, whose spans count from `origin`.
class Plain {
 public:
  Plain(const model::Ladder& ladder, std::string_view text, std::uint32_t origin)
      : ladder_(ladder),
        text_(text),
        origin_(origin),
        described_(layout::described_skills(ladder, text)) {}

  PlainLadder take() {
    PlainLadder plain;
    plain.title = said(ladder_.title);
    plain.place = placed(ladder_.heading);
    for (const model::Directive& it : ladder_.directives)
      plain.directives.push_back({said(it.key), said(it.value), placed(it.line)});
    for (const model::Level& it : ladder_.levels)
      plain.levels.push_back({said(it.name), it.inferred, said(it.qualifier), placed(it.name)});
    if (!ladder_.grids.empty()) plain.orientation = ladder_.grids.front().orientation;
    add_skills(plain);
    add_notes(plain);
    return plain;
  }

 private:
  std::string said(Span span) const { return model::plain_text(text_, span); }
  Span placed(Span span) const { return text::moved(span, origin_); }
  std::vector<PlainPassage> prose(Span part) const {
    return passages_of(prose_of(ladder_, text_, part, whole_prose));
  }

  void add_skills(PlainLadder& plain) const {
    for (const model::Skill& it : ladder_.skills)
      plain.skills.push_back({said(it.name), it.layout, {}, {}, placed(it.name)});
    for (std::uint32_t i = 0; i < ladder_.skills.size(); ++i)
      if (ladder_.skills[i].layout == model::Layout::sections)
        plain.skills[i].description = prose(description_of_skill(ladder_, text_, i));
    for (const layout::DescribedSkill& it : described_)
      std::ranges::move(prose(it.body), std::back_inserter(plain.skills[it.skill].description));
    for (const model::Expectation& it : ladder_.expectations) {
      PlainExpectation expectation{
          it.level, it.marker, {}, it.repeated, placed(it.text.empty() ? it.place : it.text)};
      for (std::uint32_t i = 0; it.has_text() && i < it.passages; ++i) {
        const model::Passage& passage = ladder_.passages[it.first_passage + i];
        expectation.passages.push_back({passage.kind, said(passage.span)});
      }
      plain.skills[it.skill].expectations.push_back(std::move(expectation));
    }
  }

  /// What has its place in the ladder, in the order of the text: lines and sections.
  std::vector<Span> structure() const {
    std::vector<Span> parts{ladder_.heading};
    for (const model::Directive& it : ladder_.directives) parts.push_back(it.line);
    for (const model::Grid& grid : ladder_.grids) {
      parts.push_back(grid.header);
      parts.push_back(grid.delimiter);
      for (const model::Row& row : grid.rows) parts.push_back(row.line);
    }
    for (const model::Mention& it : ladder_.skill_mentions)
      if (!ladder_.grid(it.part)) parts.push_back(it.whole);
    for (const layout::DescribedSkill& it : described_)
      parts.push_back({it.heading.begin, it.body.end});
    std::erase_if(parts, [](Span it) { return it.empty(); });
    std::ranges::sort(parts, {}, &Span::begin);
    return parts;
  }

  /// The prose between, which is the ladder's description where it stands above the first grid or
  /// skill, and the comments.
  void add_notes(PlainLadder& plain) const {
    const std::uint32_t first = layout::first_part(ladder_);
    std::uint32_t begin = 0;
    const auto add = [&](Span gap) {
      std::vector<PlainPassage> passages = prose(gap);
      if (passages.empty()) return;
      if (gap.begin < first) std::ranges::move(passages, std::back_inserter(plain.description));
      else plain.notes.push_back(above(gap, {false, std::move(passages), {}, {}, {}, {}}));
    };
    for (const Span part : structure()) {
      if (begin < part.begin) add({begin, part.begin});
      begin = std::max(begin, part.end);
    }
    add({begin, static_cast<std::uint32_t>(std::max<std::size_t>(text_.size(), begin))});
    for (const Span it : ladder_.comments)
      plain.notes.push_back(above(it, {true, {}, std::string(text::slice(text_, it)), {}, {}, {}}));
    std::ranges::stable_sort(plain.notes, {}, [](const PlainNote& it) { return it.place.begin; });
  }

  /// Says what a note stands above: the next place that names a level or a skill.
  PlainNote above(Span place, PlainNote note) const {
    note.place = placed(place);
    note.skill = note.level = model::none;
    const auto next = [&](const std::vector<model::Mention>& all) {
      return std::ranges::lower_bound(all, place.end, {},
                                      [](const model::Mention& it) { return it.whole.begin; });
    };
    const auto level = next(ladder_.level_mentions);
    const auto skill = next(ladder_.skill_mentions);
    const bool has_level = level != ladder_.level_mentions.end();
    const bool has_skill = skill != ladder_.skill_mentions.end();
    if (has_skill && (!has_level || skill->whole.begin <= level->whole.begin)) {
      note.skill = skill->index;
    } else if (has_level) {
      note.level = level->index;
      const auto own = model::of_part(ladder_.skill_mentions, level->part);
      if (!ladder_.grid(level->part) && !own.empty()) note.skill = own.front().index;
    }
    return note;
  }

  const model::Ladder& ladder_;
  std::string_view text_;
  std::uint32_t origin_;
  std::vector<layout::DescribedSkill> described_;  // above the first grid
};

/// How many lines of a part say something; the mark alone of a title does not.
std::size_t lines_with_text(std::string_view text, Span part) {
  std::size_t lines = 0;
  for (std::uint32_t begin = part.begin; begin < part.end;) {
    const std::uint32_t end = std::min(part.end, text::line_end(text, begin));
    const Span line = text::trimmed(text, {begin, end});
    if (text::slice(text, line).find_first_not_of('#') != std::string_view::npos) ++lines;
    begin = end + 1;
  }
  return lines;
}

/// The lines with text that are part of no ladder and no comment, and not the document's title.
std::size_t lines_outside(const model::Document& document, std::string_view text) {
  std::vector<Span> parts = document.comments;
  for (const model::PlacedLadder& it : document.ladders) parts.push_back(it.span);
  if (!document.title.empty()) parts.push_back(document.title);
  std::ranges::sort(parts, {}, &Span::begin);
  std::size_t lines = 0;
  std::uint32_t at = 0;
  for (const Span part : parts) {
    lines += lines_with_text(text, {at, part.begin});
    at = std::max(at, part.end);
  }
  return lines + lines_with_text(text, {at, static_cast<std::uint32_t>(text.size())});
}

}  // namespace

PlainDocument plain_document(const model::Document& document, std::string_view text) {
  PlainDocument plain;
  plain.title = model::plain_text(text, document.title);
  for (const auto& [span, ladder] : document.ladders)
    plain.ladders.push_back(Plain(ladder, text::slice(text, span), span.begin).take());
  for (const Span it : document.comments)
    plain.notes.push_back(
        {true, {}, std::string(text::slice(text, it)), model::none, model::none, it});
  plain.other_lines = lines_outside(document, text);
  return plain;
}

}  // namespace ladder::semantics
