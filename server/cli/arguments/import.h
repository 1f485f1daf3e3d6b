#pragma once

#include <string>

#include "cli/arguments/destination.h"
#include "cli/arguments/form.h"
#include "exchange/format.h"

namespace ladder::cli {

/// `ladder import FILE`
struct ImportArguments {
  std::string path;  // `-` is standard input
  const exchange::Format* format = nullptr;  // nothing: by name and content
  std::string title;  // of a ladder that has none in the file; empty: the file's name
  FormChoice form;
  Destination destination;
};

void declare(CLI::App& command, ImportArguments& arguments);
ImportArguments complete(ImportArguments arguments);

}  // namespace ladder::cli
