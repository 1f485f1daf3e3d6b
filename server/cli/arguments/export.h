#pragma once

#include <string>

#include "cli/arguments/destination.h"
#include "exchange/format.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder export FILE --to KIND`
struct ExportArguments {
  std::string path;                          // `-` is standard input
  const exchange::Format* format = nullptr;  // nothing: by the name of the file that is written
  std::string title;                         // of the one ladder that is wanted; empty: all
  Destination destination;
};

void declare(CLI::App& command, ExportArguments& arguments);
ExportArguments complete(ExportArguments arguments);

}  // namespace ladder::cli
