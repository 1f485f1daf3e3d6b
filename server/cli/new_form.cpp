#include "cli/new_form.h"

#include <optional>
#include <string>
#include <utility>

#include "cli/arguments/options.h"
#include "cli/settings.h"

namespace ladder::cli {

layout::Form new_form(const FormChoice& choice, const Destination& destination,
                      const layout::Form& usual, std::vector<Problem>& problems) {
  const auto form_with = [&](model::Layout layout) {
    const model::Orientation orientation =
        layout == usual.layout ? usual.orientation : layout::usual_orientation(layout);
    return layout::Form{layout, choice.orientation.value_or(orientation)};
  };
  if (choice.layout) return form_with(*choice.layout);
  const std::string name = destination.path.empty() ? "new.ladder" : destination.path;
  SettingsFinder settings({});
  const std::optional<model::Layout>& wish = settings.settings_for(name).rules.layout;
  for (Problem& it : settings.take_problems()) problems.push_back(std::move(it));
  return form_with(wish.value_or(usual.layout));
}

void add_layout(CLI::App& command, const std::string& description,
                std::optional<model::Layout>& layout) {
  const Choices<model::Layout> layouts{{"matrix", model::Layout::matrix},
                                       {"table", model::Layout::table},
                                       {"sections", model::Layout::sections}};
  add_choice(command, "--layout", description, layouts, layout);
}

void add_form(CLI::App& command, FormChoice& form) {
  add_layout(command, "Use tabs (matrix), pipes (table) or headings (sections)", form.layout);
  const Choices<model::Orientation> orientations{{"level-a-row", model::Orientation::level_a_row},
                                                 {"skill-a-row", model::Orientation::skill_a_row}};
  add_choice(command, "--orientation", "Whether each row (or ### heading) is a level or a skill",
             orientations, form.orientation);
}

}  // namespace ladder::cli
