#include "cli/new_form.h"

#include <optional>
#include <string>

#include "cli/settings.h"

namespace ladder::cli {

layout::Form new_form(const FormChoice& choice, const Destination& destination,
                      const layout::Form& usual) {
  const std::string name = destination.path.empty() ? "new.ladder" : destination.path;
  SettingsFinder settings({});
  const std::optional<model::Layout>& wish = settings.settings_for(name).rules.layout;
  return {choice.layout.value_or(wish.value_or(usual.layout)),
          choice.orientation.value_or(usual.orientation)};
}

}  // namespace ladder::cli
