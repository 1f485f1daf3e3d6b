#include "layout/read_plain.h"

#include <algorithm>
#include <iterator>

#include "layout/arrangement.h"
#include "layout/conversion.h"
#include "layout/described_skills.h"
#include "layout/passages.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/named_level.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Layout;
using text::Span;

/// The end of the first cell in a line.
std::uint32_t end_of_label(std::string_view line, model::Layout layout) {
  const auto size = static_cast<std::uint32_t>(line.size());
  if (layout == model::Layout::matrix)
    return static_cast<std::uint32_t>(std::min(line.find('\t'), line.size()));
  std::uint32_t at = 0;
  while (at < size && (line[at] != '|' || model::is_escaped(line, at))) ++at;
  return at;
}

/// Reads one ladder. Its spans are relative to `origin`.
class Reader {
 public:
  Reader(const Source& source, std::uint32_t origin)
      : source_(source),
        ladder_(source.ladder),
        text_(source.text),
        origin_(origin),
        described_(described_in_head(source.ladder, source.text)) {}

  PlainLadder read() {
    PlainLadder plain;
    plain.language = source_.ladder.language;
    plain.title = plain_of(ladder_.title);
    plain.place = in_document(ladder_.heading);
    for (const model::Directive& it : ladder_.directives)
      plain.directives.push_back(
          {it.name.empty() ? plain_of(it.key) : plain_of({it.key.begin, it.name.end}),
           plain_of(it.value), in_document(it.line)});
    if (!ladder_.grids.empty()) plain.orientation = ladder_.grids.front().orientation;
    else if (ladder_.levels_first()) plain.orientation = ladder_.sections.orientation;
    add_levels(plain);
    add_skills(plain);
    add_descriptions(plain);
    add_notes(plain);
    plain.obstacle = obstacle_to_rewriting(source_);
    if (plain.obstacle.empty()) add_notation(source_, plain);
    return plain;
  }

 private:
  std::string plain_of(Span span) const { return model::plain_text(text_, span); }
  Span in_document(Span span) const { return text::moved(span, origin_); }

  std::vector<PlainPassage> prose(Span part) const {
    std::vector<PlainPassage> prose;
    for (const model::Passage& it : passages_in(ladder_, text_, part))
      prose.push_back({.kind = it.kind, .text = plain_of(it.span), .depth = it.depth});
    return prose;
  }

  void add_levels(PlainLadder& plain) const {
    for (const model::Level& it : ladder_.levels)
      plain.levels.push_back({{},
                              plain_of(it.name),
                              it.inferred,
                              plain_of(it.qualifier),
                              true,
                              {},
                              in_document(it.name)});
    const model::LevelNames names(ladder_, text_);
    for (const model::Directive& it : ladder_.directives) {
      if (it.kind != model::DirectiveKind::track || it.repeated) continue;
      for (const Span entry : model::entries_of(text_, it)) {
        const std::uint32_t level = names.named(entry).level;
        if (level != model::none) plain.levels[level].of_directive = true;
      }
    }
    for (std::uint32_t i = 0; i < ladder_.levels.size(); ++i)
      if (const std::uint32_t track = ladder_.levels[i].track; track != model::none)
        plain.levels[i].track = plain_of(ladder_.tracks[track].name);
    for (const model::Mention& it : ladder_.level_mentions) {
      PlainLevel& level = plain.levels[it.index];
      level.declared_only = false;
      std::string name = label_of(source_, it);
      if (level.name.size() < name.size()) level.name = std::move(name);
    }
  }

  void add_skills(PlainLadder& plain) const {
    for (const model::Skill& it : ladder_.skills) {
      PlainSkill& skill = plain.skills.emplace_back(PlainSkill{plain_of(it.name), it.layout});
      skill.place = in_document(it.name);
    }
    for (const Expectation& it : ladder_.expectations)
      plain.skills[it.skill].expectations.push_back(expectation(it));
  }

  void add_descriptions(PlainLadder& plain) const {
    const auto add = [&](std::vector<PlainPassage>& description, Span body) {
      std::ranges::move(prose(body), std::back_inserter(description));
    };
    for (const model::Mention& it : ladder_.outer_mentions()) {
      if (ladder_.grid(it.part)) continue;
      add(ladder_.levels_first() ? plain.levels[it.index].description
                                 : plain.skills[it.index].description,
          description_below(ladder_, text_, it));
    }
    for (const Description& it : described_)
      add(it.of.level == model::none ? plain.skills[it.of.skill].description
                                     : plain.levels[it.of.level].description,
          it.body);
  }

  PlainExpectation expectation(const Expectation& it) const {
    PlainExpectation plain{it.level, it.spelled_out ? model::Marker::none : it.marker};
    plain.repeated = it.repeated;
    plain.place = in_document(it.text.empty() ? it.place : it.text);
    const bool has_words = it.has_text() || it.spelled_out;
    for (std::uint32_t i = 0; has_words && i < it.passages; ++i)
      plain.passages.push_back(passage(it, it.first_passage + i));
    return plain;
  }

