#include <algorithm>

#include "layout/arrangement.h"
#include "layout/described_skills.h"
#include "layout/notes.h"
#include "layout/read_plain.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using text::Span;

/// Sorts the lines of a head into the descriptions that they belong to.
class HeadReader {
 public:
  HeadReader(const Source& source, const DescribedNames& names) : source_(source), names_(names) {}

  HeadReading read(Span head) && {
    const std::vector<Span>& comments = source_.ladder.comments;
    auto comment = std::ranges::lower_bound(comments, head.begin, {}, &Span::begin);
    std::uint32_t read_to = head.begin;
    text::for_each_line(source_.text, head, [&](Span line) {
      if (line.begin < read_to) return;
      if (comment != comments.end() && comment->begin < line.end) {
        take_comment(text::trimmed(source_.slice(*comment)));
        read_to = (comment++)->end;
      } else {
        take_line(source_.slice(line));
      }
    });
    for (const Comment& it : pending_) append_lines(result_.head, it);
    result_.head = text::trimmed(result_.head);
    for (auto& [of, description] : result_.descriptions) description = text::trimmed(description);
    return std::move(result_);
  }

 private:
  bool in_description() const { return !result_.descriptions.empty(); }

  std::string& target() {
    return in_description() ? result_.descriptions.back().second : result_.head;
  }

  /// Comments at the end of a description belong to what follows it.
  void take_comment(std::string_view comment) {
    if (const auto note = read_note(comment)) {
      if (note->place != NotePlace()) result_.notes.emplace_back(comment);
      else append_lines(result_.head, note->comment);
    } else if (in_description()) {
      pending_.emplace_back(comment);
    } else {
      append_lines(result_.head, comment);
    }
  }

  void take_line(std::string_view line) {
    if (const Described of = described_by(line); of != Described()) {
      for (Comment& it : pending_) result_.comments.emplace_back(of, std::move(it));
      pending_.clear();
      result_.descriptions.emplace_back(of, "");
      return;
    }
    if (!text::trimmed(line).empty()) {
      for (const Comment& it : pending_) append_lines(target(), it);
      pending_.clear();
    }
    // A blank line between a comment and what follows belongs to the comment.
    if (pending_.empty()) target() += line;
  }

  Described described_by(std::string_view line) const {
    Described of;
    const std::string key = described_below(line);
    if (key.empty()) return of;
    const auto skill = names_.skills.find(key);
    const auto level = names_.levels.find(key);
    if (skill != names_.skills.end()) of.skill = skill->second;
    else if (level != names_.levels.end()) of.level = level->second;
    return of;
  }

  const Source& source_;
  const DescribedNames& names_;
  HeadReading result_;
  std::vector<Comment> pending_;
};

}  // namespace

HeadReading read_head_lines(const Source& source, Span head, const DescribedNames& names) {
  return HeadReader(source, names).read(head);
}

std::uint32_t begin_of_comments_at_end(const Source& source, Span region) {
  return std::max(region.begin, begin_with_comments(source, region.end));
}

void append_lines(std::string& text, std::string_view lines) {
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  text.append(lines) += '\n';
}

}  // namespace ladder::layout
