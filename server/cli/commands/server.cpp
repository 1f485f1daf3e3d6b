#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <CLI/App.hpp>

#include "cli/commands.h"
#include "cli/conversation.h"
#include "system/connection.h"
#include "system/receiver.h"
#include "system/streams.h"

namespace ladder::cli {
namespace {

/// `ladder server`
struct ServerArguments {
  std::optional<std::uint16_t> port;           // to connect to
  std::string pipe;                            // the socket file to connect to
  std::optional<std::int64_t> client_process;  // the server ends when it does
};

void declare(CLI::App& command, ServerArguments& arguments) {
  command.add_flag_callback(
      "--stdio", [] {}, "Use standard input and output (default)");
  command
      .add_option("--socket,--port", arguments.port, "Connect to an editor listening on this port")
      ->type_name("PORT");
  command
      .add_option("--pipe", arguments.pipe, "Connect to an editor listening on this socket file")
      ->type_name("FILE");
  command
      .add_option("--clientProcessId", arguments.client_process,
                  "Exit when the process with this ID exits")
      ->type_name("N");
  command.footer(
      "Editors start the server themselves; docs/editors.md explains how to set each one up.");
}

int serve(system::Stream input, system::Stream output, const ServerArguments& arguments) {
  system::Receiver receiver(input);
  if (arguments.client_process) receiver.watch_process(*arguments.client_process);
  Conversation conversation(
      // If writing fails, the client is gone, and reading ends, too.
      [&](std::string_view bytes) { system::write_all(output, bytes); },
      [&](std::int64_t process) { receiver.watch_process(process); },
      protocol::Inbox([&](auto at_most) { return receiver.receive(at_most); }));
  return conversation.run();
}

int execute(const ServerArguments& arguments, Console& console) {
  if (!arguments.pipe.empty()) {
    const system::LocalConnection client(arguments.pipe);
    return serve(client.stream(), client.stream(), arguments);
  }
  if (!arguments.port) return serve(console.input, console.output.stream(), arguments);
  const system::LocalConnection client(*arguments.port);
  return serve(client.stream(), client.stream(), arguments);
}

}  // namespace

Execution server_command(CLI::App& command) {
  const auto arguments = std::make_shared<ServerArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(*arguments, console); };
}

}  // namespace ladder::cli
