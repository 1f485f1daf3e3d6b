#include "cli/arguments/complete.h"

#include <CLI/App.hpp>

namespace ladder::cli {

void declare(CLI::App& command, CompleteArguments& arguments) {
  command.add_option("words", arguments.words, "The words behind `ladder`, up to the cursor")
      ->type_name("WORD");
  command.footer("Shells ask this, as `ladder completions` sets them up to.");
}

CompleteArguments complete(CompleteArguments arguments) { return arguments; }

}  // namespace ladder::cli
