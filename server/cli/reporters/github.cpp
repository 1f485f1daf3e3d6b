#include <string>

#include <fmt/core.h>

#include "cli/reporters/annotation_text.h"
#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {
namespace {

const char* command_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "error";
    case text::Severity::warning: return "warning";
    case text::Severity::hint: break;
  }
  return "notice";
}

}  // namespace

void report_github(const LoadedFiles& loaded, Output& output) {
  Indexes indexes;
  for (const File& file : loaded.files) {
    for (const text::Diagnostic& it : file.findings()) {
      const text::LineIndex& index = indexes.of(file);
      const text::Position from = index.position_of(it.span.begin, text::ColumnUnit::utf32);
      const text::Position to = index.position_of(it.span.end, text::ColumnUnit::utf32);
      output.write(fmt::format("::{} file={},line={},endLine={},col={},endColumn={},title={}::{}\n",
                               command_of(it.severity), github_property(file.path), from.line + 1,
                               to.line + 1, from.column + 1, to.column + 1,
                               github_property(it.code), github_message(text_of(it))));
    }
  }
}

}  // namespace ladder::cli
