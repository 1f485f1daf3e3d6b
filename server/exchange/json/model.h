#pragma once

#include <optional>
#include <string_view>

#include "exchange/import.h"

namespace ladder::exchange {

/// What a file says that was written as schema/ladder-model.schema.json has it; nothing where it is
/// other JSON. Any part of it may be missing.
std::optional<Import> read_model_json(std::string_view text);

}  // namespace ladder::exchange
