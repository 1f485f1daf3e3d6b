#pragma once

#include "cli/loaded_files.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"

namespace ladder::cli {

/// A finding with all that is known of it, as `json` and `jsonl` report it.
Json json_of(const text::Diagnostic& finding, const File& file, const LoadedFiles& loaded,
             Indexes& indexes);

}  // namespace ladder::cli
