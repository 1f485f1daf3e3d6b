#include "cli/check.h"

#include "cli/batch.h"
#include "cli/diagnose.h"
#include "cli/reporters/reporters.h"

namespace ladder::cli {
namespace {

void report(const Batch& batch, const Summary& summary, Format format, const Screen& screen,
            Console& console) {
  switch (format) {
    case Format::full: return report_full(batch, summary, screen, console.output);
    case Format::json: return report_json(batch, summary, console.output);
    case Format::concise: break;
  }
  report_concise(batch, screen, console.output);
  // Programs that read the findings line by line need no summary.
  if (screen.is_terminal) console.errors.write(to_sentence(summary) + '\n');
}

}  // namespace

int execute(const CheckArguments& arguments, Console& console) {
  Batch batch = load({.paths = arguments.paths,
                      .named = arguments.named,
                      .input = console.input,
                      .stdin_filename = arguments.stdin_filename,
                      .threads = arguments.threads});
  diagnose(batch, arguments.config, arguments.threads);

  const Screen screen = console.screen(arguments.colour);
  const Format format =
      arguments.format.value_or(screen.is_terminal ? Format::full : Format::concise);
  const Summary summary = summary_of(batch);
  report(batch, summary, format, screen, console);
  if (batch.files.empty() && batch.problems.empty())
    console.errors.write("ladder: no file called `*.ladder` or `*.ladder.md` was found\n");
  print(batch.problems, console.errors);

  if (!batch.problems.empty()) return 2;
  return summary.errors + summary.warnings == 0 || arguments.exit_zero ? 0 : 1;
}

}  // namespace ladder::cli
