#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// Ladders as `write_json` writes them, or else lists and keys, each of which becomes a section.
Reading read_json(std::string_view text);

/// What a file says that was written as schema/ladder-model.schema.json has it; nothing where it is
/// other JSON. Any part of it may be missing.
std::optional<Import> read_model_json(std::string_view text);

/// What a file says, as JSON by schema/ladder-model.schema.json: enough to write it anew in any
/// layout.
std::string write_json(const layout::PlainDocument& document, const Exported& file);

}  // namespace ladder::exchange
