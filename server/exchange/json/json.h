#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/format.h"

namespace ladder::exchange {

/// Ladders as `write_json` writes them, or else lists and keys, each of which becomes a section.
Reading read_json(std::string_view text);

/// The content of a file in the format of schema/ladder-model.schema.json, or nothing if it is
/// other JSON. Any part of it can be missing.
std::optional<Import> read_model_json(std::string_view text);

/// The content of a file as JSON that matches schema/ladder-model.schema.json. It is enough to
/// rewrite the file in any layout.
std::string write_json(const layout::PlainDocument& document, const Exported& file);

}  // namespace ladder::exchange
