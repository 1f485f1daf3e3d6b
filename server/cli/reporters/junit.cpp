#include <algorithm>
#include <cstddef>
#include <string>

#include <fmt/core.h>

#include "cli/reporters/finding_text.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "cli/reporters/xml_text.h"

namespace ladder::cli {
namespace {

/// Hints fail nothing, here as in the exit code.
bool fails(const text::Diagnostic& finding) { return finding.severity != text::Severity::hint; }

void write_file(const File& file, Output& output) {
  const auto failures = static_cast<std::size_t>(std::ranges::count_if(file.findings(), fails));
  const std::string path = xml_text(file.path);
  output.write(fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                           path, std::max<std::size_t>(failures, 1), failures));
  if (failures == 0)
    output.write(fmt::format("    <testcase name=\"{}\" classname=\"ladder\"/>\n", path));
  const text::LineIndex index(file.text());
  for (const text::Diagnostic& it : file.findings()) {
    if (!fails(it)) continue;
    const text::Position at = index.position_of(it.span.begin, text::ColumnUnit::utf32);
    output.write(
        fmt::format("    <testcase name=\"{}:{}:{}\" classname=\"{}\">\n"
                    "      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                    path, at.line + 1, at.column + 1, it.code, it.code, xml_text(it.message),
                    xml_text(text_of(it))));
  }
  output.write("  </testsuite>\n");
}

/// What could not be read.
void write_problem(const Problem& problem, Output& output) {
  const std::string path = xml_text(problem.path);
  output.write(
      fmt::format("  <testsuite name=\"{0}\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
                  "    <testcase name=\"{0}\" classname=\"ladder\">\n"
                  "      <error type=\"problem\" message=\"{1}\">{1}</error>\n"
                  "    </testcase>\n  </testsuite>\n",
                  path, xml_text(problem.message)));
}

}  // namespace

void report_junit(const LoadedFiles& loaded, const Summary& summary, Output& output) {
  std::size_t clean = 0;
  for (const File& it : loaded.files) clean += std::ranges::none_of(it.findings(), fails);
  const std::size_t failures = summary.errors + summary.warnings;
  output.write(
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ladder\" "
                  "tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                  failures + clean + loaded.problems.size(), failures, loaded.problems.size()));
  for (const File& it : loaded.files) write_file(it, output);
  for (const Problem& it : loaded.problems) write_problem(it, output);
  output.write("</testsuites>\n");
}

}  // namespace ladder::cli
