#include "features/completion/site.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "semantics/names.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using text::Span;

std::string_view without_carriage_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Takes the first line off the text.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return without_carriage_return(line);
}

/// Where the comment at the beginning of `text` ends. If it isn't closed before the next comment
/// begins, it is only its first line.
std::size_t comment_size(std::string_view text) {
  const std::size_t end = text.substr(0, text.find("<!--", 1)).find("-->");
  return end == text.npos ? std::min(text.find('\n'), text.size()) : end + 3;
}

std::optional<Span> comment_in(const std::vector<Span>& comments, std::uint32_t at) {
  const auto after = std::ranges::lower_bound(comments, at, {}, &Span::begin);
  if (after == comments.begin() || std::prev(after)->end <= at) return std::nullopt;
  return *std::prev(after);
}

std::optional<Span> comment_at(const Site& site) {
  if (const auto closed = closed_comment_at(site, site.cursor)) return closed;
  const std::string_view before = site.before();
  const std::size_t begin = std::min(before.find_first_not_of(" \t"), before.size());
  const std::string_view typed = before.substr(begin);
  if (!typed.starts_with("<!--") || typed.find("-->") != typed.npos) return std::nullopt;
  return Span{site.line.begin + static_cast<std::uint32_t>(begin), site.line.end};
}

constexpr std::size_t most_neighbours = 500;
constexpr std::size_t most_known_levels = 12;  // in a list that is proposed as a whole

/// The levels of a ladder. None if any of them has no name.
std::vector<std::string> names_of_levels(const semantics::LadderView& view) {
  std::vector<std::string> names;
  if (most_known_levels < view.ladder.levels.size()) return names;
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i) {
    names.push_back(semantics::level_name(view, i));
    if (names.back().empty()) return {};
  }
  return names;
}

}  // namespace

bool Site::is_blank() const { return text::trimmed(text::slice(text(), line)).empty(); }

Site site_at(const semantics::View& view, std::uint32_t offset) {
  const std::string_view text = view.text();
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  Site site{view, offset, {}, {}, {}, text::line_end_of(text)};
  site.line.begin = text::line_begin(text, offset);
  const std::string_view line =
      text.substr(site.line.begin, text.find('\n', offset) - site.line.begin);
  site.line.end =
      site.line.begin + static_cast<std::uint32_t>(without_carriage_return(line).size());
  site.cursor = std::min(offset, site.line.end);  // not between the two bytes of a line's end
  if (const auto ladder = semantics::ladder_at(view, site.cursor)) site.ladder.emplace(*ladder);
  site.comment = comment_at(site);
  return site;
}

std::optional<Span> closed_comment_at(const Site& site, std::uint32_t at) {
  if (const auto found = comment_in(site.view.model().comments, at)) return found;
  if (!site.ladder || at < site.ladder->origin) return std::nullopt;
  const auto found = comment_in(site.ladder->ladder.comments, site.in_ladder(at));
  return found ? std::optional(site.ladder->in_document(*found)) : std::nullopt;
}

std::string_view line_above(const Site& site) {
  if (site.line.begin == 0) return {};
  const std::uint32_t end = site.line.begin - 1;
  return without_carriage_return(
      text::slice(site.text(), {text::line_begin(site.text(), end), end}));
}

/// The size of the lines that are nothing but a comment, which begins at `begin`, after spaces; 0
/// if text follows it on its only line.
std::size_t comment_lines_size(std::string_view text, std::size_t begin) {
  const std::string_view comment = text.substr(begin, comment_size(text.substr(begin)));
  std::string_view rest = text.substr(begin + comment.size());
  const bool is_text = !text::trimmed(take_line(rest)).empty();
  return is_text && comment.find('\n') == comment.npos ? 0 : text.size() - rest.size();
}

std::string_view next_line(const Site& site) {
  std::string_view rest = site.text().substr(site.line.end);
  take_line(rest);
  while (!rest.empty()) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n");
    if (begin == rest.npos) return {};
    const bool may_be_comment = rest.substr(begin).starts_with("<!--");
    const std::size_t size = may_be_comment ? comment_lines_size(rest, begin) : 0;
    if (0 < size) {
      rest.remove_prefix(size);
      continue;
    }
    const std::size_t line_end = rest.substr(0, begin).rfind('\n');
    rest.remove_prefix(line_end == rest.npos ? 0 : line_end + 1);
    return take_line(rest);
  }
  return {};
}

