#include "cli/explain.h"

#include "cli/reporters/habits.h"

namespace ladder::cli {

void explain(const Batch& batch, SettingsFinder& settings, const CheckArguments& arguments,
             Console& console) {
  std::vector<ExplainedFile> files;
  for (const File& it : batch.files)
    files.push_back(
        {&it, semantics::explained(it.document, it.text, settings.settings_for(it.path).rules)});
  const bool as_json = !arguments.reports.empty() && arguments.reports[0].format == Format::json;
  if (as_json) report_habits_json(files, console.output);
  else report_habits(files, console.screen(arguments.colour), console.output);
}

}  // namespace ladder::cli
