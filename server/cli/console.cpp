#include "cli/console.h"

#include <fmt/core.h>

#include "cli/printable.h"

namespace ladder::cli {
namespace {

/// `ladder.json:3:5`, counted from one.
std::string place_of(const Problem& problem) {
  if (!problem.at) return problem.path;
  return fmt::format("{}:{}:{}", problem.path, problem.at->line + 1, problem.at->column + 1);
}

}  // namespace

void print(const std::vector<Problem>& problems, Output& errors) {
  for (const Problem& it : problems)
    errors.write(fmt::format("ladder: {}: {}\n", printable(place_of(it)), printable(it.message)));
}

}  // namespace ladder::cli
