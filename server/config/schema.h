#pragma once

#include <string>

namespace ladder::config {

/// The JSON Schema (draft 7) of ladder.json, which editors complete and check it by:
/// schema/ladder.schema.json.
std::string schema();

}  // namespace ladder::config
