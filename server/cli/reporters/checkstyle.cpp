#include <fmt/core.h>

#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "cli/reporters/xml_text.h"

namespace ladder::cli {
namespace {

const char* checkstyle_severity(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "error";
    case text::Severity::warning: return "warning";
    case text::Severity::hint: break;
  }
  return "info";
}

}  // namespace

void report_checkstyle(const LoadedFiles& loaded, Output& output) {
  output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n");
  for (const File& file : loaded.files) {
    output.write(fmt::format("  <file name=\"{}\">\n", xml_text(file.path)));
    const text::LineIndex index(file.text());
    for (const text::Diagnostic& it : file.findings()) {
      const text::Position at = index.position_of(it.span.begin, text::ColumnUnit::utf32);
      output.write(
          fmt::format("    <error line=\"{}\" column=\"{}\" severity=\"{}\" message=\"{}\" "
                      "source=\"ladder.{}\"/>\n",
                      at.line + 1, at.column + 1, checkstyle_severity(it.severity),
                      xml_text(text_of(it)), it.code));
    }
    output.write("  </file>\n");
  }
  // What could not be read.
  for (const Problem& it : loaded.problems)
    output.write(
        fmt::format("  <file name=\"{}\">\n    <error line=\"{}\" severity=\"error\" "
                    "message=\"{}\" source=\"ladder\"/>\n  </file>\n",
                    xml_text(it.path), it.at ? it.at->line + 1 : 1, xml_text(it.message)));
  output.write("</checkstyle>\n");
}

}  // namespace ladder::cli
