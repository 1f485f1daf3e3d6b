#include "protocol/server.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "protocol/names.h"
#include "rules/pages.h"
#include "system/connection.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/process.h"
#include "system/replace.h"
#include "system/streams.h"
#include "text/ascii.h"

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

std::optional<std::string> text_of(const std::string& path) {
  if (!system::is_file(path)) return std::nullopt;
  Content content = read(path);
  if (content.problem) return std::nullopt;
  return std::move(content.text);
}

/// What a link in the folder leads to in the same folder is called by its own path.
protocol::Search search_below(const std::string& folder, const SelectionOf& selection) {
  return [search = folder_search(folder, selection), folder,
          real_folder = system::identity_of(folder)](std::vector<std::string>& found) {
    std::vector<Source> sources;
    const bool has_more = search(sources);
    for (Source& it : sources)
      found.push_back(system::lies_in(it.real_path, real_folder)
                          ? folder + it.real_path.substr(real_folder.size())
                          : std::move(it.path));
    return has_more;
  };
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

/// Pages that are shown in the editor, in a folder that only this user can read. They go with the
/// server.
class Pages {
 public:
  Pages() = default;
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;
  ~Pages() {
    if (!folder_.empty()) system::remove_folder(folder_);
  }

  /// The path of the page, or an empty one.
  std::string write(const std::string& title, std::string_view markdown) {
    if (folder_.empty()) folder_ = system::new_private_folder("ladder-pages");
    if (folder_.empty()) return {};
    std::string name;
    for (const char byte : title)
      name += text::is_ascii_letter(byte) || text::is_ascii_digit(byte) ? byte : '-';
    const std::string path = folder_ + '/' + name.substr(0, longest_name) + ".md";
    try {
      system::write_file(path, markdown);
    } catch (const system::Failure&) {
      return {};
    }
    return path;
  }

 private:
  static constexpr std::size_t longest_name = 60;

  std::string folder_;
};

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
  Pages pages;
  system::BackgroundReader reader = reader_into(inbox, input);
  if (arguments.client_process) reader.watch_process(*arguments.client_process);
  protocol::Host host{
      .read = text_of,
      .real_path = system::real_path_of,
      .search = search_below,
      .finds =
          [](const std::string& folder, const std::string& path, const SelectionOf& selection) {
            const std::vector<std::string> folders = {folder};
            return Search(folders, Named::always_taken, selection)
                .source_at(system::real_path_of(path))
                .has_value();
          },
      // If writing fails, the client is gone, and reading ends, too.
      .send = [&](std::string_view bytes) { system::write_all(output, bytes); },
      .write_page = [&](const std::string& title,
                        std::string_view markdown) { return pages.write(title, markdown); },
      .page_of =
          [folder = pages_uri()](std::string_view rule) {
            return folder.empty() ? rules::url_of(rule) : folder + '/' + std::string(rule) + ".md";
          },
      .watch_process = [&](std::int64_t process) { reader.watch_process(process); },
  };
  return protocol::Server(std::move(host), inbox).run();
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
