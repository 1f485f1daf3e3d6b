#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"
#include "cli/reporters/reporters.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

Json to_json(text::Position position) {
  return {{"line", position.line}, {"character", position.column}};
}

Json to_json(text::Span span, const text::LineIndex& index) {
  return {{"start", to_json(index.position_of(span.begin, text::ColumnUnit::utf16))},
          {"end", to_json(index.position_of(span.end, text::ColumnUnit::utf16))}};
}

Json to_json(const text::Fix& fix, const text::LineIndex& index) {
  Json edits = Json::array();
  for (const text::Edit& it : fix.edits)
    edits.push_back({{"range", to_json(it.span, index)}, {"newText", it.replacement}});
  return {{"title", fix.title},
          {"applicability", rules::name_of(fix.applicability)},
          {"edits", std::move(edits)}};
}

Json to_json(const text::Diagnostic& finding, const File& file, const Batch& batch,
             Indexes& indexes) {
  const text::LineIndex& index = indexes.of(file);
  Json fixes = Json::array();
  for (const text::Fix& it : finding.fixes) fixes.push_back(to_json(it, index));
  Json related = Json::array();
  for (const text::Related& it : finding.related) {
    const File* other = file_of(it, file, batch);
    if (!other) continue;
    related.push_back({{"file", other->path},
                       {"range", to_json(it.span, indexes.of(*other))},
                       {"message", it.message}});
  }
  return {{"file", file.path},
          {"code", finding.code},
          {"severity", rules::name_of(finding.severity)},
          {"message", finding.message},
          {"range", to_json(finding.span, index)},
          {"ladder", finding.ladder},
          {"skill", finding.skill},
          {"level", finding.level},
          {"evidence", finding.evidence},
          {"help", finding.help},
          {"fixes", std::move(fixes)},
          {"related", std::move(related)},
          {"url", rules::url_of(finding.code)}};
}

Json to_json(const Summary& summary) {
  return {{"files", summary.files},
          {"ladders", summary.ladders},
          {"errors", summary.errors},
          {"warnings", summary.warnings},
          {"hints", summary.hints},
          {"fixable", summary.fixable},
          {"unsafeFixable", summary.unsafe_fixable},
          {"fixed", summary.fixed}};
}

/// Writes an array element by element, since the whole of it may be large.
class ArrayWriter {
 public:
  ArrayWriter(std::string_view key, Output& output) : output_(output) {
    output_.write(fmt::format("\"{}\":[", key));
  }
  void add(const Json& element) {
    output_.write(separator_);
    output_.write(to_text(element));
    separator_ = ",\n";
  }
  void close() { output_.write("]"); }

 private:
  Output& output_;
  std::string_view separator_ = "\n";
};

}  // namespace

void report_json(const Batch& batch, const Summary& summary, Output& output) {
  Indexes indexes;
  output.write("{\"version\":1,");
  ArrayWriter diagnostics("diagnostics", output);
  for (const File& file : batch.files)
    for (const text::Diagnostic& it : file.findings)
      diagnostics.add(to_json(it, file, batch, indexes));
  diagnostics.close();

  if (!batch.problems.empty()) {
    output.write(",\n");
    ArrayWriter errors("errors", output);
    for (const Problem& it : batch.problems)
      errors.add({{"file", it.path}, {"message", it.message}});
    errors.close();
  }
  output.write(fmt::format(",\n\"summary\":{}}}\n", to_text(to_json(summary))));
}

}  // namespace ladder::cli
