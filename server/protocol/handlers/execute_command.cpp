#include <algorithm>
#include <array>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/commands.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/writing_commands.h"

namespace ladder {
namespace {

using nlohmann::json;

struct Command {
  std::string_view name;
  json (*answer)(protocol::Session& session, const json& argument);
};

constexpr std::array<Command, 5> commands = {{
    {"ladder.compareLevels", protocol::compared_levels},
    {"ladder.showMatrix", protocol::shown_matrix},
    {"ladder.report", protocol::report},
    {"ladder.turn", protocol::turned},
    {"ladder.readSpreadsheet", protocol::read_spreadsheet},
}};

void advertise_execute_command(const protocol::Client&, json& capabilities) {
  json names = json::array();
  for (const Command& it : commands) names.push_back(it.name);
  capabilities["executeCommandProvider"] = {{"commands", std::move(names)}};
}

/// Each command takes one argument, an object; see commands.h and writing_commands.h.
json answer_execute_command(protocol::Session& session, const json& params) {
  const std::string& name = params.at("command").get_ref<const std::string&>();
  const auto command = std::ranges::find(commands, name, &Command::name);
  if (command == commands.end())
    throw protocol::Failure(protocol::ErrorCode::invalid_params,
                            fmt::format("no command is called {}", name));
  const json arguments = params.value("arguments", json::array());
  return command->answer(session, arguments.empty() ? json::object() : arguments.front());
}

}  // namespace

namespace protocol {

Method execute_command() {
  return {.name = "workspace/executeCommand",
          .advertise = advertise_execute_command,
          .answer = answer_execute_command};
}

}  // namespace protocol
}  // namespace ladder
