#include <algorithm>
#include <string>

#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "rules/pages.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

const char* rdjson_severity(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "ERROR";
    case text::Severity::warning: return "WARNING";
    case text::Severity::hint: break;
  }
  return "INFO";
}

/// Lines and columns from 1, columns in bytes.
struct ByteRange {
  text::Span span;
  const text::LineIndex& index;
};
void write(text::JsonWriter& json, const ByteRange& it) {
  const text::Position start = it.index.position_of(it.span.begin, text::ColumnUnit::utf8);
  const text::Position end = it.index.position_of(it.span.end, text::ColumnUnit::utf8);
  json.object({{"start", {{"line", start.line + 1}, {"column", start.column + 1}}},
               {"end", {{"line", end.line + 1}, {"column", end.column + 1}}}});
}

/// A suggestion replaces one range, so a fix with several edits has none.
bool is_suggestion(const text::Fix& fix) { return fix.edits.size() == 1; }

void write_finding(text::JsonWriter& json, const text::Diagnostic& finding, const File& file,
                   const text::LineIndex& index) {
  const auto write_suggestion = [&](text::JsonWriter& to, const text::Fix& it) {
    if (is_suggestion(it))
      to.object({{"range", ByteRange{it.edits.front().span, index}},
                 {"text", it.edits.front().replacement}});
  };
  text::JsonObject object(json);
  object.add({{"message", text_of(finding)},
              {"location", {{"path", file.path}, {"range", ByteRange{finding.span, index}}}},
              {"severity", rdjson_severity(finding.severity)}});
  const std::string url = rules::url_of(finding.code);
  if (url.empty()) object.member("code", {{"value", finding.code}});
  else object.member("code", {{"value", finding.code}, {"url", url}});
  if (std::ranges::any_of(finding.fixes, is_suggestion))
    object.member("suggestions", text::JsonList(finding.fixes, write_suggestion));
}

}  // namespace

void report_rdjson(const LoadedFiles& loaded, Output& output) {
  Indexes indexes;
  const auto write_findings = [&](text::JsonWriter& json, const File& file) {
    for (const text::Diagnostic& it : file.findings())
      write_finding(json, it, file, indexes.of(file));
  };
  output.write(text::to_json_file({{"source", {{"name", "ladder"}}},
                                   {"diagnostics", text::JsonList(loaded.files, write_findings)}}));
}

}  // namespace ladder::cli
