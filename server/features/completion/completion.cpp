#include "features/completion/completion.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "features/completion/site.h"
#include "features/completion/sources.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::features {
namespace {

using completion::Proposals;
using completion::Site;

constexpr std::size_t most_items = 100;

/// The sources in the order in which their proposals are shown.
constexpr void (*sources[])(const Site& site, Proposals& proposals) = {
    completion::propose_directives,       completion::propose_declared_levels,
    completion::propose_scales,           completion::propose_bases,
    completion::propose_sibling_texts,    completion::propose_scale_words,
    completion::propose_markers,          completion::propose_verbs,
    completion::propose_level_references, completion::propose_levels,
    completion::propose_skills,           completion::propose_new_ladders,
};

/// Whether the characters of `typed` appear in `filter` in order: `ntw` in `Networking`. An
/// expectation has to begin with them.
bool fits(std::string_view typed, const Proposal& proposal) {
  const std::string wanted = text::folded(typed);
  const std::string filter =
      text::folded(proposal.filter.empty() ? proposal.label : proposal.filter);
  if (proposal.kind == ProposalKind::text) return filter.starts_with(wanted);
  std::size_t at = 0;
  for (const char c : wanted) {
    at = filter.find(c, at);
    if (at == filter.npos) return false;
    ++at;
  }
  return true;
}

/// Leaves out proposals that don't match the typed text, would change nothing, or aren't valid
/// UTF-8, which no editor could insert.
void keep_fitting(const Site& site, Proposals& proposals) {
  std::erase_if(proposals, [&](const Proposal& it) {
    const std::string_view typed = text::slice(site.text(), {it.edit.span.begin, site.cursor});
    const bool changes = it.edit.replacement != text::slice(site.text(), it.edit.span);
    const bool valid = text::invalid_utf8(it.edit.replacement).empty();
    return !changes || !valid || !fits(typed, it);
  });
}

}  // namespace

Completion complete(const semantics::View& view, std::uint32_t offset,
                    std::span<const text::Diagnostic> findings) {
  const Site site = completion::site_at(view, offset);
  Completion completion;
  completion::propose_suppressions(site, findings, completion.items);
  if (!site.comment)
    for (const auto propose : sources) propose(site, completion.items);
  keep_fitting(site, completion.items);
  // An editor that filtered the list itself would still propose a word once it is fully typed, and
  // the tab key would then accept it rather than begin the next cell.
  completion.incomplete = !completion.items.empty();
  completion.items.resize(std::min(most_items, completion.items.size()));
  for (std::size_t i = 0; i < completion.items.size(); ++i)
    completion.items[i].sort_key = fmt::format("{:03}", i);
  return completion;
}

}  // namespace ladder::features
