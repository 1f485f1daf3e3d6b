#include "cli/reporters/fingerprints.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

const char* quality_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "major";
    case text::Severity::warning: return "minor";
    case text::Severity::hint: break;
  }
  return "info";
}

}  // namespace

void report_gitlab(const LoadedFiles& loaded, Output& output) {
  Indexes indexes;
  Fingerprints fingerprints;
  const auto write_findings = [&](text::JsonWriter& json, const File& file) {
    for (const text::Diagnostic& it : file.findings()) {
      const std::uint32_t line =
          indexes.of(file).position_of(it.span.begin, text::ColumnUnit::utf8).line;
      json.object({{"description", it.message},
                   {"check_name", it.code},
                   {"fingerprint", fingerprints.next(it, file)},
                   {"severity", quality_of(it.severity)},
                   {"location", {{"path", file.path}, {"lines", {{"begin", line + 1}}}}}});
    }
  };
  const text::JsonList all(loaded.files, write_findings);
  output.write(text::to_json_file(all));
}

}  // namespace ladder::cli
