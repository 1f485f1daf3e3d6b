#pragma once

#include <optional>

#include "cli/arguments/destination.h"
#include "layout/form.h"
#include "model/ladder.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// How a ladder is to be written; what is not said, the command chooses.
struct FormChoice {
  std::optional<model::Layout> layout;
  std::optional<model::Orientation> orientation;

  /// What is said, or else the layout that ladder.json gives new ladders there, or else `usual`.
  layout::Form form_for(const Destination& destination, layout::Form usual) const;
};

void add_form(CLI::App& command, FormChoice& form);

}  // namespace ladder::cli
