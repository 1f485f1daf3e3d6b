#include "system/process.h"

#include <cstdlib>

#include <unistd.h>

namespace ladder::system {

ProcessResult run_process(const std::vector<std::string>&, std::string_view,
                          const std::vector<std::string>&) {
  ProcessResult result;
  result.not_started = {Error::Kind::other, "WebAssembly can't run other programs"};
  return result;
}

bool is_running(std::int64_t) { return true; }

std::vector<std::string> program_words(int count, char** words) {
  // A program in WebAssembly begins at the root. Where the user is, its host says in PWD.
  if (const char* const folder = std::getenv("PWD")) ::chdir(folder);
  return {words, words + count};
}

std::string program_path() { return environment_variable("LADDER_WASM"); }  // from ladder.mjs

void let_writes_fail() {}  // WASI has no signals, so they always do.

}  // namespace ladder::system
