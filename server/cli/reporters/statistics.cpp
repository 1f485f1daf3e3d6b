#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "cli/reporters/reporters.h"
#include "cli/style.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {

void report_statistics(const LoadedFiles& loaded, const Screen& screen, Output& output) {
  std::map<std::pair<std::string_view, text::Severity>, std::size_t> counts;
  for (const File& file : loaded.files)
    for (const text::Diagnostic& it : file.findings()) ++counts[{it.code, it.severity}];

  std::vector<std::pair<std::pair<std::string_view, text::Severity>, std::size_t>> rows(
      counts.begin(), counts.end());
  std::ranges::stable_sort(rows, std::ranges::greater{},
                           [](const auto& row) { return row.second; });
  for (const auto& [kind, count] : rows) {
    const auto& [code, severity] = kind;
    const rules::Rule* rule = rules::rule_named(code);
    const std::string name =
        styled(fmt::format("{:<7}", rules::name_of(severity)), style_of(severity), screen);
    output.write(fmt::format("{:>6}  {}  {:<24}  {}\n", count, name, code,
                             rule ? rule->summary : "One of your team's own rules."));
  }
}

}  // namespace ladder::cli
