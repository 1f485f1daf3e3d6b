#pragma once

#include <string_view>
#include <vector>

#include "model/workspace.h"
#include "rules/corpus.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// All findings in one document of the corpus, which the workspace must know, too. Editor and
/// command line both use this function.
std::vector<text::Diagnostic> diagnostics(const model::Workspace& workspace,
                                          const rules::Corpus& corpus, std::string_view path,
                                          const rules::Settings& settings);

}  // namespace ladder::project
