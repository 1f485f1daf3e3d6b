#include <algorithm>
#include <string_view>

#include "layout/arrangement.h"
#include "layout/described_skills.h"
#include "layout/format.h"
#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "layout/notes.h"
#include "layout/plain.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "model/marks.h"
#include "model/orientation.h"
#include "text/ascii.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Layout;
using model::PassageKind;

std::string_view word_of(model::Marker marker) {
  return marker == model::Marker::same ? "same" : "n/a";
}

/// Joins lines into one, with a backslash before each pipe in a table, and before no pipe
/// elsewhere.
std::string on_one_line(std::string_view written, Layout layout) {
  std::string line;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const char c = written[at];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      if (!line.ends_with(' ')) line += ' ';
      continue;
    }
    if (c == '\\' && at + 1 < written.size() && written[at + 1] != '|') {
      line += c;
      line += written[++at];
      continue;
    }
    const bool escaped = c == '\\' && at + 1 < written.size();
    if (escaped) ++at;
    if (written[at] == '|' && layout == Layout::table) line += '\\';
    line += written[at];
  }
  return line;
}

/// Whether this line is read as the same passage.
bool is_read_again(const PlainPassage& piece, const std::string& line, Layout layout) {
  std::string text = "## A\n\n";
  if (layout == Layout::sections) text += "### B\n\n#### 1\n" + line + "\n";
  else if (layout == Layout::table)
    text += "| Level/Skill | B |\n|---|---|\n| 1 | " + line + " |\n";
  else text += "Level/Skill\tB\n1\t" + line + "\n";
  const model::Document document = model::lower(syntax::Tree(text), text);
  if (document.ladders.size() != 1) return false;
  const auto& [span, ladder] = document.ladders.front();
  if (ladder.passages.size() != 1 || ladder.passages.front().kind != piece.kind) return false;
  return model::plain_text(text::slice(text, span), ladder.passages.front().span) == piece.text;
}

/// A passage with its mark, in the notation of a layout. As far as possible, it stays as its author
/// wrote it. In sections it can take several lines.
std::string written_piece(const PlainPassage& piece, Layout layout) {
  const bool has_mark = !piece.mark.empty() && layout == Layout::sections;
  std::string mark(has_mark ? std::string_view(piece.mark) : mark_of(piece.kind));
  const bool is_indented = has_mark && text::is_blank(piece.mark.front());
  if (!is_indented) mark.insert(0, std::size_t{2} * piece.depth, ' ');
  const bool stays = piece.layout == layout && !piece.written.empty();
  if (stays) return mark + piece.written;
  const std::string anew = mark + model::escaped_passage(piece.text, piece.kind, layout);
  // Backslashes that the language doesn't need may be there for Markdown.
  if (piece.written.find('\\') == piece.written.npos) return anew;
  const std::string kept = mark + on_one_line(piece.written, layout);
  return is_read_again(piece, kept, layout) ? kept : anew;
}

/// A head, and the comments at its end, which go above a grid's header. Directly above a skill's
/// section, they would belong to that skill.
struct Head {
  std::string_view text;
  std::vector<std::string_view> comments;
};

Head head_of(const PlainLadder& it) {
  const model::Document document = model::lower(syntax::Tree(it.head), it.head);
  std::vector<text::Span> comments = document.comments;
  for (const auto& [span, ladder] : document.ladders)
    for (const text::Span comment : ladder.comments)
      comments.push_back(text::moved(comment, span.begin));
  const std::uint32_t end =
      begin_with_comments(it.head, comments, static_cast<std::uint32_t>(it.head.size()));
  Head head{text::trimmed(std::string_view(it.head).substr(0, end)), {}};
  for (const text::Span comment : comments)
    if (end <= comment.begin) head.comments.push_back(text::trimmed(text::slice(it.head, comment)));
  return head;
}

class PlainWriter {
 public:
  PlainWriter(const PlainLadder& ladder, const Form& form) : it_(ladder), form_(form) {
    for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
      if (!ladder.levels[i].declared_only) levels_.push_back(i);
    for (const PlainSkill& skill : ladder.skills) {
      Texts& texts = skills_.emplace_back(Texts{skill, {}});
      texts.by_level.resize(ladder.levels.size());
      for (const PlainExpectation& it : skill.expectations) texts.by_level[it.level] = &it;
    }
  }

  std::string write() && {
    if (form_.layout == Layout::sections) write_sections();
    else write_grid();
    if (!it_.tail.empty()) blank_line();
    lines(it_.tail);
    const std::size_t begin = std::min(out_.find_first_not_of('\n'), out_.size());
    return out_.substr(begin, out_.find_last_not_of('\n') + 1 - begin);
  }

