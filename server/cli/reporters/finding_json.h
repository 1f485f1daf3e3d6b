#pragma once

#include "cli/batch.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"

namespace ladder::cli {

/// A finding with all that is known of it, as `json` and `jsonl` report it.
Json json_of(const text::Diagnostic& finding, const File& file, const Batch& batch,
             Indexes& indexes);

}  // namespace ladder::cli
