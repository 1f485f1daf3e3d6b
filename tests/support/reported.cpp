#include "support/reported.h"

#include "cli/diagnose.h"
#include "support/temporary_folder.h"

namespace ladder::testing {

std::string reported(const std::string& name, std::string_view text, const Reporter& report) {
  const TemporaryFolder folder;
  folder.write(name, text);
  cli::SettingsFinder settings{cli::SettingsArguments{}};
  cli::Batch batch = cli::load({.paths = {folder / name}}, settings);
  cli::diagnose(batch, settings, 1);
  std::string written;
  cli::Output output(written);
  report(batch, cli::summary_of(batch), output);
  output.flush();
  return written;
}

}  // namespace ladder::testing
