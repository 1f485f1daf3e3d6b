#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ladder::cli {

enum class Format {
  full,
  concise,
  markdown,
  html,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson
};

/// A report to write, and the file it goes to; without one, standard output.
struct ReportRequest {
  Format format;
  std::string path;
};

/// The names of the formats.
std::vector<std::string> names_of_formats();

/// `--output-format FORMAT[=FILE]`, which can be repeated.
void add_reports(CLI::App& command, std::vector<ReportRequest>& reports);

/// The same of a command that has only some of the formats; `choice` names them.
void add_reports(CLI::App& command, std::vector<ReportRequest>& reports,
                 std::vector<std::string> choice);

}  // namespace ladder::cli
