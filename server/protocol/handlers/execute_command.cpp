#include <algorithm>
#include <array>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/commands.h"
#include "protocol/exchange_commands.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/shown_commands.h"

namespace ladder::protocol {
namespace {

using Answer = void (*)(Session& session, nlohmann::json& argument, text::JsonWriter& result);

struct NamedCommand {
  std::string_view name;
  Answer answer;  // to our plug-ins
  Answer show;    // in other editors
};

constexpr std::array<NamedCommand, 11> commands = {{
    {"ladder.compareLevels", answering<compare_levels>, answering<show_compared_levels>},
    {"ladder.showMatrix", answering<show_matrix>, answering<show_matrix_page>},
    {"ladder.report", answering<report>, answering<show_report>},
    {"ladder.turn", answering<turn>, answering<make_turn>},
    {"ladder.writeCell", answering<write_cell>, answering<make_written_cell>},
    {"ladder.writeCells", answering<write_cells>, answering<make_written_cells>},
    {"ladder.editGrid", answering<edit_grid>, answering<make_grid_edit>},
    {"ladder.import", answering<import_file>, answering<import_file>},
    {"ladder.export", answering<export_document>, answering<export_document>},
    {"ladder.newLadder", answering<new_ladder>, answering<new_ladder>},
    {"ladder.readSpreadsheet", answering<read_spreadsheet>, answering<read_spreadsheet>},
}};

void advertise_execute_command(const Client&, ServerCapabilities& capabilities) {
  ExecuteCommandOptions& options = capabilities.execute_command_provider.emplace();
  for (const NamedCommand& it : commands) options.commands.emplace_back(it.name);
}

/// Each command takes one argument, an object; see commands.h.
void answer_execute_command(Session& session, const ExecuteCommandParams& params,
                            text::JsonWriter& result) {
  const auto command = std::ranges::find(commands, params.command, &NamedCommand::name);
  if (command == commands.end())
    throw Failure(ErrorCode::invalid_params,
                  fmt::format("there's no command called {}", params.command));
  nlohmann::json nothing = nlohmann::json::object();
  const Answer answer = session.client.handles_commands ? command->answer : command->show;
  answer(session, params.arguments.empty() ? nothing : *params.arguments.front(), result);
}

}  // namespace

Method execute_command() {
  return {.name = "workspace/executeCommand",
          .advertise = advertise_execute_command,
          .answer = answering<answer_execute_command>};
}

}  // namespace ladder::protocol
