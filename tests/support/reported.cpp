#include "support/reported.h"

#include "support/temporary_folder.h"

namespace ladder::testing {

std::string reported(const std::string& name, std::string_view text, const Reporter& report) {
  const TemporaryFolder folder;
  folder.write(name, text);
  cli::LoadedFiles loaded({.paths = {folder / name}, .threads = 1},
                          std::make_shared<cli::SettingsFinder>(cli::SettingsArguments{}));
  loaded.check();
  std::string written;
  cli::Output output(written);
  report(loaded, output);
  output.flush();
  return written;
}

}  // namespace ladder::testing
