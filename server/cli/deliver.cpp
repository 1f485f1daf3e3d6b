#include "cli/deliver.h"

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/replace.h"

namespace ladder::cli {

void deliver(std::string_view text, const Destination& destination, Console& console) {
  if (destination.path.empty()) return console.output.write(text);
  const bool is_there = system::own_kind_of(destination.path) == system::FileKind::file;
  if (is_there && !destination.overwrites)
    throw system::Failure(
        fmt::format("`{}` is there already; `--force` writes over it", destination.path));
  system::write_file(destination.path, text);
}

void add_destination(CLI::App& command, Destination& destination) {
  command.add_option("--output", destination.path, "Write into this file")->type_name("FILE");
  command.add_flag("--force", destination.overwrites, "Write over a file that is there");
}

}  // namespace ladder::cli
