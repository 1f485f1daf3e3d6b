#pragma once

#include "cli/loaded_files.h"
#include "cli/output.h"
#include "cli/reporters/summary.h"
#include "cli/screen.h"
#include "semantics/report/overview.h"

namespace ladder::cli {

/// For people: each finding with its line, why it is one, and how to fix it.
void report_full(const LoadedFiles& loaded, const Summary& summary, const Screen& screen,
                 Output& output);

/// For editors and for logs: a finding a line, as compilers report theirs.
void report_concise(const LoadedFiles& loaded, const Screen& screen, Output& output);

/// For an overview: how often each rule found something, the most frequent first.
void report_statistics(const LoadedFiles& loaded, const Screen& screen, Output& output);

/// For other programs. Positions count from zero, columns in UTF-16 code units, as in the language
/// server protocol.
void report_json(const LoadedFiles& loaded, const Summary& summary, Output& output);

/// A finding of `report_json` a line.
void report_jsonl(const LoadedFiles& loaded, Output& output);

/// SARIF 2.1.0 (OASIS), which code hosts show next to the code.
void report_sarif(const LoadedFiles& loaded, Output& output);

/// Workflow commands of GitHub Actions, which become annotations of a change.
void report_github(const LoadedFiles& loaded, Output& output);

/// A code quality report of GitLab, in the format of Code Climate.
void report_gitlab(const LoadedFiles& loaded, Output& output);

/// JUnit's XML: a failure for each error or warning, a passed test for each file without one.
void report_junit(const LoadedFiles& loaded, const Summary& summary, Output& output);

/// Checkstyle's XML.
void report_checkstyle(const LoadedFiles& loaded, Output& output);

/// The diagnostic format of reviewdog (rdjson).
void report_rdjson(const LoadedFiles& loaded, Output& output);

/// What the two reports below say of a run, which must outlive it.
semantics::Overview overview_of(const LoadedFiles& loaded);

/// For people who don't write programs, as Markdown that a comment on GitHub has room for.
void report_markdown(const LoadedFiles& loaded, Output& output);

/// The same in full, as one page that needs no other files.
void report_html(const LoadedFiles& loaded, Output& output);

}  // namespace ladder::cli
