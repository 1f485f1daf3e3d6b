#include "features/hover/skill.h"

#include <fmt/core.h>

#include "features/hover/standing.h"
#include "layout/passages.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "semantics/prose.h"

namespace ladder::features {
namespace {

std::string other_ladders(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill) {
  constexpr std::size_t most_listed = 5;
  const rules::Place own{view.document, ladder.index};
  std::string list;
  std::size_t count = 0;
  for (const rules::SkillPlace& it : view.corpus.namesakes({own, skill})) {
    if (it.place == own || most_listed < ++count) continue;
    list += fmt::format("- {}: {}\n", quoted_ladder(view, it.place),
                        filling_of_skill(semantics::ladder_view(view.corpus, it.place), it.skill));
  }
  if (most_listed < count) list += fmt::format("- and {} more\n", count - most_listed);
  return list.empty() ? "" : "\nOther ladders have it, too:\n\n" + list;
}

}  // namespace

std::string about_skill(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill) {
  std::string markdown =
      fmt::format("**{}**\n\nThis is {} in {}. {}.\n", semantics::quoted_skill(semantics::skill_name(ladder, skill)),
                  standing_of_skill(ladder, skill), semantics::quoted_title(semantics::title_of(ladder)),
                  filling_of_skill(ladder, skill));
  const text::Span body = layout::description_of_skill(ladder.ladder, ladder.text, skill);
  if (const semantics::Prose description = semantics::prose_of(ladder.ladder, ladder.text, body); !description.empty())
    markdown += fmt::format("\n{}\n", semantics::to_markdown(description));
  return markdown + other_ladders(view, ladder, skill);
}

}  // namespace ladder::features
