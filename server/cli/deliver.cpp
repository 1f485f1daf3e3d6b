#include "cli/deliver.h"

#include <fmt/core.h>
#include <sys/stat.h>

#include "cli/failure.h"
#include "cli/write_file.h"

namespace ladder::cli {

void deliver(std::string_view text, const Destination& destination, Console& console) {
  if (destination.path.empty()) return console.output.write(text);
  struct stat status = {};
  const bool is_there = ::lstat(destination.path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  if (is_there && !destination.overwrites)
    throw Failure(fmt::format("`{}` is there already; `--force` writes over it", destination.path));
  write_file(destination.path, text);
}

}  // namespace ladder::cli
