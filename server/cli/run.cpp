#include "cli/run.h"

#include <csignal>
#include <exception>
#include <filesystem>
#include <string>

#include <fmt/core.h>

#include "cli/arguments/program.h"
#include "cli/output.h"
#include "cli/printable.h"

namespace ladder::cli {
namespace {

/// What the user is told of something that was thrown.
std::string words_of(const std::exception& failure) {
  std::error_code gone;
  static_cast<void>(std::filesystem::current_path(gone));
  return gone ? "the current folder is gone; go to one that is there" : printable(failure.what());
}

int execute(const Notice& notice, Console& console) {
  (notice.exit_code == 0 ? console.output : console.errors).write(notice.text);
  return notice.exit_code;
}

}  // namespace

int run(const std::vector<std::string>& words, const Streams& streams) {
  // A reader that goes away is told by the write that fails (see Output), not by a signal.
  std::signal(SIGPIPE, SIG_IGN);
  // Likewise a file that may grow no further (see replace), so that nothing is left behind.
  std::signal(SIGXFSZ, SIG_IGN);

  Output errors(streams.errors);
  try {
    const Command command = Program().parse(words);
    Console console{streams.input, Output(streams.output), errors, environment_of_process()};
    const int code = std::visit([&](const auto& it) { return execute(it, console); }, command);
    console.output.flush();
    errors.flush();
    return code;
  } catch (const std::exception& failure) {
    errors.write(fmt::format("ladder: {}\n", words_of(failure)));
    errors.flush();
    return 2;
  }
}

}  // namespace ladder::cli
