#include "cli/arguments/server.h"

#include <CLI/App.hpp>

namespace ladder::cli {

void declare(CLI::App& command, ServerArguments& arguments) {
  command.add_flag_callback(
      "--stdio", [] {}, "Speak over standard input and output, as without this option");
  command.add_option("--socket", arguments.port, "Connect to an editor that listens on this port")
      ->type_name("PORT");
  command
      .add_option("--clientProcessId", arguments.client_process,
                  "End when the process of this number does")
      ->type_name("N");
  command.footer("Editors start it themselves; docs/editors.md says how each is set up.");
}

ServerArguments complete(ServerArguments arguments) { return arguments; }

}  // namespace ladder::cli
