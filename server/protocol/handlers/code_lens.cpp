#include <string>

#include <nlohmann/json.hpp>

#include "features/hints/hints.h"
#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

using features::LensCommand;

void advertise_code_lens(const Client&, ServerCapabilities& capabilities) {
  capabilities.code_lens_provider = CodeLensOptions{false};
}

/// The editors have commands of these names, which show what the server's answer to them.
const char* name_of(LensCommand command) {
  switch (command) {
    case LensCommand::compare_levels: return "ladder.compareLevels";
    case LensCommand::show_matrix: return "ladder.showMatrix";
    case LensCommand::report: break;
  }
  return "ladder.report";
}

std::vector<CodeLens> answer_code_lens(Session& session, const CodeLensParams& params) {
  const project::Document& document = document_in(session, params);
  std::vector<CodeLens> lenses;
  if (!session.settings.code_lenses) return lenses;
  const std::string& name = document.path();
  const std::string uri = session.names.uri_of(name);
  Ranges ranges(document, session.client.unit);
  for (features::CodeLens& it :
       features::code_lenses(session.project.view(name), session.found_in(name))) {
    const Range range = ranges.range_of(it.span);
    Command command{std::move(it.title), name_of(it.command), {{{uri, range.start}}}};
    lenses.push_back({range, std::move(command)});
  }
  return lenses;
}

}  // namespace

Method code_lens() {
  return {.name = "textDocument/codeLens",
          .advertise = advertise_code_lens,
          .answer = answering<answer_code_lens>};
}

}  // namespace ladder::protocol
