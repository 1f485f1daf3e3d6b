#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/files.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "layout/turned.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// What is done about texts that are not as they should be.
enum class Formatting { made, named, shown };

/// Lines counted from 1, the last one included.
struct LineRange {
  std::size_t first = 1;
  std::size_t last = 1;
};

/// `ladder format PATH...`
struct FormatArguments {
  std::vector<std::string> paths;  // `-` is standard input
  std::string stdin_filename;
  Formatting formatting = Formatting::made;
  std::optional<LineRange> range;  // nothing: all lines
  layout::Turning turning;
  ColourChoice colour = ColourChoice::automatic;
  Named named = Named::always_taken;
  SettingsArguments settings;
  unsigned threads = 0;

  bool turns() const { return turning.layout || turning.transposed; }
};

void declare(CLI::App& command, FormatArguments& arguments);
FormatArguments complete(FormatArguments arguments);

}  // namespace ladder::cli
