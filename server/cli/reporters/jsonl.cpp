#include "cli/reporters/finding_json.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {

void report_jsonl(const LoadedFiles& loaded, Output& output) {
  Indexes indexes;
  for (const File& file : loaded.files)
    for (const text::Diagnostic& it : file.findings())
      output.write(text::to_json(WholeFinding{it, file, loaded, indexes}) + '\n');
}

}  // namespace ladder::cli
