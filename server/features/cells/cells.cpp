#include "features/cells/cells.h"

#include <optional>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/heading.h"
#include "features/actions/spot.h"
#include "features/rename/new_name.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

/// With spans that count from the document's first byte, and with the obstacle as a sentence.
layout::LadderEdit of_document(layout::LadderEdit edit, const semantics::LadderView& ladder,
                               std::string_view what) {
  if (!edit.obstacle.empty()) edit.obstacle = fmt::format("{}: {}", what, edit.obstacle);
  for (text::Edit& it : edit.edits) it.span = ladder.in_document(it.span);
  return edit;
}

std::optional<std::string> fault_of_new(const model::Ladder& ladder, layout::Axis axis,
                                        std::string_view name) {
  using semantics::EntityKind;
  if (axis == layout::Axis::skill) return fault_of(EntityKind::skill, name);
  // On a track, a level can have a qualifier that names it.
  if (!ladder.tracks.empty() && !fault_of(EntityKind::skill, name)) return std::nullopt;
  return fault_of(EntityKind::level, name);
}

/// The first of several cells that can't be written by itself. Nothing if only all of them together
/// can't be.
const layout::CellText* refused_cell(const layout::Source& source,
                                     std::span<const layout::CellText> cells) {
  const auto is_refused = [&](std::span<const layout::CellText> some) {
    return !layout::written_cells(source, some).obstacle.empty();
  };
  while (1 < cells.size()) {
    const auto first = cells.first(cells.size() / 2);
    const auto rest = cells.subspan(first.size());
    if (is_refused(first)) cells = first;
    else if (is_refused(rest)) cells = rest;
    else return nullptr;
  }
  return &cells.front();
}

}  // namespace

layout::LadderEdit written_cell(const semantics::View& view, const semantics::LadderView& ladder,
                                std::uint32_t skill, std::uint32_t level, std::string_view text) {
  return of_document(layout::written_cell(source_of(view, ladder), skill, level, text), ladder,
                     fmt::format("{} at {} can't be written", called_skill(ladder, skill),
                                 called_level(ladder, level)));
}

layout::LadderEdit written_cells(const semantics::View& view, const semantics::LadderView& ladder,
                                 std::span<const layout::CellText> cells) {
  if (cells.size() == 1)
    return written_cell(view, ladder, cells[0].skill, cells[0].level, cells[0].text);
  const layout::Source source = source_of(view, ladder);
  layout::LadderEdit written = layout::written_cells(source, cells);
  if (!written.obstacle.empty() && !cells.empty()) {
    if (const layout::CellText* const it = refused_cell(source, cells)) {
      layout::LadderEdit alone = written_cell(view, ladder, it->skill, it->level, it->text);
      if (!alone.obstacle.empty()) return alone;
    }
  }
  return of_document(std::move(written), ladder, "these cells can't be written");
}

layout::LadderEdit inserted_name(const semantics::View& view, const semantics::LadderView& ladder,
                                 layout::Axis axis, std::uint32_t place, std::string_view name) {
  if (auto fault = fault_of_new(ladder.ladder, axis, name)) return {{}, *std::move(fault)};
  const std::string_view kind = axis == layout::Axis::level ? "level" : "skill";
  return of_document(layout::inserted(source_of(view, ladder), axis, place, name), ladder,
                     fmt::format("a {} {} can't be added here", kind, rules::quoted(name)));
}

layout::LadderEdit removed_name(const semantics::View& view, const semantics::LadderView& ladder,
                                layout::Axis axis, std::uint32_t index) {
  return of_document(layout::removed(source_of(view, ladder), axis, index), ladder,
                     fmt::format("{} can't be deleted", called_on_axis(ladder, axis, index)));
}

layout::LadderEdit moved_name(const semantics::View& view, const semantics::LadderView& ladder,
                              layout::Axis axis, std::uint32_t index, std::uint32_t to) {
  return of_document(layout::moved(source_of(view, ladder), axis, index, to), ladder,
                     fmt::format("{} can't be moved there", called_on_axis(ladder, axis, index)));
}

}  // namespace ladder::features
