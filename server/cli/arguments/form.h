#pragma once

#include <optional>

#include "model/ladder.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// How a ladder is to be written; what is not said, the command chooses.
struct FormChoice {
  std::optional<model::Layout> layout;
  std::optional<model::Orientation> orientation;
};

void add_form(CLI::App& command, FormChoice& form);

}  // namespace ladder::cli
