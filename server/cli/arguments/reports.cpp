#include "cli/arguments/reports.h"

#include <algorithm>
#include <utility>

#include "cli/arguments/options.h"

namespace ladder::cli {
namespace {

const Choices<Format>& report_formats() {
  static const Choices<Format> formats{{"full", Format::full},
                                       {"concise", Format::concise},
                                       {"markdown", Format::markdown},
                                       {"html", Format::html},
                                       {"json", Format::json},
                                       {"jsonl", Format::jsonl},
                                       {"sarif", Format::sarif},
                                       {"github", Format::github},
                                       {"gitlab", Format::gitlab},
                                       {"junit", Format::junit},
                                       {"checkstyle", Format::checkstyle},
                                       {"rdjson", Format::rdjson}};
  return formats;
}

/// `sarif` or `sarif=findings.sarif`.
ReportRequest report_of(const std::string& word, const std::vector<std::string>& choice) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  for (const auto& [known, format] : report_formats())
    if (known == name && equals + 1 != word.size() && std::ranges::count(choice, name) == 1)
      return {format, equals == std::string::npos ? "" : word.substr(equals + 1)};
  if (equals + 1 == word.size())
    throw system::Failure(fmt::format("`--output-format {}` needs a file name after `=`", word));
  throw system::Failure(fmt::format("`--output-format` can't be `{}`; choose from {}", name,
                                    fmt::join(choice, ", ")));
}

}  // namespace

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const auto& [name, format] : report_formats()) names.push_back(name);
  return names;
}

namespace {

CLI::Option* add_reports_option(CLI::App& command, std::vector<ReportRequest>& reports,
                                std::vector<std::string> choice) {
  return command
      .add_option_function<std::vector<std::string>>(
          "--output-format",
          [&reports, choice = std::move(choice)](const std::vector<std::string>& words) {
            for (const std::string& it : words) reports.push_back(report_of(it, choice));
          },
          "Report format; use FORMAT=FILE to write the report to a file (can be repeated)")
      ->allow_extra_args(false)
      ->take_all();
}

}  // namespace

void add_reports(CLI::App& command, std::vector<ReportRequest>& reports) {
  add_reports_option(command, reports, names_of_formats())->type_name("FORMAT");
}

void add_reports(CLI::App& command, std::vector<ReportRequest>& reports,
                 std::vector<std::string> choice) {
  const std::string type = fmt::format("{}", fmt::join(choice, "|"));
  add_reports_option(command, reports, std::move(choice))->type_name(type);
}

}  // namespace ladder::cli
