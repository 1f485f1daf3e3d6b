#include "protocol/server.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/App.hpp>

#include "cli/commands.h"
#include "cli/files.h"
#include "protocol/names.h"
#include "system/connection.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/process.h"
#include "system/streams.h"

namespace ladder::cli {
namespace {

/// `ladder server`
struct ServerArguments {
  std::optional<std::uint16_t> port;           // nothing: standard input and output
  std::optional<std::int64_t> client_process;  // the server ends when it does
};

void declare(CLI::App& command, ServerArguments& arguments) {
  command.add_flag_callback(
      "--stdio", [] {}, "Use standard input and output (default)");
  command.add_option("--socket", arguments.port, "Connect to an editor listening on this port")
      ->type_name("PORT");
  command
      .add_option("--clientProcessId", arguments.client_process,
                  "Exit when the process with this ID exits")
      ->type_name("N");
  command.footer(
      "Editors start the server themselves; docs/editors.md explains how to set each one up.");
}

std::optional<std::string> text_of(const std::string& path) {
  if (!system::is_file(path)) return std::nullopt;
  Content content = read(path);
  if (content.problem) return std::nullopt;
  return std::move(content.text);
}

std::vector<std::string> ladders_below(const std::string& folder, config::Resolver& settings) {
  const std::vector<std::string> folders = {folder};
  const auto selection = [&](const std::string& inner) -> const config::Selection& {
    return settings.selection_for(inner);
  };
  std::vector<std::string> paths;
  for (Source& it : find(folders, Named::always_taken, selection).sources)
    paths.push_back(std::move(it.path));
  return paths;
}

/// The URI of the folder with the rules' pages: next to the installed program, or in the sources of
/// a program that isn't installed. Empty if neither exists.
std::string pages_uri() {
  const std::string program = system::program_path();
  if (program.empty()) return {};
  for (const char* folder : {"../share/doc/ladder/rules", "../../../docs/rules"}) {
    const std::string pages = system::absolute_path(system::folder_of(program) + folder);
    if (system::is_folder(pages)) return protocol::uri_of(pages);
  }
  return {};
}

/// Puts incoming frames into an inbox.
system::BackgroundReader reader_into(protocol::Inbox& inbox, system::Stream input) {
  const auto frames = std::make_shared<protocol::FrameReader>();
  return {input,
          [frames, &inbox](std::string_view bytes) {
            frames->append(bytes);
            while (auto frame = frames->next()) inbox.put(*std::move(frame));
          },
          [&inbox] { inbox.close(); }};
}

int serve(system::Stream input, system::Stream output, const ServerArguments& arguments) {
  protocol::Inbox inbox;
  system::BackgroundReader reader = reader_into(inbox, input);
  if (arguments.client_process) reader.watch_process(*arguments.client_process);
  protocol::Host host{
      .read = text_of,
      .find = ladders_below,
      // If writing fails, the client is gone, and reading ends, too.
      .send = [&](std::string_view bytes) { system::write_all(output, bytes); },
      .page_of =
          [pages = pages_uri()](std::string_view rule) {
            return pages.empty() ? std::string() : pages + '/' + std::string(rule) + ".md";
          },
      .watch_process = [&](std::int64_t process) { reader.watch_process(process); },
  };
  return protocol::Server(std::move(host), inbox).run();
}

int execute(const ServerArguments& arguments, Console& console) {
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
