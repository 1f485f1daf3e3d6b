#include "cli/arguments/program.h"
#include "cli/commands.h"
#include "cli/manual.h"

namespace ladder::cli {

int execute(const ManArguments&, Console& console) {
  console.output.write(manual(Program().app()));
  return 0;
}

}  // namespace ladder::cli
