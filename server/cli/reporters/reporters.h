#pragma once

#include "cli/batch.h"
#include "cli/output.h"
#include "cli/reporters/summary.h"
#include "cli/screen.h"

namespace ladder::cli {

/// For people: each finding with its line, why it is one, and how to mend it.
void report_full(const Batch& batch, const Summary& summary, const Screen& screen, Output& output);

/// For editors and for logs: a finding a line, as compilers report theirs.
void report_concise(const Batch& batch, const Screen& screen, Output& output);

/// For other programs. Positions count from zero, columns in UTF-16 code units, as in the language
/// server protocol.
void report_json(const Batch& batch, const Summary& summary, Output& output);

}  // namespace ladder::cli
