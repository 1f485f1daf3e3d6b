#pragma once

#include "cli/loaded_files.h"
#include "cli/reporters/indexes.h"
#include "text/json_writer.h"

namespace ladder::cli {

/// A finding with all that is known of it, as `json` and `jsonl` report it.
struct WholeFinding {
  const text::Diagnostic& finding;
  const File& file;
  const LoadedFiles& loaded;
  Indexes& indexes;
};
void write(text::JsonWriter& json, const WholeFinding& it);

}  // namespace ladder::cli
