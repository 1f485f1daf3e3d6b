#include "cli/arguments/view_format.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void add_view_format(CLI::App& command, ViewFormat& format) {
  const Choices<ViewFormat> formats{
      {"text", ViewFormat::text}, {"markdown", ViewFormat::markdown}, {"json", ViewFormat::json}};
  add_choice(command, "--output-format", "markdown: for a review; json: for programs", formats,
             format);
}

}  // namespace ladder::cli
