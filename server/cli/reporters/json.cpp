#include <string_view>

#include <fmt/core.h>

#include "cli/reporters/finding_json.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {
namespace {

/// Writes an array element by element, since the whole of it may be large.
class ArrayWriter {
 public:
  ArrayWriter(std::string_view key, Output& output) : output_(output) {
    output_.write(fmt::format("\"{}\":[", key));
  }
  template <class Element>
  void add(const Element& element) {
    output_.write(separator_);
    output_.write(text::to_json(element));
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
      diagnostics.add(WholeFinding{it, file, loaded, indexes});
  diagnostics.close();

  if (!loaded.problems.empty()) {
    output.write(",\n");
    ArrayWriter errors("errors", output);
    for (const Problem& it : loaded.problems) errors.add(it);
    errors.close();
  }
  output.write(fmt::format(",\n\"summary\":{}}}\n", text::to_json(summary)));
}

}  // namespace ladder::cli
