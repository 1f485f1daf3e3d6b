#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/completion/directive_lines.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"
#include "model/reference.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "semantics/lineage.h"
#include "semantics/names.h"

namespace ladder::features::completion {
namespace {

std::vector<std::string> keys_of_levels(const model::Ladder& ladder) {
  std::vector<std::string> keys;
  for (const model::Level& it : ladder.levels)
    if (std::string key = rules::key_of(it); !key.empty()) keys.push_back(std::move(key));
  return keys;
}

/// How the document at the cursor names a ladder: `path/to/file.ladder#Title`. Nothing where that
/// would mean another one, or none.
std::optional<std::string> reference_to(const semantics::View& view, rules::Place place) {
  const rules::CheckedDocument& target = view.corpus.document(place);
  const bool elsewhere = place.document != view.document;
  std::string reference = elsewhere ? model::relative_path(view.path(), target.path) : "";
  if (reference.find_first_of("#\r\n") != reference.npos) return std::nullopt;
  if (elsewhere && target.document->ladders.size() == 1) return reference;
  const std::string title = semantics::title_of(semantics::ladder_view(view.corpus, place));
  if (title.empty() || view.workspace.ladder_called(target.path, title) != place.ladder)
    return std::nullopt;
  return reference.append("#").append(title);
}

/// The ladders that the one at the cursor could extend: their levels are the same, and none of them
/// extends it.
class Bases {
 public:
  explicit Bases(const Site& site) : site_(site), levels_(keys_of_levels(site.ladder->ladder)) {}

  bool fits(rules::Place place) const {
    const model::Ladder& ladder = site_.view.corpus.ladder(place);
    const std::vector<std::string> levels = keys_of_levels(ladder);
    if (!levels_.empty() && !levels.empty() && levels != levels_) return false;
    if (!ladder.directive(model::DirectiveKind::extends)) return true;
    const std::vector<rules::Place> further = semantics::bases_of(site_.view, place);
    return std::ranges::find(further, site_.place()) == further.end();
  }

 private:
  const Site& site_;
  std::vector<std::string> levels_;
};

}  // namespace

void propose_bases(const Site& site, Proposals& proposals) {
  const std::optional<Entry> entry = entry_at(site, model::DirectiveKind::extends);
  if (!entry) return;
  const Bases bases(site);
  for (const rules::Place place : neighbours(site)) {
    const std::optional<std::string> reference = reference_to(site.view, place);
    if (!reference || !bases.fits(place)) continue;
    Proposal proposal = proposed(site, *entry, *reference);
    const model::Ladder& ladder = site.view.corpus.ladder(place);
    proposal.detail = fmt::format("{}, {}", rules::counted(ladder.skills.size(), "skill"),
                                  rules::counted(ladder.levels.size(), "level"));
    proposal.token = token_of_ladder(site.view, place);
    proposals.push_back(std::move(proposal));
  }
}

}  // namespace ladder::features::completion
