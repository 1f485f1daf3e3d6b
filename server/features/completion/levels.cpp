#include <string>
#include <utility>
#include <vector>

#include "features/completion/candidates.h"
#include "features/completion/insertion.h"
#include "features/completion/sources.h"
#include "layout/notation.h"
#include "layout/sections.h"

namespace ladder::features::completion {
namespace {

void add(const LevelCandidate& candidate, Proposal proposal, Proposals& proposals) {
  proposal.kind = ProposalKind::level;
  proposal.detail = candidate.detail;
  if (candidate.declaration)
    proposal.further.insert(proposal.further.begin(), *candidate.declaration);
  proposals.push_back(std::move(proposal));
}

/// The levels that a skill lacks.
void propose_subsections(const Site& site, const HeadingPlace& place, std::uint32_t part,
                         Proposals& proposals) {
  const layout::Spacing spacing = layout::spacing_of(site.source());
  for (const LevelCandidate& it : lacking_levels(site, part)) {
    const std::string heading = "#### " + layout::written_in(model::Layout::sections, it.name);
    Snippet whole = heading_line(site, place, heading);
    if (spacing.below_subsection) whole.write(site.line_end);
    whole.stop();
    add(it, headed(site, place, heading, std::move(whole)), proposals);
  }
}

/// The levels that a ladder lacks, each with all skills.
void propose_sections(const Site& site, const HeadingPlace& place, std::uint32_t part,
                      Proposals& proposals) {
  std::vector<std::string> skills = skills_of_new_level(site);
  if (most_subsections < skills.size()) skills.clear();
  for (const LevelCandidate& it : lacking_levels(site, part)) {
    const std::string heading = "### " + layout::written_in(model::Layout::sections, it.name);
    Snippet whole = heading_line(site, place, heading);
    write_subsections(site, skills, whole);
    add(it, headed(site, place, heading, std::move(whole)), proposals);
  }
}

void propose_labels(const Site& site, const Cell& cell, Proposals& proposals) {
  for (const LevelCandidate& it : lacking_levels(site, cell.grid.part)) {
    std::optional<Proposal> proposal = named(site, cell, it.name);
    if (!proposal) continue;
    proposal->label = it.name;
    add(it, *std::move(proposal), proposals);
  }
}

}  // namespace

void propose_levels(const Site& site, Proposals& proposals) {
  const bool begins = proposals.empty();  // nothing fits better
  const Part part = part_at(site);
  if (part.section) {
    const bool levels_first = site.ladder->ladder.levels_first();
    const auto place = heading_at(site, levels_first ? 3 : 4);
    if (place && levels_first) propose_sections(site, *place, part.section->part, proposals);
    else if (place) propose_subsections(site, *place, part.section->part, proposals);
  } else if (const auto cell = cell_at(site);
             cell && cell->is_name() && cell->axis() == Axis::levels) {
    propose_labels(site, *cell, proposals);
  }
  if (begins && !proposals.empty()) proposals.front().preselected = true;
}

}  // namespace ladder::features::completion
