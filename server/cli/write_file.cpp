#include "cli/write_file.h"

#include <cerrno>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>

#include "cli/descriptor.h"
#include "cli/draft.h"
#include "cli/failure.h"
#include "cli/output.h"
#include "cli/trouble.h"

namespace ladder::cli {
namespace {

[[noreturn]] void refuse(const std::string& path) {
  throw Failure(fmt::format("`{}` cannot be written: {}", path, reason_of(errno)));
}

void write_into(const std::string& path, std::string_view text) {
  const Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
  if (descriptor.number() < 0) refuse(path);
  Output output(descriptor.number());
  output.write(text);
  output.flush();
}

}  // namespace

void write_file(const std::string& path, std::string_view text) {
  struct stat original = {};
  const bool is_there = ::lstat(path.c_str(), &original) == 0;
  // A link leads to what is to be written, and stays a link.
  if (is_there && !S_ISREG(original.st_mode)) return write_into(path, text);
  const std::string folder = folder_of(path);
  sweep(folder);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) ||
      !(is_there ? draft.take_after(path, original) : draft.take_usual_mode()) ||
      !draft.take_the_place_of(path))
    refuse(path);
  settle(folder);
}

}  // namespace ladder::cli
