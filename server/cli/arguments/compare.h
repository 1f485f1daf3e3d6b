#pragma once

#include <string>

#include "cli/arguments/view_format.h"
#include "cli/screen.h"

namespace ladder::cli {

/// `ladder compare FILE LEVEL LEVEL`
struct CompareArguments {
  std::string path;  // `-` is standard input
  std::string one;
  std::string other;
  std::string ladder;  // the title of one; empty: all that have both levels
  ViewFormat format = ViewFormat::text;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, CompareArguments& arguments);
CompareArguments complete(CompareArguments arguments);

}  // namespace ladder::cli
