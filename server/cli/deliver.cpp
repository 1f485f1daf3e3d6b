#include "cli/deliver.h"

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "system/failure.h"
#include "system/replace.h"

namespace ladder::cli {

void deliver(std::string_view text, const Destination& destination, Console& console) {
  if (destination.path.empty()) return console.output.write(text);
  if (!destination.overwrites && system::has_text_to_lose(destination.path))
    throw system::Failure(
        fmt::format("`{}` already exists; `--force` overwrites it", destination.path));
  system::write_file(destination.path, text);
}

void add_destination(CLI::App& command, Destination& destination) {
  command.add_option("--output", destination.path, "Write to this file")->type_name("FILE");
  command.add_flag("--force", destination.overwrites, "Overwrite an existing file");
}

}  // namespace ladder::cli