bool is_crowded_below(const Site& site) {
  std::string_view rest = site.text().substr(site.line.end);
  take_line(rest);
  return !text::trimmed(take_line(rest)).empty();
}

std::uint32_t heading_depth(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t end = std::min(line.find_first_not_of('#', begin), line.size());
  const std::size_t depth = end - begin;
  // A tab after one `#` makes it the corner of a matrix.
  const bool tabbed = depth != 1 && end < line.size() && line[end] == '\t';
  const bool ends = end == line.size() || line[end] == ' ' || tabbed;
  return begin < 4 && depth <= 6 && ends ? static_cast<std::uint32_t>(depth) : 0;
}

bool may_head(const Site& site, std::uint32_t depth) {
  const std::string_view below = next_line(site);
  const std::uint32_t depth_below = heading_depth(below);
  return below.empty() || (0 < depth_below && depth_below <= depth);
}

Part part_at(const Site& site) {
  if (!site.ladder) return {};
  const model::Ladder& ladder = site.ladder->ladder;
  const std::uint32_t at = site.in_ladder(site.line.begin);
  Part part;
  const auto grid = std::ranges::upper_bound(ladder.grids, at, {},
                                             [](const model::Grid& it) { return it.header.begin; });
  if (grid != ladder.grids.begin()) part.grid = &*std::prev(grid);
  const std::vector<model::Mention>& sections = ladder.outer_mentions();
  const auto section = std::ranges::upper_bound(
      sections, at, {}, [](const model::Mention& it) { return it.whole.begin; });
  if (section != sections.begin()) {
    const model::Mention& last = *std::prev(section);
    if (!part.grid || part.grid->part < last.part) part = {nullptr, &last};
  }
  if (!part.grid && !part.section) return {};

  const std::uint32_t begin = part.grid ? part.grid->header.begin : part.section->whole.begin;
  const bool interrupted = std::ranges::any_of(ladder.faults, [&](const model::Fault& it) {
    return it.kind == model::FaultKind::lone_subsection && begin < it.span.begin &&
           it.span.begin <= at;
  });
  return interrupted ? Part{} : part;
}

std::vector<rules::Place> neighbours(const Site& site) {
  std::vector<rules::Place> all;
  const std::uint32_t own = site.view.document;
  const auto& ladders = site.view.model().ladders;
  const auto next = std::ranges::upper_bound(
      ladders, site.cursor, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  auto after = static_cast<std::uint32_t>(next - ladders.begin());
  std::uint32_t before = site.ladder ? site.ladder->index : after;
  while ((0 < before || after < ladders.size()) && all.size() < most_neighbours) {
    if (0 < before) all.push_back({own, --before});
    if (after < ladders.size()) all.push_back({own, after++});
  }
  const std::vector<rules::CheckedDocument>& documents = site.view.corpus.documents();
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    const std::size_t count = i == own ? 0 : documents[i].document->ladders.size();
    for (std::uint32_t ladder = 0; ladder < count; ++ladder) {
      if (most_neighbours <= all.size()) return all;
      all.push_back({i, ladder});
    }
  }
  return all;
}

std::vector<std::string> usual_levels(const semantics::View& view,
                                      std::span<const rules::Place> ladders) {
  std::map<std::vector<std::string>, std::size_t> uses;
  std::vector<std::vector<std::string>> lists;
  std::size_t most = 0;
  for (const rules::Place it : ladders) {
    std::vector<std::string> names = names_of_levels(semantics::ladder_view(view.corpus, it));
    if (names.empty()) continue;
    most = std::max(most, ++uses[names]);
    lists.push_back(std::move(names));
  }
  const auto usual = std::ranges::find_if(lists, [&](const auto& it) { return uses[it] == most; });
  return usual == lists.end() ? std::vector<std::string>() : *usual;
}

std::string title_or_path(const semantics::View& view, rules::Place place) {
  std::string title = semantics::title_of(semantics::ladder_view(view.corpus, place));
  return title.empty() ? std::string(view.corpus.document(place).path) : title;
}

}  // namespace ladder::features::completion
