#include "support/editor/server_to_test.h"

#include <cstdlib>

namespace ladder::testing {

std::string server_to_test() {
  const char* const other = std::getenv("LADDER_BINARY");
  return other != nullptr ? other : LADDER_BINARY;
}

Process server_process(const std::string& program, const std::string& folder) {
  Process process{{program, "server"}, folder};
  for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"})
    if (const char* const value = std::getenv(name)) process.environment[name] = value;
  return process;
}

}  // namespace ladder::testing
