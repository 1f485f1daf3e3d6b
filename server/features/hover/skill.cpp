#include "features/hover/skill.h"

#include <algorithm>

#include <fmt/core.h>

#include "features/hover/standing.h"
#include "features/markdown.h"
#include "features/names.h"
#include "features/prose.h"
#include "text/lines.h"

namespace ladder::features {
namespace {

/// What stands below the heading of a skill in sections, above its first level.
Prose description_of(const LadderView& ladder, std::uint32_t skill) {
  const model::Ladder& own = ladder.ladder;
  if (own.skills[skill].layout != model::Layout::sections) return {};
  const auto heading = std::ranges::find(own.skill_mentions, skill, &model::Mention::index);
  const auto levels = model::of_part(own.level_mentions, heading->part);
  const std::uint32_t end = levels.empty() ? heading->whole.end : levels.front().whole.begin;
  const text::Span body{std::min(text::line_end(ladder.text, heading->name.end), end), end};
  return prose_of(own, ladder.text, body);
}

std::string other_ladders(const View& view, const LadderView& ladder, std::uint32_t skill) {
  constexpr std::size_t most_listed = 5;
  const rules::Place own{view.document, ladder.index};
  std::string list;
  std::size_t count = 0;
  for (const rules::SkillPlace& it : view.corpus.namesakes({own, skill})) {
    if (it.place == own || most_listed < ++count) continue;
    list += fmt::format("- {}: {}\n", quoted_ladder(view, it.place),
                        filling_of_skill(ladder_view(view.corpus, it.place), it.skill));
  }
  if (most_listed < count) list += fmt::format("- and {} more\n", count - most_listed);
  return list.empty() ? "" : "\nOther ladders have it, too:\n\n" + list;
}

}  // namespace

std::string about_skill(const View& view, const LadderView& ladder, std::uint32_t skill) {
  std::string markdown =
      fmt::format("**{}**\n\nThis is {} in {}. {}.\n", quoted_skill(skill_name(ladder, skill)),
                  standing_of_skill(ladder, skill), quoted_title(title_of(ladder)),
                  filling_of_skill(ladder, skill));
  if (const Prose description = description_of(ladder, skill); !description.empty())
    markdown += fmt::format("\n{}\n", to_markdown(description));
  return markdown + other_ladders(view, ladder, skill);
}

}  // namespace ladder::features
