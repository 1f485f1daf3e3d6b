#include "layout/described_skills.h"

#include <algorithm>

#include "layout/arrangement.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using text::Span;

constexpr std::uint32_t description_depth = 5;

}  // namespace

std::string description_heading(std::string_view skill) {
  return std::string(description_depth, '#') + ' ' +
         model::escaped_passage(skill, model::PassageKind::heading, model::Layout::sections);
}

std::string skill_described_below(std::string_view line) {
  if (model::heading_depth(line) != description_depth) return {};
  const auto size = static_cast<std::uint32_t>(line.size());
  const auto begin = static_cast<std::uint32_t>(line.find('#')) + description_depth;
  return model::key_of(text::slice(line, model::heading_text(line, {begin, size})));
}

std::string transplanted(std::string_view line) {
  std::string written(line);
  std::ranges::replace(written, '\t', ' ');
  const std::size_t begin = written.find_first_not_of(' ');
  if (begin != written.npos && written[begin] == '|') written.insert(begin, 1, '\\');
  return written;
}

std::vector<DescribedSkill> described_skills(const model::Ladder& ladder, std::string_view text) {
  std::vector<DescribedSkill> all;
  if (ladder.grids.empty()) return all;
  const std::uint32_t end = first_part(ladder);
  auto comment = ladder.comments.begin();
  text::for_each_line(text, {0, end}, [&](Span line) {
    while (comment != ladder.comments.end() && comment->end <= line.begin) ++comment;
    if (comment != ladder.comments.end() && comment->begin < line.end) return;
    const std::string key = skill_described_below(text::slice(text, line));
    if (key.empty()) return;
    const auto skill = std::ranges::find(ladder.skills, key, &model::Skill::key);
    if (skill == ladder.skills.end()) return;
    if (!all.empty()) all.back().body.end = line.begin;
    all.push_back(
        {static_cast<std::uint32_t>(skill - ladder.skills.begin()), line, {line.end, end}});
  });
  return all;
}

}  // namespace ladder::layout
