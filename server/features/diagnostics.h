#pragma once

#include <string_view>
#include <vector>

#include "model/workspace.h"
#include "rules/settings.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// Everything there is to say about one document: the one door for editor and command line.
std::vector<text::Diagnostic> diagnostics(const model::Workspace& workspace, std::string_view path,
                                          const model::Document& document, std::string_view text,
                                          const rules::Settings& settings);

}  // namespace ladder::features
