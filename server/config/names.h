#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::config {

/// The severity with this name; nothing for `off` and for other words.
std::optional<text::Severity> severity_named(std::string_view word);

std::optional<model::Layout> layout_named(std::string_view word);
std::string_view name_of(model::Layout layout);

/// "; did you mean `level-gap`?", or nothing.
std::string did_you_mean(const std::vector<std::string>& names, std::string_view wanted);

/// "`a`, `b` or `c`".
std::string one_of(const std::vector<std::string>& names);

}  // namespace ladder::config
