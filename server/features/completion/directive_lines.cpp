#include "features/completion/directive_lines.h"

#include <algorithm>
#include <string_view>

#include "model/directives.h"
#include "model/marks.h"
#include "text/ascii.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using model::DirectiveKind;
using text::Span;

/// Lines between a heading and the cursor; no one writes more of them.
constexpr int most_lines = 100;

std::string_view line_at(std::string_view text, std::uint32_t begin) {
  return text::slice(text, {begin, text::line_end(text, begin)});
}

/// What a line below a heading means.
enum class LineKind { heading, directive, silent, other };

struct Line {
  LineKind kind = LineKind::other;
  DirectiveKind directive = DirectiveKind::unknown;
};

Line read_line(const Site& site, std::uint32_t begin) {
  const std::string_view line = line_at(site.text(), begin);
  const auto indent = static_cast<std::uint32_t>(line.find_first_not_of(" \t"));
  const std::string_view content = text::trimmed(line);
  if (content.empty() || closed_comment_at(site, begin + indent + 1)) return {LineKind::silent};
  const std::uint32_t depth = heading_depth(line);
  if (depth == 1 || depth == 2) return {LineKind::heading};
  const std::size_t colon = content.find(':');
  if (colon == content.npos) return {LineKind::other};
  const DirectiveKind kind = model::directive_kind(model::read_key(content.substr(0, colon)).key);
  return {kind == DirectiveKind::unknown ? LineKind::other : LineKind::directive, kind};
}

/// Where the heading begins that is directly above the cursor's line.
std::optional<std::uint32_t> heading_above(const Site& site) {
  std::uint32_t begin = site.line.begin;
  for (int i = 0; i < most_lines && 0 < begin; ++i) {
    begin = text::line_begin(site.text(), begin - 1);
    switch (read_line(site, begin).kind) {
      case LineKind::heading: return begin;
      case LineKind::other: return std::nullopt;
      case LineKind::directive:
      case LineKind::silent: break;
    }
  }
  return std::nullopt;
}

/// Whether the heading is that of a ladder, or would be with a directive below it.
bool may_have_directives(const Site& site, std::uint32_t heading) {
  if (site.ladder && site.ladder->ladder.has_heading && site.ladder->origin == heading) return true;
  // A heading that only prose follows isn't a ladder's.
  const bool empty = !site.is_blank() || may_head(site, 2);
  return empty && heading_depth(line_at(site.text(), heading)) == 2;
}

}  // namespace

std::optional<std::set<DirectiveKind>> directives_around(const Site& site) {
  const std::optional<std::uint32_t> heading = heading_above(site);
  if (!heading || !may_have_directives(site, *heading)) return std::nullopt;
  std::set<DirectiveKind> kinds;
  const std::string_view text = site.text();
  for (std::uint32_t begin = *heading; begin < text.size();) {
    begin = text::line_end(text, begin);
    begin = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size() - 1)) + 1;
    if (begin == text.size()) break;
    if (begin == site.line.begin) continue;
    const Line line = read_line(site, begin);
    if (line.kind == LineKind::directive) kinds.insert(line.directive);
    else if (line.kind != LineKind::silent) break;
  }
  return kinds;
}

std::optional<Entry> entry_at(const Site& site, DirectiveKind kind) {
  if (!site.ladder) return std::nullopt;
  const std::vector<model::Directive>& all = site.ladder->ladder.directives;
  const auto it = std::ranges::find_if(all, [&](const model::Directive& directive) {
    return site.in_ladder(site.line.begin) <= directive.line.begin &&
           directive.line.begin <= site.in_ladder(site.line.end);
  });
  if (it == all.end() || it->kind != kind || it->repeated) return std::nullopt;
  const std::size_t found = site.text().find(':', site.ladder->in_document(it->key).end);
  const auto colon = static_cast<std::uint32_t>(found);
  if (site.cursor <= colon) return std::nullopt;

  const char mark = model::separator_of(kind);
  std::uint32_t begin = site.cursor;
  const auto parts = [&](std::uint32_t at) {
    return kind != DirectiveKind::extends && site.text()[at] == mark &&
           !model::is_escaped(site.text(), at);
  };
  while (colon + 1 < begin && !parts(begin - 1)) --begin;
  std::uint32_t end = site.cursor;
  while (end < site.line.end && !parts(end)) ++end;
  if (!text::trimmed(text::slice(site.text(), {site.cursor, end})).empty()) return std::nullopt;
  const bool is_only = begin == colon + 1 && end == site.line.end;
  while (begin < site.cursor && text::is_blank(site.text()[begin])) ++begin;
  return Entry{*it, {begin, site.cursor}, is_only};
}

Proposal proposed(const Site& site, const Entry& entry, std::string_view text) {
  const char mark = model::separator_of(entry.directive.kind);
  std::string replacement = text::is_blank(site.text()[entry.typed.begin - 1]) ? "" : " ";
  replacement += text;
  if (site.after().starts_with(mark)) replacement += ' ';
  const bool is_list = entry.directive.kind != DirectiveKind::extends;
  return {.label = std::string(text),
          .kind = ProposalKind::value,
          .edit = {entry.typed, std::move(replacement)},
          .commit_characters = is_list ? std::string(1, mark) : ""};
}

}  // namespace ladder::features::completion
