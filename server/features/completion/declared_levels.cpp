#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "features/completion/directive_lines.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"
#include "semantics/names.h"

namespace ladder::features::completion {
namespace {

constexpr std::size_t longest_declared_name = 200;  // longer: a misplaced expectation

/// The labels in the list except the one at the cursor, in plain text.
struct Listed {
  std::unordered_set<std::string> keys;
  std::string before;  // directly before the cursor
  std::string after;
};

Listed listed(const Site& site, const Entry& entry) {
  Listed listed;
  const semantics::LadderView& view = *site.ladder;
  const model::LevelNames names(view.ladder, view.text);
  for (const text::Span it : model::entries_of(view.text, entry.directive)) {
    if (it.empty() || site.touches(it)) continue;
    const std::string name = model::plain_text(view.text, names.named(it).name);
    listed.keys.insert(model::key_of(name));
    if (it.end < site.in_ladder(site.cursor)) listed.before = name;
    else if (listed.after.empty()) listed.after = name;
  }
  return listed;
}

/// Whether one label may follow another: numbers of a series have to rise.
bool may_follow(std::string_view label, std::string_view before) {
  const std::optional<model::Rank> high = model::rank_of(label);
  const std::optional<model::Rank> low = model::rank_of(before);
  return !high || !low || high->series != low->series || low->first < high->first;
}

bool fits(const Listed& listed, const std::string& label) {
  const std::string key = model::key_of(label);
  return !key.empty() && !listed.keys.contains(key) && may_follow(label, listed.before) &&
         may_follow(listed.after, label);
}

/// The levels that rows and sections name, lowest first, without those of other directives.
std::vector<std::string> levels_in_use(const semantics::LadderView& view, const Entry& entry) {
  std::vector<bool> used(view.ladder.levels.size(), false);
  for (const model::Mention& it : view.ladder.level_mentions) used[it.index] = true;
  const model::LevelNames known(view.ladder, view.text);
  for (const model::Directive& it : view.ladder.directives) {
    if (!model::declares_levels(it) || it.line == entry.directive.line) continue;
    for (const text::Span label : model::entries_of(view.text, it))
      if (const auto level = known.named(label).level; level != model::none) used[level] = false;
  }
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < used.size(); ++i)
    if (used[i] && view.ladder.levels[i].name.size() <= longest_declared_name)
      names.push_back(semantics::level_name(view, i));
  return names;
}

void add(Proposal proposal, std::string detail, Proposals& proposals) {
  proposal.detail = std::move(detail);
  proposals.push_back(std::move(proposal));
}

}  // namespace

void propose_declared_levels(const Site& site, Proposals& proposals) {
  const std::optional<Entry> of_levels = entry_at(site, model::DirectiveKind::levels);
  const std::optional<Entry> entry =
      of_levels ? of_levels : entry_at(site, model::DirectiveKind::track);
  if (!entry) return;
  const Listed around = listed(site, *entry);
  const std::vector<std::string> in_use = levels_in_use(*site.ladder, *entry);
  std::vector<std::string> lacking;
  for (const std::string& it : in_use)
    if (fits(around, it)) lacking.push_back(it);

  if (entry->is_only) {
    const std::vector<std::string> list =
        in_use.empty() ? usual_levels(site.view, neighbours(site)) : lacking;
    if (1 < list.size())
      add(proposed(site, *entry, model::escaped_declarations(list)),
          in_use.empty() ? "as in other ladders" : "all levels in this ladder", proposals);
  }
  for (const std::string& it : lacking)
    add(proposed(site, *entry, model::escaped_declaration(it)), "in use", proposals);

  const std::optional<model::Rank> rank = model::rank_of(around.before);
  const auto next = rank ? model::renumbered(around.before, rank->last + 1) : std::nullopt;
  if (next && fits(around, *next) && std::ranges::find(in_use, *next) == in_use.end())
    add(proposed(site, *entry, model::escaped_declaration(*next)), "next in the series", proposals);
}

}  // namespace ladder::features::completion
