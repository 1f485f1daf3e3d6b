#include "cli/arguments/form.h"

#include "cli/arguments/options.h"
#include "cli/settings.h"

namespace ladder::cli {

layout::Form FormChoice::form_for(const Destination& destination, layout::Form usual) const {
  const std::string name = destination.path.empty() ? "new.ladder" : destination.path;
  SettingsFinder settings({});
  const std::optional<model::Layout>& wish = settings.settings_for(name).rules.layout;
  return {layout.value_or(wish.value_or(usual.layout)), orientation.value_or(usual.orientation)};
}

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
