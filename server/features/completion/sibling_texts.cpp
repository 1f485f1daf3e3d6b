#include <algorithm>
#include <string>
#include <unordered_set>

#include <fmt/core.h>

#include "features/completion/insertion.h"
#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"
#include "layout/notation.h"
#include "model/escapes.h"
#include "rules/candidates.h"
#include "rules/norms.h"
#include "rules/siblings.h"
#include "rules/wording.h"

namespace ladder::features::completion {
namespace {

constexpr std::size_t longest_label = 60;  // characters

/// What the skill asks for at other levels: it must not ask for the same at this one.
std::unordered_set<std::string> texts_of_skill(const semantics::LadderView& view,
                                               std::uint32_t skill) {
  std::unordered_set<std::string> texts;
  for (const std::uint32_t i : view.ladder.column(skill))
    texts.insert(model::key_of(view.slice(view.ladder.expectations[i].text)));
  return texts;
}

/// Whether the expectation is damaged: characters were lost, or its beginning or end. That shows
/// only in a ladder that is consistent about capitals.
bool is_damaged(const rules::Corpus& corpus, const rules::Sibling& sibling, bool has_capitals) {
  const rules::Facts& facts = corpus.facts(sibling.place);
  const model::Expectation& it = rules::expectation_of(corpus, sibling);
  const std::uint32_t damages =
      facts.first_damage[sibling.expectation + 1] - facts.first_damage[sibling.expectation];
  if (0 < damages || rules::is_visibly_cut(corpus, sibling)) return true;
  return has_capitals && facts.passages[it.first_passage].start == rules::Start::lower;
}

/// Sound expectations, those from ladders of the same company first.
std::vector<rules::Sibling> ranked_siblings(const Site& site, const model::Expectation& it) {
  const rules::Corpus& corpus = site.view.corpus;
  std::vector<rules::Sibling> siblings = rules::siblings_of(corpus, site.place(), it);
  if (siblings.empty()) return siblings;
  const semantics::LadderView& own = *site.ladder;
  const rules::Norms norms =
      rules::norms_of(own.ladder, own.text, own.facts, site.view.settings.language_of(own.ladder));
  const bool has_capitals = rules::begins_with_capitals(norms.capital_start);
  std::erase_if(siblings, [&](const rules::Sibling& sibling) {
    return is_damaged(corpus, sibling, has_capitals);
  });
  std::ranges::stable_sort(siblings, {}, [&](const rules::Sibling& sibling) {
    return corpus.are_related(site.place(), sibling.place) ? 0 : 1;
  });
  return siblings;
}

}  // namespace

void propose_sibling_texts(const Site& site, Proposals& proposals) {
  const std::optional<Draft> draft = draft_at(site);
  if (!draft) return;
  const model::Expectation& own = draft->expectation;
  std::unordered_set<std::string> seen = texts_of_skill(*site.ladder, own.skill);
  std::size_t offered = 0;
  for (const rules::Sibling& it : ranked_siblings(site, own)) {
    if (offered == rules::most_offered) break;
    const std::string text = rules::text_of(site.view.corpus, it, own.layout, site.line_end);
    if (!seen.insert(model::key_of(text)).second) continue;
    ++offered;
    proposals.push_back(
        {.label = rules::shortened(model::plain_text(text), longest_label),
         .kind = ProposalKind::text,
         .edit = draft_edit(site, *draft, text),
         .detail = fmt::format("as in {}", rules::quoted(title_or_path(site.view, it.place))),
         .filter = rules::carried(text.substr(0, text.find_first_of("\r\n"))),
         .token = token_of_text(site.view, it)});
  }
}

}  // namespace ladder::features::completion
