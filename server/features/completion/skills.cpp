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

/// Each skill with its levels, if it has none yet.
void propose_sections(const Site& site, const HeadingPlace& place, Proposals& proposals) {
  std::vector<std::string> levels = levels_of_new_skill(site);
  if (most_subsections < levels.size()) levels.clear();
  for (const SkillCandidate& it : lacking_skills(site)) {
    const std::string heading = "### " + layout::written_in(model::Layout::sections, it.name);
    Snippet whole = heading_line(site, place, heading);
    write_subsections(site, levels, whole);
    add(site, it, headed(site, place, heading, std::move(whole)), proposals);
  }
}

/// The skills that a level lacks: those that other levels have come first.
void propose_subsections(const Site& site, const HeadingPlace& place, const model::Mention& level,
                         Proposals& proposals) {
  const layout::Spacing spacing = layout::spacing_of(site.source());
  const auto proposal_of = [&](const std::string& name) {
    const std::string heading = "#### " + layout::written_in(model::Layout::sections, name);
    Snippet whole = heading_line(site, place, heading);
    if (spacing.below_subsection) whole.write(site.line_end);
    whole.stop();
    return headed(site, place, heading, std::move(whole));
  };
  for (const std::string& name : skills_lacking_at(site, level)) {
    Proposal proposal = proposal_of(name);
    proposal.kind = ProposalKind::skill;
    proposal.detail = "missing here";
    proposals.push_back(std::move(proposal));
  }
  for (const SkillCandidate& it : lacking_skills(site))
    add(site, it, proposal_of(it.name), proposals);
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
  const Part part = part_at(site);
  if (cell) return;
  if (part.section && site.ladder->ladder.levels_first()) {
    if (const auto place = heading_at(site, 4))
      propose_subsections(site, *place, *part.section, proposals);
    return;
  }
  const bool may_begin = part.section || !site.is_blank();
  if (!may_begin) return;
  if (const auto place = heading_at(site, 3)) propose_sections(site, *place, proposals);
}

}  // namespace ladder::features::completion
