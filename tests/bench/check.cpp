#include "bench/check.h"

#include <fcntl.h>
#include <unistd.h>

#include "cli/run.h"

namespace ladder::bench {

void check(const std::string& file) {
  const int discard = open("/dev/null", O_WRONLY);
  cli::run({"ladder", "check", file}, {{STDIN_FILENO}, {discard}, {discard}});
  close(discard);
}

}  // namespace ladder::bench
