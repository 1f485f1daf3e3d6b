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

bool is_letter_or_digit(const text::Character& it) {
  return text::is_letter(it.code) || text::is_digit(it.code);
}

/// How much of a name is at the beginning of `rest`: letters, digits and the hyphens between them.
std::size_t size_of_name(std::string_view rest) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < rest.size();) {
    const text::Character it = text::character_at(rest, at);
    at += it.size;
    if (is_letter_or_digit(it)) end = at;
    else if (it.code != '-') break;
  }
  return end;
}

/// `Extends: `
bool begins_with_key(std::string_view line) {
  const std::size_t end =
      line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ");
  return end != line.npos && line[end] == ':';
}

/// The end of the name around the cursor, so that a misspelt name is replaced as a whole: a heading
/// to its end, and otherwise a word. The cursor itself if there is no name.
std::uint32_t end_of_name(const Site& site) {
  const std::string_view before = site.before();
  const std::string_view after = site.after();
  const bool is_inside = !before.empty() &&
                         is_letter_or_digit(text::character_before(before, before.size())) &&
                         0 < size_of_name(after);
  const bool is_heading =
      !site.comment && 0 < completion::heading_depth(text::slice(site.text(), site.line));
  if (!is_inside || (!is_heading && !site.comment && !begins_with_key(before))) return site.cursor;
  const std::size_t size = is_heading ? after.find_last_not_of(" \t") + 1 : size_of_name(after);
  return site.cursor + static_cast<std::uint32_t>(size);
}

/// Leaves out proposals that don't match what is typed before `cursor`, would change nothing, or
/// aren't valid UTF-8, which no editor could insert.
void keep_fitting(const Site& site, std::uint32_t cursor, Proposals& proposals) {
  std::erase_if(proposals, [&](const Proposal& it) {
    if (cursor < it.edit.span.begin) return true;
    const std::string_view typed = text::slice(site.text(), {it.edit.span.begin, cursor});
    const bool changes = it.edit.replacement != text::slice(site.text(), it.edit.span);
    const bool valid = text::invalid_utf8(it.edit.replacement).empty();
    return !changes || !valid || !fits(typed, it);
  });
}

}  // namespace

Completion complete(const semantics::View& view, std::uint32_t offset,
                    std::span<const text::Diagnostic> findings) {
  const Site at_cursor = completion::site_at(view, offset);
  const Site site = completion::site_at(view, end_of_name(at_cursor));
  Completion completion;
  completion::propose_suppressions(site, findings, completion.items);
  if (!site.comment)
    for (const auto propose : sources) propose(site, completion.items);
  keep_fitting(site, at_cursor.cursor, completion.items);
  // An editor that filtered the list itself would still propose a word once it is fully typed, and
  // the tab key would then accept it rather than begin the next cell.
  completion.incomplete = !completion.items.empty();
  completion.items.resize(std::min(most_items, completion.items.size()));
  for (std::size_t i = 0; i < completion.items.size(); ++i)
    completion.items[i].sort_key = fmt::format("{:03}", i);
  return completion;
}

}  // namespace ladder::features
