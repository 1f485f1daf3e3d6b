#include "features/diagnostics.h"

#include "rules/run.h"

namespace ladder::features {

std::vector<text::Diagnostic> diagnostics(const model::Workspace& workspace, std::string_view path,
                                          const model::Document& document, std::string_view text,
                                          const rules::Settings& settings) {
  return rules::run(document, text, workspace.extensions(path), settings);
}

}  // namespace ladder::features
