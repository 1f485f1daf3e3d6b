#include "cli/diagnose.h"

#include "cli/parallel.h"
#include "cli/settings.h"
#include "features/diagnostics.h"

namespace ladder::cli {

void diagnose(Batch& batch, const std::string& config, unsigned threads) {
  SettingsFinder finder(config, batch.problems);
  std::vector<const rules::Settings*> settings;
  for (const File& file : batch.files) settings.push_back(&finder.settings_for(file.path));
  for_each_index(batch.files.size(), threads, [&](std::size_t i) {
    File& file = batch.files[i];
    file.findings =
        features::diagnostics(batch.workspace, file.name, file.document, file.text, *settings[i]);
  });
}

}  // namespace ladder::cli
