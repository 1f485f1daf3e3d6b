#include "features/completion/heading.h"

#include <algorithm>

#include "layout/sections.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

/// Whether a blank line stands above such headings.
bool stands_apart(const Site& site, std::string_view heading) {
  return heading_depth(heading) < 4 || layout::spacing_of(site.source()).above_level;
}

}  // namespace

std::optional<HeadingPlace> heading_at(const Site& site, std::uint32_t depth) {
  if (site.is_blank()) {
    if (!may_head(site, depth)) return std::nullopt;
    return HeadingPlace{{site.line.begin, site.cursor}, true, false};
  }
  if (heading_depth(site.before()) != depth || !text::trimmed(site.after()).empty())
    return std::nullopt;
  const auto indent = static_cast<std::uint32_t>(site.before().find('#'));
  return HeadingPlace{{site.line.begin + indent, site.cursor}, false, !may_head(site, depth)};
}

Snippet heading_line(const Site& site, const HeadingPlace& place, std::string_view heading) {
  const bool is_below_text = place.is_blank && !text::trimmed(line_above(site)).empty();
  Snippet line;
  if (is_below_text && stands_apart(site, heading)) line.write(site.line_end);
  line.write(heading);
  line.write(site.line_end);
  return line;
}

Proposal headed(const Site& site, const HeadingPlace& place, std::string_view heading,
                Snippet whole) {
  Proposal proposal{.label = std::string(heading), .edit = {place.typed, std::string(heading)}};
  if (place.has_body) return proposal;
  if (is_crowded_below(site) && stands_apart(site, heading)) whole.write(site.line_end);
  proposal.edit.replacement = whole.plain();
  proposal.snippet = whole.text();
  return proposal;
}

}  // namespace ladder::features::completion
