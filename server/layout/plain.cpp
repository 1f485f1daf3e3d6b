#include "layout/plain.h"

#include <algorithm>

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

/// Writes what a ladder says.
class MeaningWriter {
 public:
  std::string write(const PlainLadder& it) {
    line("head", model::plain_text(formatted(it.head)));
    for (const PlainLevel& level : it.levels) {
      if (level.declared_only) continue;
      line("level", level.name);
      write(level.comments);
      line("description", described(level.prose));
    }
    for (const PlainSkill& skill : it.skills) write(skill, it.levels);
    line("tail", "");
    write(it.tail);
    return std::move(out_);
  }

 private:
  void line(std::string_view what, std::string_view text) {
    out_.append(what).append(": ").append(text) += '\n';
  }

  /// In a section, tabs and pipes don't make rows.
  static std::string described(const std::string& prose) {
    return model::plain_text(formatted("### A\n\n" + prose));
  }

  void write(const std::vector<Comment>& comments) {
    for (const Comment& it : comments) line("comment", model::plain_text(it));
  }

  void write(const PlainSkill& skill, const std::vector<PlainLevel>& levels) {
    line("skill", skill.name);
    write(skill.comments);
    line("description", described(skill.prose));
    std::vector<const PlainExpectation*> by_level(levels.size());
    for (const PlainExpectation& it : skill.expectations) by_level[it.level] = &it;
    for (std::size_t level = 0; level < levels.size(); ++level)
      if (!levels[level].declared_only)
        write(by_level[level] ? *by_level[level] : PlainExpectation());
  }

  void write(const PlainExpectation& text) {
    line("text", text.marker == model::Marker::same             ? "same"
                 : text.marker == model::Marker::not_applicable ? "n/a"
                                                                : "");
    write(text.comments);
    for (const PlainPassage& it : text.passages) {
      write(it.comments);
      line(std::string(it.depth, ' ') + letter_of(it.kind), it.text);
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

std::vector<PlainPassage> description_with_levels(const PlainLadder& ladder) {
  std::vector<PlainPassage> all = ladder.description;
  for (const PlainLevel& it : ladder.levels) {
    if (it.description.empty()) continue;
    all.push_back({model::PassageKind::heading, it.label});
    all.insert(all.end(), it.description.begin(), it.description.end());
  }
  return all;
}

std::string obstacle_to_grid(std::size_t skills, std::size_t levels, std::size_t text_size) {
  constexpr std::size_t most_cells = 500'000;
  // Every written cell takes at least one byte.
  const std::size_t most = std::max(most_cells, text_size);
  if (levels == 0 || skills <= most / levels) return {};
  return fmt::format("{} skills at {} levels make more than half a million cells", skills, levels);
}

PlainExpectation& expectation_at(PlainSkill& skill, std::uint32_t level) {
  // Most expectations are added in their order.
  auto next = skill.expectations.end();
  for (auto it = skill.expectations.end(); it != skill.expectations.begin();) {
    if ((--it)->level == level) return *it;
    if (level < it->level) next = it;
  }
  return *skill.expectations.insert(next, {level});
}

std::string meaning(const PlainLadder& ladder) { return MeaningWriter().write(ladder); }

}  // namespace ladder::layout
