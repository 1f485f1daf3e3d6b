#include "cli/standard_input.h"

#include <algorithm>
#include <cerrno>

#include <fmt/core.h>
#include <unistd.h>

#include "cli/trouble.h"

namespace ladder::cli {

Content read_standard_input(int descriptor, const std::string& name) {
  const auto problem = [&](std::string message) {
    return Content{.text = {}, .problem = Problem{name, std::move(message)}};
  };
  constexpr std::size_t piece = std::size_t{1} << 16;

  Content content;
  std::size_t filled = 0;
  for (;;) {
    content.text.resize(std::max(content.text.size(), filled + piece));
    const ssize_t count = ::read(descriptor, content.text.data() + filled, piece);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return problem(trouble_of(errno));
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (largest_file < filled)
      return problem(fmt::format("there is more than {} MB of it, which is the most that is read",
                                 largest_file >> 20));
  }
  content.text.resize(filled);
  return content;
}

}  // namespace ladder::cli
