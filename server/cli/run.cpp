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

/// Standard error may be what can't be written to; then the exit code alone says so.
void report(const std::exception& failure, Output& errors) noexcept {
  try {
    errors.write(fmt::format("ladder: {}\n", printable(failure.what())));
    errors.flush();
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace

int run(const std::vector<std::string>& words, const system::StandardStreams& streams) {
  // This lets Output notice that a reader has closed the pipe, and that a file can't grow, so that
  // nothing is left unfinished.
  system::let_writes_fail();
  Output errors(streams.errors);
  try {
    const Execution command = Program().parse(words);
    Console console{streams.input, Output(streams.output), errors, environment_of_process()};
    const int code = command(console);
    console.output.flush();
    errors.flush();
    return code;
  } catch (const std::exception& failure) {
    report(failure, errors);
    return 2;
  }
}

}  // namespace ladder::cli
