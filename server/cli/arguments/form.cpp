#include "cli/arguments/form.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void add_form(CLI::App& command, FormChoice& form) {
  const Choices<model::Layout> layouts{{"matrix", model::Layout::matrix},
                                       {"table", model::Layout::table},
                                       {"sections", model::Layout::sections}};
  add_choice(command, "--layout", "Tabs, pipes or headings", layouts, form.layout);
  const Choices<model::Orientation> orientations{{"level-a-row", model::Orientation::level_a_row},
                                                 {"skill-a-row", model::Orientation::skill_a_row}};
  add_choice(command, "--orientation", "What a row is in a matrix or a table", orientations,
             form.orientation);
}

}  // namespace ladder::cli
