#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"
#include "cli/reporters/reporters.h"
#include "rules/pages.h"

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
Json range_of(text::Span span, const text::LineIndex& index) {
  const auto place = [&](std::uint32_t offset) {
    const text::Position at = index.position_of(offset, text::ColumnUnit::utf8);
    return Json{{"line", at.line + 1}, {"column", at.column + 1}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

/// A suggestion replaces one range, so a fix with several edits has none.
Json suggestions_of(const text::Diagnostic& finding, const text::LineIndex& index) {
  Json all = Json::array();
  for (const text::Fix& it : finding.fixes)
    if (it.edits.size() == 1)
      all.push_back({{"range", range_of(it.edits.front().span, index)},
                     {"text", it.edits.front().replacement}});
  return all;
}

}  // namespace

void report_rdjson(const LoadedFiles& loaded, Output& output) {
  Indexes indexes;
  Json findings = Json::array();
  for (const File& file : loaded.files) {
    for (const text::Diagnostic& it : file.findings()) {
      const text::LineIndex& index = indexes.of(file);
      Json finding = {
          {"message", text_of(it)},
          {"location", {{"path", file.path}, {"range", range_of(it.span, index)}}},
          {"severity", rdjson_severity(it.severity)},
          {"code", without_empty({{"value", it.code}, {"url", rules::url_of(it.code)}}, "url")}};
      Json suggestions = suggestions_of(it, index);
      if (!suggestions.empty()) finding["suggestions"] = std::move(suggestions);
      findings.push_back(std::move(finding));
    }
  }
  const Json all = {{"source", {{"name", "ladder"}}}, {"diagnostics", std::move(findings)}};
  output.write(to_text(all, 2) + '\n');
}

}  // namespace ladder::cli
