#include "text/counted.h"

#include <fmt/core.h>

namespace ladder::text {

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace ladder::text
