#include "features/navigation/links.h"

#include <optional>

#include <fmt/core.h>

#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "model/reference.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// Where the path of a ladder's `Extends:` leads; nothing where there is none, or no such file.
std::optional<Link> link_of(const semantics::View& view, std::uint32_t index) {
  const semantics::LadderView of = semantics::ladder_view(view, index);
  const model::Directive* extends = of.ladder.directive(model::DirectiveKind::extends);
  if (!extends) return std::nullopt;
  const text::Span written = model::read_reference(of.text, extends->value).path;
  if (written.empty()) return std::nullopt;
  std::string path = model::path_from(view.path(), of.slice(written));
  if (!view.corpus.find(path)) return std::nullopt;

  Link link{of.placed(written), {std::move(path), {}}, {}};
  std::string_view title;
  if (const auto base = semantics::base_of(view, {view.document, index})) {
    const semantics::LadderView meant = semantics::ladder_view(view.corpus, *base);
    link.target.span = meant.placed(meant.ladder.title);
    title = meant.slice(meant.ladder.title);
  }
  link.tooltip = title.empty() ? fmt::format("Open {}", rules::quoted(of.slice(written)))
                               : fmt::format("Open the ladder {}", rules::quoted(title));
  return link;
}

}  // namespace

std::vector<Link> links_in(const semantics::View& view) {
  std::vector<Link> links;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    if (auto link = link_of(view, i)) links.push_back(*std::move(link));
  return links;
}

}  // namespace ladder::features
