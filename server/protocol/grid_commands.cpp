#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/cells/cells.h"
#include "protocol/commands.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/types/reading.h"
#include "rules/wording.h"
#include "semantics/inherited.h"
#include "semantics/ladder_at.h"
#include "semantics/names.h"

namespace ladder::protocol {
namespace {

/// One of so many.
std::uint32_t index_within(std::int64_t index, std::size_t count, std::string_view what) {
  if (0 <= index && static_cast<std::size_t>(index) < count)
    return static_cast<std::uint32_t>(index);
  throw Failure(ErrorCode::invalid_params, fmt::format("there's no {} {}", what, index));
}

void require_version(const Session& session, std::string_view name, std::int64_t version) {
  const std::int64_t now = session.version_of(name);
  if (now == version) return;
  throw Failure(
      ErrorCode::content_modified,
      fmt::format("the document has changed: it has version {} now, not {}", now, version));
}

/// One of the ladders of a document whose version the client knows.
struct GridTarget {
  semantics::View view;
  semantics::LadderView ladder;
};

GridTarget target_of(Session& session, const GridArgument& argument) {
  const project::Document& document = document_at(session, argument.uri);
  require_version(session, document.path(), argument.version);
  const semantics::View view = session.project.view(document.path());
  const std::uint32_t ladder = index_within(argument.ladder, view.model().ladders.size(), "ladder");
  return {view, semantics::ladder_view(view, ladder)};
}

EditResult result_of(const Session& session, const semantics::View& view, layout::LadderEdit edit) {
  if (!edit.obstacle.empty()) throw Failure(ErrorCode::request_failed, edit.obstacle);
  return {workspace_edit_of(session, view.path(), std::move(edit.edits))};
}

/// Text for a cell that the ladder has, or could have.
layout::CellText cell_of(const semantics::LadderView& ladder, const CellWrite& it) {
  return {index_within(it.skill, ladder.ladder.skills.size(), "skill"),
          index_within(it.level, ladder.ladder.levels.size(), "level"), it.text};
}

layout::Axis axis_of(std::string_view what) {
  if (what == "level") return layout::Axis::level;
  if (what == "skill") return layout::Axis::skill;
  throw Failure(ErrorCode::invalid_params, "`what` must be `level` or `skill`");
}

/// Refuses what is edited in the ladder that it comes from.
void require_own(const semantics::View& view, const semantics::LadderView& ladder,
                 layout::Axis axis, std::int64_t index) {
  const auto own = static_cast<std::int64_t>(ladder.ladder.skills.size());
  if (axis == layout::Axis::level || index < own) return;
  const auto inherited = semantics::inherited_skills(view, {view.document, ladder.index});
  if (inherited.size() <= static_cast<std::size_t>(index - own)) return;
  const semantics::InheritedSkill& it = inherited[static_cast<std::size_t>(index - own)];
  throw Failure(ErrorCode::request_failed,
                fmt::format("{} belongs to {}; change it there", rules::quoted(it.name),
                            semantics::quoted_title(it.title)));
}

void read_target(json& from, GridArgument& it) {
  required(from.at("textDocument"), "uri", it.uri);
  required(from, "version", it.version);
  required(from, "ladder", it.ladder);
}

void read_cell(json& from, CellWrite& it) {
  required(from, "skill", it.skill);
  required(from, "level", it.level);
  required(from, "text", it.text);
}

}  // namespace

EditResult write_cell(Session& session, const CellArgument& argument) {
  const auto [view, ladder] = target_of(session, argument);
  const layout::CellText it = cell_of(ladder, argument.cell);
  return result_of(session, view,
                   features::written_cell(view, ladder, it.skill, it.level, it.text));
}

EditResult write_cells(Session& session, const CellsArgument& argument) {
  const auto [view, ladder] = target_of(session, argument);
  std::vector<layout::CellText> cells;
  for (const CellWrite& it : argument.cells) cells.push_back(cell_of(ladder, it));
  return result_of(session, view, features::written_cells(view, ladder, cells));
}

EditResult edit_grid(Session& session, const GridEditArgument& argument) {
  const auto [view, ladder] = target_of(session, argument);
  const layout::Axis axis = axis_of(argument.what);
  const std::size_t count =
      axis == layout::Axis::level ? ladder.ladder.levels.size() : ladder.ladder.skills.size();
  if (argument.edit == "insert") {
    const std::uint32_t place = index_within(argument.index, count + 1, argument.what);
    return result_of(
        session, view,
        features::inserted_name(view, ladder, axis, place, argument.name.value_or("")));
  }
  require_own(view, ladder, axis, argument.index);
  const std::uint32_t index = index_within(argument.index, count, argument.what);
  if (argument.edit == "delete")
    return result_of(session, view, features::removed_name(view, ladder, axis, index));
  if (argument.edit != "move")
    throw Failure(ErrorCode::invalid_params, "`edit` must be `insert`, `delete` or `move`");
  const std::uint32_t to = index_within(argument.to.value_or(-1), count, argument.what);
  return result_of(session, view, features::moved_name(view, ladder, axis, index, to));
}

void read(json& from, CellArgument& it) {
  read_target(from, it);
  read_cell(from, it.cell);
}

void read(json& from, CellsArgument& it) {
  read_target(from, it);
  for (json& cell : from.at("cells")) read_cell(cell, it.cells.emplace_back());
}

void read(json& from, GridEditArgument& it) {
  read_target(from, it);
  required(from, "edit", it.edit);
  required(from, "what", it.what);
  required(from, "index", it.index);
  optional(from, "to", it.to);
  optional(from, "name", it.name);
}

}  // namespace ladder::protocol
