#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {
namespace {

/// Some characters have a meaning in workflow commands; see escapeData() and escapeProperty() of
/// actions/toolkit, packages/core/src/command.ts.
std::string escaped(std::string_view text, std::string_view marks) {
  std::string all;
  for (const char it : text) {
    if (marks.find(it) == std::string_view::npos) all += it;
    else all += fmt::format("%{:02X}", static_cast<unsigned char>(it));
  }
  return all;
}

std::string property(std::string_view text) { return escaped(printable(text), "%\r\n:,"); }

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
                               command_of(it.severity), property(file.path), from.line + 1,
                               to.line + 1, from.column + 1, to.column + 1, property(it.code),
                               escaped(printable_lines(text_of(it)), "%\r\n")));
    }
  }
}

}  // namespace ladder::cli
