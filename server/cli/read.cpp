#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "cli/files.h"
#include "cli/trouble.h"
#include "system/files.h"

namespace ladder::cli {
namespace {

/// Rounded up, so that a size just above the limit does not read like the limit.
std::string size_in_words(std::uint64_t bytes) {
  const bool giga = bytes >= std::uint64_t{1} << 30;
  const double tenths = std::ceil(static_cast<double>(bytes) * 10 / (giga ? 1 << 30 : 1 << 20));
  return fmt::format("{:.1f} {}", tenths / 10, giga ? "GB" : "MB");
}

}  // namespace

Content read(const std::string& path) {
  system::ReadFile file = system::read_file(path, largest_file);
  if (!file.error) return {.text = std::move(file.text), .problem = {}};
  std::string message =
      file.error->kind == system::Error::Kind::too_large
          ? fmt::format("the file is {}, but ladder only reads files of up to {} MB",
                        size_in_words(file.size), largest_file >> 20)
          : trouble_of(*file.error);
  return {.text = {}, .problem = Problem{path, std::move(message)}};
}

Content read_standard_input(system::Stream input, const std::string& name) {
  const auto problem = [&](std::string message) {
    return Content{.text = {}, .problem = Problem{name, std::move(message)}};
  };
  constexpr std::size_t piece = std::size_t{1} << 16;

  Content content;
  std::size_t filled = 0;
  for (;;) {
    content.text.resize(std::max(content.text.size(), filled + piece));
    const system::ReadPiece read = system::read_some(input, {content.text.data() + filled, piece});
    if (read.error) return problem(trouble_of(*read.error));
    if (read.size == 0) break;
    filled += read.size;
    if (largest_file < filled)
      return problem(
          fmt::format("the input is too large; ladder only reads up to {} MB", largest_file >> 20));
  }
  content.text.resize(filled);
  return content;
}

}  // namespace ladder::cli
