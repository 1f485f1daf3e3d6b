#include <utility>

#include <fmt/core.h>

#include "features/completion/candidates.h"
#include "features/completion/insertion.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/escapes.h"
#include "rules/wording.h"

namespace ladder::features::completion {
namespace {

/// More levels would make a proposal longer than a screen.
constexpr std::size_t most_levels_of_skill = 20;

std::string detail_of(const Site& site, const SkillCandidate& candidate) {
  if (!candidate.place) return "required by ladder.json";
  if (1 < candidate.all) return fmt::format("in {} other ladders", candidate.all);
  return fmt::format("in {}", rules::quoted(title_or_path(site.view, *candidate.place)));
}

void add(const Site& site, const SkillCandidate& candidate, Proposal proposal,
         Proposals& proposals) {
  proposal.kind = ProposalKind::skill;
  proposal.detail = detail_of(site, candidate);
  proposal.token = token_of_skill(model::key_of(candidate.name));
  proposals.push_back(std::move(proposal));
}

/// Each level without text, below a skill's heading.
void write_levels(const Site& site, const std::vector<std::string>& levels, Snippet& snippet) {
  const layout::Spacing spacing = layout::spacing_of(site.source());
  for (const std::string& level : levels) {
    const bool first = &level == &levels.front();
    if (!first) snippet.write(site.line_end);
    if (first ? spacing.below_skill : spacing.above_level) snippet.write(site.line_end);
    snippet.write("#### " + layout::written_in(model::Layout::sections, level));
    snippet.write(site.line_end);
    if (spacing.below_level) snippet.write(site.line_end);
    snippet.stop();
  }
}

/// Each skill with its levels, if it has none yet.
void propose_headings(const Site& site, const HeadingPlace& place, Proposals& proposals) {
  std::vector<std::string> levels = levels_of_new_skill(site);
  if (most_levels_of_skill < levels.size()) levels.clear();
  for (const SkillCandidate& it : lacking_skills(site)) {
    const std::string heading = "### " + layout::written_in(model::Layout::sections, it.name);
    Snippet whole = heading_line(site, place, heading);
    write_levels(site, levels, whole);
    add(site, it, headed(site, place, heading, std::move(whole)), proposals);
  }
}

void propose_names(const Site& site, const Cell& cell, Proposals& proposals) {
  for (const SkillCandidate& it : lacking_skills(site)) {
    std::optional<Proposal> proposal = named(site, cell, it.name);
    if (!proposal) continue;
    proposal->label = it.name;
    add(site, it, *std::move(proposal), proposals);
  }
}

}  // namespace

void propose_skills(const Site& site, Proposals& proposals) {
  if (!site.ladder) return;
  const auto cell = cell_at(site);
  if (cell && cell->is_name() && cell->axis() == Axis::skills) {
    propose_names(site, *cell, proposals);
    return;
  }
  const bool may_begin = part_at(site).skill || !site.is_blank();
  if (!may_begin || cell) return;
  if (const auto place = heading_at(site, 3)) propose_headings(site, *place, proposals);
}

}  // namespace ladder::features::completion
