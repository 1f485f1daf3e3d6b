#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/printable.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "cli/style.h"
#include "rules/pages.h"
#include "text/position_walk.h"

namespace ladder::cli {

void report_concise(const LoadedFiles& loaded, const Screen& screen, Output& output) {
  for (const File& file : loaded.files) {
    if (file.findings().empty()) continue;
    const text::LineIndex index(file.text());
    text::PositionWalk places(index, text::ColumnUnit::utf32);
    const std::string path = without_commands(printable(file.path));
    for (const text::Diagnostic& it : file.findings()) {
      const text::Position at = places.position_of(it.span.begin);
      const std::string severity =
          styled(rules::name_of(it.severity), style_of(it.severity), screen);
      output.write(fmt::format("{}:{}:{}: {}: {} [{}]\n", path, at.line + 1, at.column + 1,
                               severity, printable(it.message), it.code));
    }
  }
}

}  // namespace ladder::cli
