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

/// A report that was asked for, and the file that it goes to; without one, standard output.
struct ReportRequest {
  Format format;
  std::string path;
};

/// What the formats are called.
std::vector<std::string> names_of_formats();

/// `--output-format FORMAT[=FILE]`, which may be given often.
void add_reports(CLI::App& command, std::vector<ReportRequest>& reports);

}  // namespace ladder::cli
