#include "layout/write_manuscript.h"

#include <algorithm>
#include <string_view>

#include "layout/arrangement.h"
#include "layout/format.h"
#include "layout/grid_lines.h"
#include "layout/described_skills.h"
#include "layout/head.h"
#include "layout/notation.h"
#include "layout/notes.h"
#include "layout/transplant.h"
#include "layout/written_piece.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Layout;

std::string_view word_of(model::Marker marker) {
  return marker == model::Marker::same ? "same" : "n/a";
}

/// A head, and the comments at its end, which stand above a grid's header. In front of a skill's
/// section they would be that skill's.
struct Head {
  std::string_view text;
  std::vector<std::string_view> comments;
};

Head head_of(const Manuscript& it) {
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

class ManuscriptWriter {
 public:
  ManuscriptWriter(const Manuscript& manuscript, const Form& form) : it_(manuscript), form_(form) {}

  std::string written() && {
    if (form_.layout == Layout::sections) write_sections();
    else write_grid();
    if (!it_.tail.empty()) blank_line();
    lines(it_.tail);
    const std::size_t begin = std::min(out_.find_first_not_of('\n'), out_.size());
    return out_.substr(begin, out_.find_last_not_of('\n') + 1 - begin);
  }

 private:
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

  const Text* text_of(const WrittenSkill& skill, std::size_t level) const {
    return level < skill.texts.size() ? &skill.texts[level] : nullptr;
  }

  // Sections.

  void write_sections() {
    const Head head = head_of(it_);
    line(head.text);
    blank_line();
    for (const std::string_view it : head.comments) line(with_place(it, {}));
    for (const WrittenLevel& level : it_.levels)
      for (const Comment& it : level.comments) line(with_place(it, {{}, level.label}));
    for (const WrittenSkill& it : it_.skills) write_section(it);
  }

  void write_section(const WrittenSkill& skill) {
    blank_line();
    lines(skill.comments);
    line("### " + name(skill.name));
    if (!skill.description.empty()) {
      blank_line();
      line(skill.description);
    }
    for (std::size_t level = 0; level < it_.levels.size(); ++level) {
      blank_line();
      const Text* text = text_of(skill, level);
      if (text) lines(text->comments);
      line("#### " + name(it_.levels[level].label));
      if (text) write_body(*text);
    }
  }

  void write_body(const Text& text) {
    if (text.marker != model::Marker::none) line(word_of(text.marker));
    const Piece* above = nullptr;
    for (const Piece& it : text.pieces) {
      const bool goes_on = above && above->kind == model::PassageKind::item &&
                           it.kind == model::PassageKind::item && it.comments.empty();
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
    for (const WrittenSkill& it : it_.skills) write_description(it);
    blank_line();
    for (const std::string_view it : head.comments) line(it);
    write_notes_above();
    write_header();
    if (level_a_row()) {
      for (std::size_t level = 0; level < it_.levels.size(); ++level) write_level(level);
    } else {
      for (const WrittenSkill& it : it_.skills) write_skill(it);
    }
  }

  void write_description(const WrittenSkill& skill) {
    if (skill.description.empty()) return;
    blank_line();
    line(description_heading(skill.name));
    const auto size = static_cast<std::uint32_t>(skill.description.size());
    text::for_each_line(skill.description, {0, size}, [&](text::Span span) {
      out_ += transplanted(text::slice(skill.description, span));
    });
    out_ += '\n';
  }

  /// Comments on what has no row of its own.
  void write_notes_above() {
    if (level_a_row()) {
      for (const WrittenSkill& skill : it_.skills)
        for (const Comment& it : skill.comments) line(with_place(it, {skill.name, {}}));
    } else {
      for (const WrittenLevel& level : it_.levels)
        for (const Comment& it : level.comments) line(with_place(it, {{}, level.label}));
    }
  }

  void write_row(std::string_view label, const std::vector<std::string>& cells) {
    const LineStyle style{form_.layout};
    // A row without cells would be a line of text.
    if (cells.empty() && form_.layout == Layout::matrix) line(std::string(label) + '\t');
    else line(written_line(style, label, cells));
  }

  /// A row that holds nothing but dashes would be taken for the line below the header.
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
      for (const WrittenSkill& it : it_.skills) cells.push_back(name(it.name));
    else
      for (const WrittenLevel& it : it_.levels) cells.push_back(name(it.label));
    write_row(stated_corner(form_.orientation), cells);
    if (form_.layout == Layout::table)
      write_row("---", std::vector<std::string>(cells.size(), "---"));
  }

  void write_level(std::size_t level) {
    const WrittenLevel& it = it_.levels[level];
    lines(it.comments);
    std::vector<std::string> cells;
    for (const WrittenSkill& skill : it_.skills) {
      write_notes(skill, level, LimitedTo::skill);
      cells.push_back(cell(skill, level));
    }
    write_body_row(name(it.label), cells);
  }

  void write_skill(const WrittenSkill& skill) {
    lines(skill.comments);
    std::vector<std::string> cells;
    for (std::size_t level = 0; level < it_.levels.size(); ++level) {
      write_notes(skill, level, LimitedTo::both);
      cells.push_back(cell(skill, level));
    }
    write_body_row(name(skill.name), cells);
  }

  /// What a suppression can be limited to without being a note.
  enum class LimitedTo { skill, both };

  void write_notes(const WrittenSkill& skill, std::size_t level, LimitedTo limit) {
    const Text* text = text_of(skill, level);
    if (!text) return;
    const std::string& label = it_.levels[level].label;
    for (const Comment& it : text->comments) {
      const auto limited = limit == LimitedTo::skill && name(skill.name) == skill.name
                               ? with_skill(it, skill.name)
                               : std::nullopt;
      line(limited ? *limited : with_place(it, {skill.name, label}));
    }
    std::uint32_t number = 0;
    for (const Piece& piece : text->pieces) {
      ++number;
      for (const Comment& it : piece.comments) line(with_place(it, {skill.name, label, number}));
    }
  }

  std::string cell(const WrittenSkill& skill, std::size_t level) const {
    const Text* text = text_of(skill, level);
    if (!text) return {};
    if (text->marker != model::Marker::none) return std::string(word_of(text->marker));
    std::string written;
    for (const Piece& it : text->pieces) {
      if (!written.empty()) written += "<br>";
      written += written_piece(it, form_.layout);
    }
    return written;
  }

  const Manuscript& it_;
  Form form_;
  std::string out_;
};

}  // namespace

std::string written(const Manuscript& manuscript, const Form& form) {
  std::string text = formatted(ManuscriptWriter(manuscript, form).written());
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace ladder::layout
