#include "cli/run.h"

#include <exception>
#include <string>

#include <fmt/core.h>

#include "cli/arguments/program.h"
#include "cli/output.h"
#include "cli/printable.h"
#include "system/process.h"

namespace ladder::cli {
namespace {

int execute(const Notice& notice, Console& console) {
  (notice.exit_code == 0 ? console.output : console.errors).write(notice.text);
  return notice.exit_code;
}

}  // namespace

int run(const std::vector<std::string>& words, const system::StandardStreams& streams) {
  // So that Output hears of a reader that goes away, and nothing is left behind by a file that may
  // grow no further.
  system::let_writes_fail();
  Output errors(streams.errors);
  try {
    const Command command = Program().parse(words);
    Console console{streams.input, Output(streams.output), errors, environment_of_process()};
    const int code = std::visit([&](const auto& it) { return execute(it, console); }, command);
    console.output.flush();
    errors.flush();
    return code;
  } catch (const std::exception& failure) {
    errors.write(fmt::format("ladder: {}\n", printable(failure.what())));
    errors.flush();
    return 2;
  }
}

}  // namespace ladder::cli
