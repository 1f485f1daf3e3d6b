#include <algorithm>
#include <optional>

#include "layout/described_skills.h"
#include "layout/notes.h"
#include "layout/passages.h"
#include "layout/read_plain.h"
#include "model/escapes.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Expectation;
using model::Grid;
using model::Layout;
using model::Mention;
using text::Span;

/// What a comment is about, as indices into the ladder.
struct Place {
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;
  std::uint32_t piece = model::none;
};

/// The beginning of something that the comments above it are about.
struct Anchor {
  std::uint32_t begin = 0;
  Place place;
};

class NotationReader {
 public:
  NotationReader(const Source& source, PlainLadder& plain)
      : source_(source), ladder_(source.ladder), plain_(plain) {}

  void read() && {
    for (std::uint32_t i = 0; i < ladder_.levels.size(); ++i)
      if (!plain_.levels[i].declared_only) levels_by_key_.emplace(ladder_.levels[i].key, i);
    for (std::uint32_t i = 0; i < ladder_.skills.size(); ++i)
      skills_by_key_.emplace(ladder_.skills[i].key, i);
    for (const Grid& it : ladder_.grids) parts_.push_back(it.header.begin);
    for (const Mention& it : ladder_.outer_mentions())
      if (!ladder_.grid(it.part)) parts_.push_back(it.whole.begin);
    std::ranges::sort(parts_);
    for (const Grid& it : ladder_.grids) read_grid(it);
    read_sections();
    std::ranges::sort(anchors_, {}, &Anchor::begin);
    read_head();
    read_comments();
  }

