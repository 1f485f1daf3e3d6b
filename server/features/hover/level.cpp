#include "features/hover/level.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "features/hover/standing.h"
#include "semantics/level_text.h"
#include "semantics/lineage.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "rules/siblings.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// A list of what skills ask for, of which the first are shown.
class SkillList {
 public:
  /// Skills of that name that follow are left out: they are not taken over.
  void add(const semantics::LadderView& ladder, std::uint32_t skill, std::uint32_t level,
           const std::string& source) {
    const std::string& key = ladder.ladder.skills[skill].key;
    if (!key.empty() && !seen_.insert(key).second) return;
    if (most_shown < ++count_) return;
    const semantics::LevelText text = semantics::text_at(ladder, skill, level);
    const std::string said = semantics::to_markdown(rules::shortened(text.prose.text, longest_text));
    list_ += fmt::format("- {}{}: {}\n", semantics::quoted_skill(semantics::skill_name(ladder, skill)), source,
                         text.prose.empty() ? semantics::note_on(text) : std::string_view(said));
  }

  std::string markdown() const {
    if (most_shown < count_) return list_ + fmt::format("- and {} more\n", count_ - most_shown);
    return list_;
  }

 private:
  static constexpr std::size_t most_shown = 12;
  static constexpr std::size_t longest_text = 200;  // characters

  std::set<std::string> seen_;
  std::size_t count_ = 0;
  std::string list_;
};

}  // namespace

std::string about_level(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t level) {
  SkillList list;
  for (std::uint32_t skill = 0; skill < ladder.ladder.skills.size(); ++skill)
    list.add(ladder, skill, level, "");
  const std::string key = rules::key_of(ladder.ladder.levels[level]);
  for (const rules::Place place : semantics::bases_of(view, {view.document, ladder.index})) {
    const auto same = key.empty() ? std::nullopt : view.corpus.level(place, key, level);
    if (!same) continue;
    const semantics::LadderView base = semantics::ladder_view(view.corpus, place);
    for (std::uint32_t skill = 0; skill < base.ladder.skills.size(); ++skill)
      list.add(base, skill, *same, fmt::format(" of {}", quoted_ladder(view, place)));
  }
  return fmt::format("{}\n\nThis is {} in {}. {}.\n\n{}", level_heading(ladder, level),
                     standing_of_level(ladder, level), semantics::quoted_title(semantics::title_of(ladder)),
                     filling_of_level(ladder, level), list.markdown());
}

}  // namespace ladder::features
