#pragma once

#include <optional>
#include <string>

#include "cli/arguments/destination.h"

namespace CLI {
class App;
}

namespace ladder::cli {

enum class ExportKind { json, csv, tsv, markdown, html, xlsx };

/// `ladder export FILE --to KIND`
struct ExportArguments {
  std::string path;                // `-` is standard input
  std::optional<ExportKind> kind;  // nothing: by the name of the file that is written
  std::string title;               // of the one ladder that is wanted; empty: all
  Destination destination;
};

void declare(CLI::App& command, ExportArguments& arguments);
ExportArguments complete(ExportArguments arguments);

}  // namespace ladder::cli
