#include "cli/console.h"

#include <fmt/core.h>

#include "cli/printable.h"

namespace ladder::cli {

void print(const std::vector<Problem>& problems, Output& errors) {
  for (const Problem& it : problems)
    errors.write(fmt::format("ladder: {}: {}\n", printable(it.path), printable(it.message)));
}

}  // namespace ladder::cli
