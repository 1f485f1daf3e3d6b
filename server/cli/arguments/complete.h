#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder complete -- WORD...`, which a shell asks while somebody writes a command line
struct CompleteArguments {
  std::vector<std::string> words;  // behind the program's name, up to the place where it is written
};

void declare(CLI::App& command, CompleteArguments& arguments);
CompleteArguments complete(CompleteArguments arguments);

}  // namespace ladder::cli
