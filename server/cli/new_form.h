#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/deliver.h"
#include "cli/files.h"
#include "layout/source.h"
#include "model/ladder.h"

namespace ladder::cli {

/// How to write a ladder; the command chooses the rest.
struct FormChoice {
  std::optional<model::Layout> layout;
  std::optional<model::Orientation> orientation;
};

void add_layout(CLI::App& command, const std::string& description,
                std::optional<model::Layout>& layout);
void add_form(CLI::App& command, FormChoice& form);

/// How a new ladder is written: as chosen, or else in the layout that ladder.json gives new ladders
/// at its destination, or else as `usual`. Errors in that ladder.json are added to the problems.
layout::Form new_form(const FormChoice& choice, const Destination& destination,
                      const layout::Form& usual, std::vector<Problem>& problems);

}  // namespace ladder::cli
