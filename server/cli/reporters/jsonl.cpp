#include "cli/reporters/finding_json.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {

void report_jsonl(const Batch& batch, Output& output) {
  Indexes indexes;
  for (const File& file : batch.files)
    for (const text::Diagnostic& it : file.findings)
      output.write(to_text(json_of(it, file, batch, indexes)) + '\n');
}

}  // namespace ladder::cli
