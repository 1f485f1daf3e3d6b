#pragma once

#include <string>

#include "cli/arguments/destination.h"
#include "cli/arguments/form.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder new`. What is not said is asked for, where somebody is there to answer.
struct NewArguments {
  std::string title;
  std::string levels;  // `1 | 2 | 3`
  std::string skills;
  FormChoice form;
  Destination destination;
};

void declare(CLI::App& command, NewArguments& arguments);
NewArguments complete(NewArguments arguments);

}  // namespace ladder::cli
