#include "model/directives.h"

#include <algorithm>
#include <set>
#include <string>

#include <fmt/core.h>

#include "features/completion/directive_lines.h"
#include "features/completion/insertion.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"
#include "model/escapes.h"
#include "semantics/names.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using model::DirectiveKind;

/// More would make the line too long to read.
constexpr std::size_t most_scale_levels = 20;

/// The levels in use as `Levels:` lists them; empty if there are none, or one has no name.
std::string list_of_levels(const Site& site) {
  std::vector<std::string> names;
  if (!site.ladder || most_scale_levels < site.ladder->ladder.levels.size()) return "";
  for (std::uint32_t i = 0; i < site.ladder->ladder.levels.size(); ++i) {
    names.push_back(semantics::level_name(*site.ladder, i));
    if (names.back().empty()) return "";
  }
  return model::escaped_declarations(names);
}

std::string_view detail_of(DirectiveKind kind) {
  switch (kind) {
    case DirectiveKind::levels: return "the levels and their order";
    case DirectiveKind::track: return "the levels of one track";
    case DirectiveKind::scale: return "words that rank the expectations";
    case DirectiveKind::extends: return "the ladder to inherit skills from";
    case DirectiveKind::unknown: break;
  }
  return "";
}

}  // namespace

void propose_directives(const Site& site, Proposals& proposals) {
  // A tab before a word would make the line a row.
  const std::size_t indent = site.is_blank() ? 0 : site.before().find_first_not_of(' ');
  const std::string_view typed = site.before().substr(std::min(indent, site.before().size()));
  const bool may_be_key = site.is_blank() || std::ranges::all_of(typed, text::is_ascii_letter);
  if (!may_be_key || !text::trimmed(site.after()).empty()) return;
  const std::optional<std::set<DirectiveKind>> used = directives_around(site);
  if (!used) return;
  const text::Span span{site.cursor - static_cast<std::uint32_t>(typed.size()), site.cursor};
  for (const std::string& key : model::directive_keys()) {
    const DirectiveKind kind = model::directive_kind(key);
    const bool is_track = kind == DirectiveKind::track;
    if (!is_track && used->contains(kind)) continue;
    Snippet line;
    line.write(key);
    if (is_track) line.write(" ");
    if (is_track) line.stop();
    line.write(": ");
    if (kind == DirectiveKind::levels) line.write(list_of_levels(site));
    line.stop();
    proposals.push_back({.label = key + (is_track ? " …:" : ":"),
                         .kind = ProposalKind::directive,
                         .edit = {span, line.plain()},
                         .snippet = line.text(),
                         .detail = std::string(detail_of(kind)),
                         .token = token_of_word(key)});
  }
}

}  // namespace ladder::features::completion
