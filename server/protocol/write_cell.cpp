#include <string>
#include <utility>

#include <fmt/core.h>

#include "features/cells/cells.h"
#include "protocol/commands.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/types/reading.h"
#include "semantics/ladder_at.h"

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

}  // namespace

EditResult write_cell(Session& session, const CellArgument& argument) {
  const project::Document& document = document_at(session, argument.uri);
  require_version(session, document.path(), argument.version);
  const semantics::View view = session.project.view(document.path());
  const semantics::LadderView ladder = semantics::ladder_view(
      view, index_within(argument.ladder, view.model().ladders.size(), "ladder"));
  const std::uint32_t skill = index_within(argument.skill, ladder.ladder.skills.size(), "skill");
  const std::uint32_t level = index_within(argument.level, ladder.ladder.levels.size(), "level");

  auto written = features::written_cell(view, ladder, skill, level, argument.text);
  if (!written.obstacle.empty()) throw Failure(ErrorCode::request_failed, written.obstacle);
  semantics::Change change;
  if (!written.edits.empty())
    change.push_back({std::string(view.path()), std::move(written.edits)});
  return {workspace_edit_of(session, change)};
}

void read(json& from, CellArgument& it) {
  json& document = from.at("textDocument");
  required(document, "uri", it.uri);
  required(from, "version", it.version);
  required(from, "ladder", it.ladder);
  required(from, "skill", it.skill);
  required(from, "level", it.level);
  required(from, "text", it.text);
}

}  // namespace ladder::protocol