  PlainPassage passage(const Expectation& it, std::uint32_t index) const {
    const auto& [span, kind, depth] = ladder_.passages[index];
    PlainPassage plain{kind, plain_of(span)};
    plain.layout = it.layout;
    plain.depth = depth;
    if (it.layout != Layout::sections) {
      plain.written = text::slice(text_, span);
      return plain;
    }
    // A passage from the middle of a line could mean something else at the beginning of one.
    const Span before{std::max(text::line_begin(text_, span.begin), it.place.begin), span.begin};
    const bool begins_line =
        it.first_passage == index || ladder_.passages[index - 1].span.end <= before.begin;
    if (!begins_line || kind == model::PassageKind::heading) return plain;
    plain.written = text::slice(text_, span);
    if (kind == model::PassageKind::item) plain.mark = text::slice(text_, before);
    return plain;
  }

  /// The lines and sections that are part of the ladder's structure, in the order of the text.
  std::vector<Span> structure() const {
    std::vector<Span> parts{ladder_.heading};
    for (const model::Directive& it : ladder_.directives) parts.push_back(it.line);
    for (const model::Grid& grid : ladder_.grids) {
      parts.push_back(grid.header);
      parts.push_back(grid.delimiter);
      for (const model::Row& row : grid.rows) parts.push_back(row.line);
    }
    for (const model::Mention& it : ladder_.outer_mentions())
      if (!ladder_.grid(it.part)) parts.push_back(it.whole);
    for (const Description& it : described_) parts.push_back({it.heading.begin, it.body.end});
    std::erase_if(parts, [](Span it) { return it.empty(); });
    std::ranges::sort(parts, {}, &Span::begin);
    return parts;
  }

  /// Adds comments, and the prose between the parts of the structure. Above the first grid or
  /// section, prose is part of the ladder's description.
  void add_notes(PlainLadder& plain) const {
    const std::uint32_t first = first_part(ladder_);
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

  /// Sets what a note is above: the next place that names a level or a skill.
  PlainNote above(Span place, PlainNote note) const {
    note.place = in_document(place);
    note.skill = note.level = model::none;
    const auto next = [&](const std::vector<model::Mention>& all) {
      return std::ranges::lower_bound(all, place.end, {},
                                      [](const model::Mention& it) { return it.whole.begin; });
    };
    const auto level = next(ladder_.level_mentions);
    const auto skill = next(ladder_.skill_mentions);
    const bool has_level = level != ladder_.level_mentions.end();
    const bool has_skill = skill != ladder_.skill_mentions.end();
    if (!has_level && !has_skill) return note;
    const bool is_skill = has_skill && (!has_level || skill->whole.begin <= level->whole.begin);
    const model::Mention& below = is_skill ? *skill : *level;
    (is_skill ? note.skill : note.level) = below.index;
    const bool is_inner = !ladder_.grid(below.part) && is_skill == ladder_.levels_first();
    if (is_inner) (is_skill ? note.level : note.skill) = section_around(below).index;
    return note;
  }

  const model::Mention& section_around(const model::Mention& subsection) const {
    const std::vector<model::Mention>& sections = ladder_.outer_mentions();
    return *std::prev(
        std::ranges::upper_bound(sections, subsection.whole.begin, {},
                                 [](const model::Mention& it) { return it.whole.begin; }));
  }

  const Source& source_;
  const model::Ladder& ladder_;
  std::string_view text_;
  std::uint32_t origin_;
  std::vector<Description> described_;  // above the first grid
};

/// How many lines of a part have content. A heading's mark alone doesn't count.
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

/// How many lines outside ladders and comments have content, except for the document's title.
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

std::string label_of(const Source& source, const model::Mention& level) {
  const model::Grid* grid = source.ladder.grid(level.part);
  text::Span span{level.name.begin, text::line_end(source.text, level.name.begin)};
  if (!grid) {
    span = model::heading_text(source.text, span);
  } else if (grid->orientation == model::Orientation::skill_a_row) {
    span.end = level.whole.end;
  } else {
    span.end = span.begin + end_of_label(source.slice(span), grid->layout);
  }
  return model::plain_text(source.slice(span));
}

PlainLadder read_plain(const Source& source, std::uint32_t origin) {
  return Reader(source, origin).read();
}

PlainDocument read_plain(const model::Document& document, std::string_view text) {
  PlainDocument plain;
  plain.title = model::plain_text(text, document.title);
  for (const auto& [span, ladder] : document.ladders)
    plain.ladders.push_back(read_plain({ladder, text::slice(text, span)}, span.begin));
  for (const Span it : document.comments)
    plain.notes.push_back(
        {true, {}, std::string(text::slice(text, it)), model::none, model::none, it});
  plain.other_lines = lines_outside(document, text);
  return plain;
}

}  // namespace ladder::layout