 private:
  /// A skill and its expectations by level, with a null pointer where it has none.
  struct Texts {
    const PlainSkill& skill;
    std::vector<const PlainExpectation*> by_level;
  };

  void line(std::string_view text) { out_.append(text) += '\n'; }

  void lines(const std::vector<Comment>& comments) {
    for (const Comment& it : comments) line(it);
  }

  void blank_line() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  std::string name(std::string_view plain) const {
    return model::escaped_name(plain, form_.layout);
  }

  // Sections.

  void write_sections() {
    const Head head = head_of(it_);
    line(head.text);
    if (level_a_row()) write_descriptions(it_.skills);
    else write_descriptions(it_.levels);
    blank_line();
    for (const std::string_view it : head.comments) line(with_place(it, {}));
    write_notes_above();
    if (level_a_row()) {
      for (const std::uint32_t level : levels_) {
        write_heading(it_.levels[level]);
        for (const Texts& it : skills_) write_subsection(it.skill.name, it.by_level[level]);
      }
    } else {
      for (const Texts& it : skills_) {
        write_heading(it.skill);
        for (const std::uint32_t level : levels_)
          write_subsection(it_.levels[level].name, it.by_level[level]);
      }
    }
  }

  template <class Named>  // levels and skills
  void write_heading(const Named& it) {
    blank_line();
    lines(it.comments);
    line("### " + name(it.name));
    if (it.prose.empty()) return;
    blank_line();
    line(it.prose);
  }

  void write_subsection(std::string_view title, const PlainExpectation* text) {
    blank_line();
    if (text) lines(text->comments);
    line("#### " + name(title));
    if (text) write_body(*text);
  }

  void write_body(const PlainExpectation& text) {
    if (text.marker != model::Marker::none) line(word_of(text.marker));
    const PlainPassage* above = nullptr;
    for (const PlainPassage& it : text.passages) {
      const bool goes_on = above && above->kind == PassageKind::item &&
                           it.kind == PassageKind::item && it.comments.empty();
      if (above && !goes_on) blank_line();
      lines(it.comments);
      line(written_piece(it, Layout::sections));
      above = &it;
    }
  }

  // Grids.

  bool level_a_row() const { return form_.orientation == model::Orientation::level_a_row; }

  void write_grid() {
    const Head head = head_of(it_);
    line(head.text);
    write_descriptions(it_.skills);
    write_descriptions(it_.levels);
    blank_line();
    for (const std::string_view it : head.comments) line(it);
    write_notes_above();
    write_header();
    if (level_a_row()) {
      for (const std::uint32_t level : levels_) write_level(level);
    } else {
      for (const Texts& it : skills_) write_skill(it);
    }
  }

  static std::string_view name_described(const PlainSkill& it) { return it.name; }

  /// Without its qualifier, which doesn't identify the level.
  static std::string_view name_described(const PlainLevel& it) {
    if (!it.label.empty()) return it.label;
    return text::slice(it.name, model::read_label(it.name, {0, text::offset(it.name.size())}).name);
  }

  template <class Named>  // levels and skills
  void write_descriptions(const std::vector<Named>& all) {
    for (const Named& it : all) {
      if (it.prose.empty()) continue;
      blank_line();
      line(description_heading(name_described(it)));
      const auto size = static_cast<std::uint32_t>(it.prose.size());
      text::for_each_line(it.prose, {0, size}, [&](text::Span span) {
        out_ += transplanted(text::slice(it.prose, span));
      });
      out_ += '\n';
    }
  }

  /// Comments about what has no row or section of its own.
  void write_notes_above() {
    if (level_a_row()) {
      for (const PlainSkill& skill : it_.skills)
        for (const Comment& it : skill.comments) line(with_place(it, {skill.name, {}}));
    } else {
      for (const std::uint32_t level : levels_)
        for (const Comment& it : it_.levels[level].comments)
          line(with_place(it, {{}, it_.levels[level].name}));
    }
  }

  void write_row(std::string_view label, const std::vector<std::string>& cells) {
    const LineStyle style{form_.layout};
    // A row without cells would be a line of prose.
    if (cells.empty() && form_.layout == Layout::matrix) line(std::string(label) + '\t');
    else line(written_line(style, label, cells));
  }

  /// A row of nothing but dashes would be read as the line below the header.
  void write_body_row(std::string_view label, const std::vector<std::string>& cells) {
    const std::size_t begin = out_.size();
    write_row(label, cells);
    if (form_.layout == Layout::matrix) return;
    if (out_.find_first_not_of("-:| \t\n", begin) != out_.npos) return;
    const std::size_t dash = out_.find_first_of("-:", begin);
    if (dash != out_.npos) out_.insert(dash, 1, '\\');
  }

