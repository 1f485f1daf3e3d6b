#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cli/loaded_files.h"
#include "cli/output.h"

namespace ladder::testing {

using Reporter = std::function<void(const cli::LoadedFiles&, cli::Output&)>;

/// The output of a reporter for a file with this name and text.
std::string reported(const std::string& name, std::string_view text, const Reporter& report);

}  // namespace ladder::testing
