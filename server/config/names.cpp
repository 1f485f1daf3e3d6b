#include "config/names.h"

#include <fmt/core.h>

#include "rules/pages.h"
#include "text/nearest.h"

namespace ladder::config {

std::optional<text::Severity> severity_named(std::string_view word) {
  for (text::Severity it : {text::Severity::error, text::Severity::warning, text::Severity::hint})
    if (rules::name_of(it) == word) return it;
  return std::nullopt;
}

std::optional<model::Layout> layout_named(std::string_view word) {
  for (model::Layout it : {model::Layout::matrix, model::Layout::table, model::Layout::sections})
    if (name_of(it) == word) return it;
  return std::nullopt;
}

std::string_view name_of(model::Layout layout) {
  switch (layout) {
    case model::Layout::matrix: return "matrix";
    case model::Layout::table: return "table";
    case model::Layout::sections: break;
  }
  return "sections";
}

std::string did_you_mean(const std::vector<std::string>& names, std::string_view wanted) {
  const std::string* nearest = text::nearest(names, wanted, 3);
  return nearest ? fmt::format("; did you mean `{}`?", *nearest) : "";
}

std::string one_of(const std::vector<std::string>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i)
    words += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == names.size() ? " or " : ", ", names[i]);
  return words;
}

}  // namespace ladder::config
