#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "config/value.h"

namespace ladder::config {

/// Refuses what stands in an object for the second time; `where` comes before its name.
void refuse_repeated(const Value& object, std::string_view where,
                     const std::function<void(text::Span span, std::string message)>& refuse);

}  // namespace ladder::config
