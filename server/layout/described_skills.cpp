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

bool head_describes_skills(const model::Ladder& ladder) {
  return !ladder.grids.empty() || ladder.levels_first();
}

bool head_describes_levels(const model::Ladder& ladder) {
  return !ladder.grids.empty() || (0 < ladder.sections.count && !ladder.levels_first());
}

std::string description_heading(std::string_view name) {
  return std::string(description_depth, '#') + ' ' +
         model::escaped_passage(name, model::PassageKind::heading, model::Layout::sections);
}

std::string described_below(std::string_view line) {
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

std::vector<Description> described_in_head(const model::Ladder& ladder, std::string_view text) {
  std::vector<Description> all;
  const bool skills = head_describes_skills(ladder);
  const bool levels = head_describes_levels(ladder);
  if (!skills && !levels) return all;
  const auto find = [&](const std::string& key) {
    Described of;
    const auto skill = std::ranges::find(ladder.skills, key, &model::Skill::key);
    if (skills && skill != ladder.skills.end()) {
      of.skill = static_cast<std::uint32_t>(skill - ladder.skills.begin());
      return of;
    }
    const auto level = std::ranges::find(ladder.levels, key, &model::Level::key);
    if (!levels || level == ladder.levels.end()) return of;
    const auto index = static_cast<std::uint32_t>(level - ladder.levels.begin());
    const bool is_used = std::ranges::find(ladder.level_mentions, index, &model::Mention::index) !=
                         ladder.level_mentions.end();
    if (is_used) of.level = index;
    return of;
  };
  const std::uint32_t end = first_part(ladder);
  auto comment = ladder.comments.begin();
  text::for_each_line(text, {0, end}, [&](Span line) {
    while (comment != ladder.comments.end() && comment->end <= line.begin) ++comment;
    if (comment != ladder.comments.end() && comment->begin < line.end) return;
    const std::string key = described_below(text::slice(text, line));
    const Described of = key.empty() ? Described() : find(key);
    if (of == Described()) return;
    if (!all.empty()) all.back().body.end = line.begin;
    all.push_back({of, line, {line.end, end}});
  });
  return all;
}

}  // namespace ladder::layout
