#pragma once

#include <string>
#include <string_view>

#include "semantics/plain_document.h"

namespace ladder::cli {

/// What a file says, as JSON by schema/ladder-model.schema.json: enough to write it anew in any
/// layout. `text` is the file's, in which the document's places count.
std::string to_json(const semantics::PlainDocument& document, std::string_view file,
                    std::string_view text);

}  // namespace ladder::cli
