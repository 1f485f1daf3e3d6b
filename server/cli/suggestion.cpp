#include "cli/suggestion.h"

#include <fmt/core.h>

#include "text/nearest.h"

namespace ladder::cli {

std::string suggestion(const std::vector<std::string>& candidates, std::string_view wanted) {
  const std::string* meant = text::nearest(candidates, wanted);
  return meant ? fmt::format("; did you mean `{}`?", *meant) : ";";
}

}  // namespace ladder::cli
