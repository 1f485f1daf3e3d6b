#include <string_view>

#include <fmt/core.h>

#include "cli/reporters/finding_json.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {
namespace {

Json to_json(const Summary& summary) {
  Json json = {{"files", summary.files},
               {"ladders", summary.ladders},
               {"errors", summary.errors},
               {"warnings", summary.warnings},
               {"hints", summary.hints},
               {"fixable", summary.fixable},
               {"unsafeFixable", summary.unsafe_fixable},
               {"fixed", summary.fixed}};
  if (const auto& it = summary.baseline)
    json["baseline"] = {
        {"file", it->path}, {"heldBack", it->set_aside_findings}, {"gone", it->gone}};
  return json;
}

Json to_json(const Problem& problem) {
  Json json = {{"file", problem.path}, {"message", problem.message}};
  if (!problem.at) return json;
  json["line"] = problem.at->line + 1;
  json["column"] = problem.at->column + 1;
  return json;
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

void report_json(const LoadedFiles& loaded, const Summary& summary, Output& output) {
  Indexes indexes;
  output.write("{\"version\":1,");
  ArrayWriter diagnostics("diagnostics", output);
  for (const File& file : loaded.files)
    for (const text::Diagnostic& it : file.findings())
      diagnostics.add(json_of(it, file, loaded, indexes));
  diagnostics.close();

  if (!loaded.problems.empty()) {
    output.write(",\n");
    ArrayWriter errors("errors", output);
    for (const Problem& it : loaded.problems) errors.add(to_json(it));
    errors.close();
  }
  output.write(fmt::format(",\n\"summary\":{}}}\n", to_text(to_json(summary))));
}

}  // namespace ladder::cli
