#pragma once

#include <optional>
#include <string>

#include "cli/arguments/destination.h"
#include "cli/arguments/form.h"
#include "exchange/format.h"

namespace ladder::cli {

/// `ladder import FILE`
struct ImportArguments {
  std::string path;  // `-` is standard input
  std::optional<exchange::Kind> kind;
  std::string title;  // of a ladder that has none in the file; empty: the file's name
  FormChoice form;
  Destination destination;
};

void declare(CLI::App& command, ImportArguments& arguments);
ImportArguments complete(ImportArguments arguments);

}  // namespace ladder::cli
