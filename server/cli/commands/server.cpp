#include "protocol/server.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/descriptor.h"
#include "cli/files.h"
#include "protocol/names.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

std::optional<std::string> text_of(const std::string& path) {
  std::error_code missing;
  if (path.empty() || !fs::is_regular_file(path, missing)) return std::nullopt;
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

/// The folder with the rules' pages, as URI: where the program is installed, or, of one that was
/// built and not installed, in its sources. Empty where there is none.
std::string pages_uri() {
  std::error_code missing;
  const fs::path program = fs::read_symlink("/proc/self/exe", missing);
  for (const char* folder : {"../share/doc/ladder/rules", "../../../docs/rules"}) {
    const fs::path pages = (program.parent_path() / folder).lexically_normal();
    if (!missing && fs::is_directory(pages, missing)) return protocol::uri_of(pages.native());
  }
  return {};
}

int serve(int input, int output, const ServerArguments& arguments) {
  protocol::Inbox inbox;
  Connection connection(input, output, inbox);
  if (arguments.client_process) connection.watch(*arguments.client_process);
  protocol::Host host{
      .read = text_of,
      .find = ladders_below,
      .send = [&](std::string_view bytes) { connection.send(bytes); },
      .page_of =
          [pages = pages_uri()](std::string_view rule) {
            return pages.empty() ? std::string() : pages + '/' + std::string(rule) + ".md";
          },
      .watch_process = [&](std::int64_t process) { connection.watch(process); },
  };
  return protocol::Server(std::move(host), inbox).run();
}

}  // namespace

int execute(const ServerArguments& arguments, Console& console) {
  if (!arguments.port) return serve(console.input, console.output.descriptor(), arguments);
  const Descriptor socket(connected(*arguments.port));
  return serve(socket.number(), socket.number(), arguments);
}

}  // namespace ladder::cli
