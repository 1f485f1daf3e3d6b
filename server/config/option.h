#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "config/value.h"
#include "rules/option.h"

namespace ladder::config {

/// The option of a rule, or nothing.
const rules::Option* option_named(std::string_view rule, std::string_view key);

/// The value of an option; nothing if it has the wrong type.
std::optional<rules::OptionValue> option_value(const rules::Option& option, const Value& value);

/// The values that an option can have, for messages: "`true` or `false`".
std::string_view values_of(const rules::Option& option);

/// Their type in a JSON Schema.
std::string_view schema_type_of(const rules::Option& option);

/// The default as JSON.
std::string default_of(const rules::Option& option);

}  // namespace ladder::config
