#include "protocol/headings_as_levels.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "exchange/file_names.h"
#include "exchange/format.h"
#include "exchange/import.h"
#include "protocol/convert.h"
#include "protocol/diagnostics.h"
#include "rules/catalog.h"
#include "rules/wording.h"

namespace ladder::protocol {
namespace {

bool is_at(const text::Diagnostic& finding, text::Span range) {
  return finding.code == rules::empty_ladder.name && finding.span.begin <= range.end &&
         range.begin <= finding.span.end;
}

bool has_cells(const model::PlacedLadder& it) {
  return !it.ladder.levels.empty() && !it.ladder.skills.empty();
}

/// Whether headings were read as the levels of a single ladder, beyond doubt.
bool is_clear(const exchange::Import& import) {
  return import.trouble.empty() && import.doubts.empty() && import.unplaced.empty() &&
         import.document.ladders.size() == 1 && import.origins.front() == "headings" &&
         2 <= import.document.ladders.front().levels.size();
}

}  // namespace

std::optional<CodeAction> headings_as_levels(Session& session, const project::Document& document,
                                             text::Span range,
                                             const std::vector<text::Diagnostic>& findings) {
  const auto finding =
      std::ranges::find_if(findings, [&](const auto& it) { return is_at(it, range); });
  if (finding == findings.end() || document.text().find("<!--") != std::string::npos ||
      std::ranges::any_of(document.model().ladders, has_cells))
    return std::nullopt;
  const std::string& name = document.path();
  const exchange::Import import = exchange::imported(document.text(), exchange::formats::markdown,
                                                     exchange::name_from_path(name));
  if (!is_clear(import)) return std::nullopt;

  const layout::PlainLadder& ladder = import.document.ladders.front();
  const text::Span whole{0, static_cast<std::uint32_t>(document.text().size())};
  constexpr model::Layout sections = model::Layout::sections;
  const layout::Form form{sections,
                          ladder.orientation.value_or(layout::usual_orientation(sections))};
  std::string text = exchange::to_document(import, form);
  CodeAction action;
  action.title = fmt::format("Read the headings as levels ({}, {})",
                             rules::counted(ladder.levels.size(), "level"),
                             rules::counted(ladder.skills.size(), "skill"));
  action.kind = "quickfix";
  action.is_preferred = true;
  action.diagnostics = diagnostics_json(session, document, {{0, &*finding}});
  action.edit = workspace_edit_of(session, name, {{whole, std::move(text)}});
  return action;
}

}  // namespace ladder::protocol
