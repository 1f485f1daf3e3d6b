#include "protocol/writing_commands.h"

#include <string>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "exchange/import.h"
#include "features/formatting/turned.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "semantics/ladder_at.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

layout::Turning turning_of(const std::string& to) {
  if (to == "matrix") return {model::Layout::matrix, false};
  if (to == "table") return {model::Layout::table, false};
  if (to == "sections") return {model::Layout::sections, false};
  if (to == "transposed") return {std::nullopt, true};
  throw Failure(ErrorCode::invalid_params, fmt::format("no form is called {}", to));
}

}  // namespace

json turned(Session& session, const json& argument) {
  const layout::Turning turning = turning_of(argument.at("to").get<std::string>());
  const Asked asked = asked_at(session, {{"textDocument", {{"uri", argument.at("uri")}}},
                                         {"position", argument.at("position")}});
  const auto ladder = semantics::ladder_at(asked.view, asked.offset);
  if (!ladder) throw Failure(ErrorCode::request_failed, "there is no ladder at this place");
  features::TurnedLadder turned = features::turned(asked.view, *ladder, turning);
  if (!turned.obstacle.empty())
    throw Failure(ErrorCode::request_failed, "the ladder stays as it is: " + turned.obstacle);
  semantics::Change change;
  if (!turned.edits.empty())
    change.push_back({std::string(asked.view.path()), std::move(turned.edits)});
  return {{"edit", workspace_edit_of(session, change)}};
}

json read_spreadsheet(Session&, const json& argument) {
  const auto titled = argument.value("titled", false) ? exchange::Titled::below_heading
                                                      : exchange::Titled::with_heading;
  const std::string& cells = argument.at("cells").get_ref<const std::string&>();
  return {{"text", exchange::ladder_of_cells(cells, titled)}};
}

}  // namespace ladder::protocol
