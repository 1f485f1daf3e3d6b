#include <fmt/core.h>

#include "cli/arguments/program.h"
#include "cli/commands.h"
#include "cli/completion.h"

namespace ladder::cli {

/// A line for each word, with what it is for behind a tab; `:files` where a path may stand.
int execute(const CompleteArguments& arguments, Console& console) {
  const Completion found = completion(Program().app(), arguments.words);
  for (const Candidate& it : found.words)
    console.output.write(it.word + (it.purpose.empty() ? "" : "\t" + it.purpose) + "\n");
  if (found.files) console.output.write(":files\n");
  return 0;
}

}  // namespace ladder::cli
