#pragma once

#include <span>
#include <vector>

#include "features/completion/completion.h"
#include "features/completion/site.h"
#include "text/diagnostic.h"

namespace ladder::features::completion {

using Proposals = std::vector<Proposal>;

// Each source adds what it has to propose, what fits best first.

void propose_levels(const Site& site, Proposals& proposals);
void propose_skills(const Site& site, Proposals& proposals);
void propose_markers(const Site& site, Proposals& proposals);
void propose_sibling_texts(const Site& site, Proposals& proposals);
void propose_scale_words(const Site& site, Proposals& proposals);
void propose_verbs(const Site& site, Proposals& proposals);
void propose_level_references(const Site& site, Proposals& proposals);
void propose_directives(const Site& site, Proposals& proposals);
void propose_declared_levels(const Site& site, Proposals& proposals);
void propose_scales(const Site& site, Proposals& proposals);
void propose_bases(const Site& site, Proposals& proposals);
void propose_new_ladders(const Site& site, Proposals& proposals);
void propose_suppressions(const Site& site, std::span<const text::Diagnostic> findings,
                          Proposals& proposals);

}  // namespace ladder::features::completion
