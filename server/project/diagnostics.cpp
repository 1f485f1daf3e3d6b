#include "project/diagnostics.h"

#include "rules/run.h"

namespace ladder::project {

std::vector<text::Diagnostic> diagnostics(const model::Workspace& workspace,
                                          const rules::Corpus& corpus, std::string_view path,
                                          const rules::Settings& settings) {
  const std::optional<std::uint32_t> document = corpus.find(path);
  if (!document) return {};
  return rules::run(corpus, *document, workspace.extensions(path), settings);
}

}  // namespace ladder::project
