#include <vector>

#include <fmt/core.h>

#include "cli/batch.h"
#include "cli/commands.h"
#include "cli/diagnose.h"
#include "cli/picture.h"
#include "cli/printable.h"
#include "cli/style.h"
#include "semantics/coverage.h"
#include "exchange/format.h"
#include "semantics/findings.h"

namespace ladder::cli {
namespace {

std::string shown(std::uint32_t ladder, const File& file, const Screen& screen) {
  const model::PlacedLadder& placed = file.document.ladders[ladder];
  const std::string_view text = text::slice(file.text, placed.span);
  const std::string_view title = text::slice(text, placed.ladder.title);
  const std::string size = fmt::format("{}, {}", counted(placed.ladder.levels.size(), "level"),
                                       counted(placed.ladder.skills.size(), "skill"));
  const std::string name =
      shortened(title.empty() ? "(no title)" : title, screen.width, screen.sign("…", "~"));
  const std::vector<semantics::CellState> states =
      semantics::states_of(placed.ladder, placed.span.begin,
                           semantics::findings_of(file.document, ladder, file.findings));
  return fmt::format("{}\n{}\n\n{}", styled(name, Style::strong, screen),
                     styled(size, Style::dim, screen),
                     picture(placed.ladder, text, states, screen));
}

/// For other programs: what the ladders say, whatever is wrong in them.
int write_json(const Batch& batch, Console& console) {
  for (const File& it : batch.files)
    console.output.write(exchange::formats::json.write(layout::read_plain(it.document, it.text),
                                                       {it.path, it.text}));
  print(batch.problems, console.errors);
  return batch.problems.empty() ? 0 : 2;
}

}  // namespace

int execute(const ShowArguments& arguments, Console& console) {
  SettingsFinder settings{SettingsArguments{}};
  Batch batch = load({.paths = {arguments.path}, .input = console.input}, settings);
  if (arguments.format == Format::json) return write_json(batch, console);
  diagnose(batch, settings, 0);
  const Screen screen = console.screen(arguments.colour);
  std::string_view separator;
  for (const File& file : batch.files) {
    for (std::uint32_t i = 0; i < file.document.ladders.size(); ++i) {
      console.output.write(separator);
      console.output.write(shown(i, file, screen));
      separator = "\n";
    }
  }
  print(batch.problems, console.errors);
  if (!batch.problems.empty()) return 2;
  if (separator.empty()) console.output.write("There is no ladder to show.\n");
  return 0;
}

}  // namespace ladder::cli
