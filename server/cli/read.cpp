#include <cerrno>
#include <cmath>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/descriptor.h"
#include "cli/files.h"
#include "cli/trouble.h"

namespace ladder::cli {
namespace {

/// Rounded up, so that a size just above the limit does not read like the limit.
std::string size_in_words(std::uintmax_t bytes) {
  const bool giga = bytes >= std::uintmax_t{1} << 30;
  const double tenths = std::ceil(static_cast<double>(bytes) * 10 / (giga ? 1 << 30 : 1 << 20));
  return fmt::format("{:.1f} {}", tenths / 10, giga ? "GB" : "MB");
}

}  // namespace

Content read(const std::string& path) {
  const auto problem = [&](std::string message) {
    return Content{.text = {}, .problem = Problem{path, std::move(message)}};
  };

  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.number() < 0) return problem(trouble_of(errno));
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) return problem(trouble_of(errno));
  if (!S_ISREG(status.st_mode)) return problem(trouble_with_mode(status.st_mode));
  const auto size = static_cast<std::uintmax_t>(status.st_size);
  if (size > largest_file)
    return problem(fmt::format("the file is {}; ladder reads files of up to {} MB",
                               size_in_words(size), largest_file >> 20));

  Content content;
  content.text.resize(size);
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t count = ::read(file.number(), content.text.data() + filled, size - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return problem(trouble_of(errno));
    if (count == 0) break;  // It shrank since its size was asked for.
    filled += static_cast<std::size_t>(count);
  }
  content.text.resize(filled);
  return content;
}

}  // namespace ladder::cli