 private:
  void read_grid(const Grid& grid) {
    const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
    const auto mentions =
        model::of_part(level_a_row ? ladder_.level_mentions : ladder_.skill_mentions, grid.part);
    // Above the header of a later grid, comments are about the ladder.
    anchors_.push_back({grid.header.begin, {}});
    std::uint32_t end = text::line_end(source_.text, grid.header.end);
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      const Span line = grid.rows[row].line;
      Place place;
      if (level_a_row) place.level = mentions[row].index;
      else place.skill = mentions[row].index;
      anchors_.push_back({line.begin, place});
      read_prose({end, line.begin}, grid);
      end = text::line_end(source_.text, line.end);
    }
    read_prose({end, next_part(grid.header.begin)}, grid);
  }

  /// The beginning of the next grid or section.
  std::uint32_t next_part(std::uint32_t at) const {
    const auto next = std::ranges::upper_bound(parts_, at);
    return next == parts_.end() ? static_cast<std::uint32_t>(source_.text.size()) : *next;
  }

  /// Prose between the rows of a grid belongs to none of them.
  void read_prose(Span gap, const Grid& grid) {
    text::for_each_line(source_.text, gap, [&](Span line) {
      const Span content = text::trimmed(source_.text, line);
      if (is_in_comment(content.begin)) return;
      if (content.begin == grid.delimiter.begin && !content.empty()) return;
      const std::string_view prose = source_.slice(line);
      const bool empty_row = prose.find_first_not_of("|\t \r\n") == prose.npos;
      if (!content.empty() && empty_row) return;
      loose_ += transplanted(prose);
    });
  }

  bool is_in_comment(std::uint32_t at) const {
    const auto after = std::ranges::upper_bound(ladder_.comments, at, {}, &Span::begin);
    return after != ladder_.comments.begin() && at < std::prev(after)->end;
  }

  void read_sections() {
    const bool levels_first = ladder_.levels_first();
    const auto place_of = [&](std::uint32_t outer, std::uint32_t inner) {
      return levels_first ? Place{inner, outer} : Place{outer, inner};
    };
    for (const Mention& section : ladder_.outer_mentions()) {
      if (ladder_.grid(section.part)) continue;
      anchors_.push_back({section.whole.begin, place_of(section.index, model::none)});
      Span body = description_below(ladder_, source_.text, section);
      body.end = begin_of_comments_at_end(source_, body);
      std::string& prose =
          levels_first ? plain_.levels[section.index].prose : plain_.skills[section.index].prose;
      prose = text::trimmed(source_.slice(body));
      if (!prose.empty()) kept_.push_back(body);
      for (const Mention& it : ladder_.subsections(section))
        anchors_.push_back({it.whole.begin, place_of(section.index, it.index)});
    }
    for (const Expectation& it : ladder_.expectations) {
      if (it.layout != Layout::sections) continue;
      for (std::uint32_t i = 0; i < it.passages; ++i)
        anchors_.push_back(
            {ladder_.passages[it.first_passage + i].span.begin, {it.skill, it.level, i}});
    }
  }

  void read_head() {
    const bool grid_first = !ladder_.grids.empty() && ladder_.grids.front().part == 0;
    Span head{0, anchors_.empty() ? static_cast<std::uint32_t>(source_.text.size())
                                  : anchors_.front().begin};
    if (!anchors_.empty() && !grid_first) head.end = begin_of_comments_at_end(source_, head);
    kept_.push_back(head);
    HeadReading it = read_head_lines(source_, head,
                                     {head_describes_skills(ladder_) ? skills_by_key_ : Numbers(),
                                      head_describes_levels(ladder_) ? levels_by_key_ : Numbers()});
    plain_.head = std::move(it.head);
    for (auto& [of, description] : it.descriptions) {
      std::string& all =
          of.level == model::none ? plain_.skills[of.skill].prose : plain_.levels[of.level].prose;
      if (!all.empty()) all += "\n\n";
      all += description;
    }
    for (auto& [of, comment] : it.comments)
      (of.level == model::none ? plain_.skills[of.skill].comments
                               : plain_.levels[of.level].comments)
          .push_back(std::move(comment));
    for (const Comment& note : it.notes) place(*read_note(note), note);
    const std::string_view loose = text::trimmed(loose_);
    if (!loose.empty()) plain_.head.append("\n\n").append(loose);
    std::ranges::sort(kept_, {}, &Span::begin);
  }

  void read_comments() {
    for (const Span it : ladder_.comments) {
      if (is_kept(it)) continue;
      const auto anchor = std::ranges::upper_bound(anchors_, it.begin, {}, &Anchor::begin);
      const std::string_view comment = text::trimmed(source_.slice(it));
      if (const auto note = read_note(comment)) {
        place(*note, comment);
      } else if (anchor == anchors_.end()) {
        plain_.tail.emplace_back(comment);
      } else {
        place(comment, anchor->place);
      }
    }
  }

  /// Whether a comment was kept with the prose around it.
  bool is_kept(Span comment) const {
    const auto after = std::ranges::upper_bound(kept_, comment.begin, {}, &Span::begin);
    return after != kept_.begin() && comment.begin < std::prev(after)->end;
  }

  PlainExpectation& text_at(std::uint32_t skill, std::uint32_t level) {
    return expectation_at(plain_.skills[skill], level);
  }

  void place(std::string_view comment, Place where) {
    if (where.skill == model::none && where.level == model::none) {
      append_lines(plain_.head, comment);
    } else if (where.level == model::none) {
      plain_.skills[where.skill].comments.emplace_back(comment);
    } else if (where.skill == model::none) {
      place_at_level(comment, where.level);
    } else if (where.piece == model::none) {
      text_at(where.skill, where.level).comments.emplace_back(comment);
    } else {
      text_at(where.skill, where.level).passages[where.piece].comments.emplace_back(comment);
    }
  }

  /// A suppression above a level's row may be about one skill.
  void place_at_level(std::string_view comment, std::uint32_t level) {
    const auto limited = read_limited(comment);
    const auto skill =
        limited ? skills_by_key_.find(model::key_of(limited->place.skill)) : skills_by_key_.end();
    if (skill == skills_by_key_.end()) plain_.levels[level].comments.emplace_back(comment);
    else text_at(skill->second, level).comments.push_back(limited->comment);
  }

  /// A note about something that doesn't exist stays an ordinary comment.
  void place(const Note& note, std::string_view comment) {
    Place where;
    bool is_known = true;
    const auto find = [&](const std::string& name, const auto& known, std::uint32_t& number) {
      if (name.empty()) return;
      const auto found = known.find(model::key_of(name));
      is_known = is_known && found != known.end();
      if (is_known) number = found->second;
    };
    find(note.place.skill, skills_by_key_, where.skill);
    const bool is_whole = levels_by_key_.contains(model::key_of(note.place.level));
    find(is_whole ? note.place.level : model_name(note.place.level), levels_by_key_, where.level);
    if (is_known && 0 < note.place.piece) {
      where.piece = note.place.piece - 1;
      is_known = where.piece < text_at(where.skill, where.level).passages.size();
    }
    if (is_known) place(note.comment, where);
    else append_lines(plain_.head, comment);
  }

  static std::string model_name(const std::string& label) {
    const auto size = static_cast<std::uint32_t>(label.size());
    return std::string(text::slice(label, model::read_label(label, {0, size}).name));
  }

  const Source& source_;
  const model::Ladder& ladder_;
  PlainLadder& plain_;
  Numbers skills_by_key_;
  Numbers levels_by_key_;
  std::vector<std::uint32_t> parts_;  // where they begin
  std::vector<Anchor> anchors_;
  std::vector<Span> kept_;  // parts whose comments are kept with the prose around them
  std::string loose_;
};

}  // namespace

void add_notation(const Source& source, PlainLadder& ladder) {
  NotationReader(source, ladder).read();
}

}  // namespace ladder::layout
