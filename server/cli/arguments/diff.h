#pragma once

#include <string>
#include <vector>

#include "cli/arguments/view_format.h"
#include "cli/screen.h"

namespace ladder::cli {

/// `ladder diff OLD NEW` or `ladder diff --git REVISION PATH...`
struct DiffArguments {
  std::vector<std::string> paths;
  std::string revision;  // of git; empty: the paths are the two versions
  ViewFormat format = ViewFormat::text;
  ColourChoice colour = ColourChoice::automatic;
  bool exit_code = false;  // of 1 where something changed in meaning
};

void declare(CLI::App& command, DiffArguments& arguments);
DiffArguments complete(DiffArguments arguments);

}  // namespace ladder::cli
