#pragma once

#include <CLI/App.hpp>

#include "cli/settings.h"

namespace ladder::cli {

/// `--config`, `--isolated` and `--set`.
void add_settings(CLI::App& command, SettingsArguments& arguments);

}  // namespace ladder::cli
