#include "layout/manuscript.h"

#include <fmt/core.h>

#include "layout/format.h"
#include "model/escapes.h"

namespace ladder::layout {
namespace {

char letter_of(model::PassageKind kind) {
  switch (kind) {
    case model::PassageKind::paragraph: return ' ';
    case model::PassageKind::item: return '-';
    case model::PassageKind::heading: return '#';
  }
  return ' ';
}

/// Writes what a manuscript says.
class Teller {
 public:
  std::string told(const Manuscript& it) {
    line("head", model::plain_text(formatted(it.head)));
    for (const WrittenLevel& level : it.levels) {
      line("level", level.label);
      tell(level.comments);
    }
    for (const WrittenSkill& skill : it.skills) {
      line("skill", skill.name);
      tell(skill.comments);
      // It is prose of a skill, where tabs and pipes make no rows.
      line("description", model::plain_text(formatted("### A\n\n" + skill.description)));
      for (std::size_t level = 0; level < it.levels.size(); ++level)
        tell(level < skill.texts.size() ? skill.texts[level] : Text());
    }
    line("tail", "");
    tell(it.tail);
    return std::move(out_);
  }

 private:
  void line(std::string_view what, std::string_view text) {
    out_.append(what).append(": ").append(text) += '\n';
  }

  void tell(const std::vector<Comment>& comments) {
    for (const Comment& it : comments) line("comment", model::plain_text(it));
  }

  void tell(const Text& text) {
    line("text", text.marker == model::Marker::same             ? "same"
                 : text.marker == model::Marker::not_applicable ? "n/a"
                                                                : "");
    tell(text.comments);
    for (const Piece& it : text.pieces) {
      tell(it.comments);
      line(std::string(1, letter_of(it.kind)), it.text);
    }
  }

  std::string out_;
};

}  // namespace

std::string head_of(std::string_view title, const std::vector<std::string>& directives,
                    std::string_view description) {
  std::string head = fmt::format("## {}", title);
  for (const std::string& it : directives) head.append("\n").append(it);
  if (!description.empty()) head.append("\n\n").append(description);
  return head;
}

std::string meaning(const Manuscript& manuscript) { return Teller().told(manuscript); }

}  // namespace ladder::layout
