#include "cli/arguments/destination.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void add_destination(CLI::App& command, Destination& destination) {
  command.add_option("--output", destination.path, "Write into this file")->type_name("FILE");
  command.add_flag("--force", destination.overwrites, "Write over a file that is there");
}

}  // namespace ladder::cli