  void write_header() {
    std::vector<std::string> cells;
    if (level_a_row())
      for (const PlainSkill& it : it_.skills) cells.push_back(name(it.name));
    else
      for (const std::uint32_t it : levels_) cells.push_back(name(it_.levels[it].name));
    write_row(stated_corner(form_.orientation), cells);
    if (form_.layout == Layout::table)
      write_row("---", std::vector<std::string>(cells.size(), "---"));
  }

  void write_level(std::uint32_t level) {
    const PlainLevel& it = it_.levels[level];
    lines(it.comments);
    std::vector<std::string> cells;
    for (const Texts& texts : skills_) {
      write_notes(texts, level, LimitedTo::skill);
      cells.push_back(cell(texts.by_level[level]));
    }
    write_body_row(name(it.name), cells);
  }

  void write_skill(const Texts& texts) {
    lines(texts.skill.comments);
    std::vector<std::string> cells;
    for (const std::uint32_t level : levels_) {
      write_notes(texts, level, LimitedTo::both);
      cells.push_back(cell(texts.by_level[level]));
    }
    write_body_row(name(texts.skill.name), cells);
  }

  /// What a suppression can be limited to without becoming a note.
  enum class LimitedTo { skill, both };

  void write_notes(const Texts& texts, std::uint32_t level, LimitedTo limit) {
    const PlainExpectation* text = texts.by_level[level];
    if (!text) return;
    const std::string& skill = texts.skill.name;
    const std::string& label = it_.levels[level].name;
    for (const Comment& it : text->comments) {
      const auto limited =
          limit == LimitedTo::skill && name(skill) == skill ? with_skill(it, skill) : std::nullopt;
      line(limited ? *limited : with_place(it, {skill, label}));
    }
    std::uint32_t number = 0;
    for (const PlainPassage& piece : text->passages) {
      ++number;
      for (const Comment& it : piece.comments) line(with_place(it, {skill, label, number}));
    }
  }

  std::string cell(const PlainExpectation* text) const {
    if (!text) return {};
    if (text->marker != model::Marker::none) return std::string(word_of(text->marker));
    std::string written;
    for (const PlainPassage& it : text->passages) {
      if (!written.empty()) written += "<br>";
      written += written_piece(it, form_.layout);
    }
    return written;
  }

  const PlainLadder& it_;
  Form form_;
  std::vector<std::uint32_t> levels_;  // those that are in the body
  std::vector<Texts> skills_;
  std::string out_;
};

}  // namespace

bool needs_declaration(const PlainLadder& ladder, const Form& form) {
  if (form.layout != Layout::sections || !ladder.head.starts_with('#')) return false;
  const model::Document head = model::lower(syntax::Tree(ladder.head), ladder.head);
  for (const model::PlacedLadder& it : head.ladders)
    if (it.ladder.directive(model::DirectiveKind::levels)) return false;
  std::vector<std::string_view> levels;
  std::vector<std::string_view> skills;
  for (const PlainLevel& it : ladder.levels) {
    if (it.name.empty()) return false;  // it couldn't be declared
    if (!it.declared_only) levels.push_back(it.name);
  }
  for (const PlainSkill& it : ladder.skills) skills.push_back(it.name);
  const bool levels_first = form.orientation == model::Orientation::level_a_row;
  const auto shown = levels_first
                         ? model::orientation_shown_by_names(levels, skills, ladder.language)
                         : model::orientation_shown_by_names(skills, levels, ladder.language);
  return shown.value_or(usual_orientation(form.layout)) != form.orientation;
}

PlainLadder with_declaration(PlainLadder ladder) {
  std::vector<std::string> names;
  for (const PlainLevel& it : ladder.levels)
    if (!it.of_directive) names.push_back(it.name);
  const model::Document head = model::lower(syntax::Tree(ladder.head), ladder.head);
  std::uint32_t place = 0;
  for (const model::PlacedLadder& it : head.ladders)
    for (const model::Directive& directive : it.ladder.directives)
      place = it.span.begin + directive.line.end;
  ladder.head.insert(text::line_end(ladder.head, place),
                     "\nLevels: " + model::escaped_declarations(names));
  return ladder;
}

std::string write_plain(const PlainLadder& ladder, const Form& form) {
  if (needs_declaration(ladder, form)) return write_plain(with_declaration(ladder), form);
  std::string text = formatted(PlainWriter(ladder, form).write());
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace ladder::layout
