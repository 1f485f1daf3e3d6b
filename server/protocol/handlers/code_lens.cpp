#include "features/code_lens.h"

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using features::LensCommand;
using nlohmann::json;

void advertise(const protocol::Client&, json& capabilities) {
  capabilities["codeLensProvider"] = {{"resolveProvider", false}};
}

/// The editors have commands of these names, which show what the server's answer to them.
const char* command_of(LensCommand command) {
  switch (command) {
    case LensCommand::compare_levels: return "ladder.compareLevels";
    case LensCommand::show_matrix: return "ladder.showMatrix";
    case LensCommand::report: break;
  }
  return "ladder.report";
}

json answer(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  json lenses = json::array();
  if (!session.settings.code_lenses) return lenses;
  const std::string& name = document.path();
  const std::string uri = session.names.uri_of(name);
  for (const features::CodeLens& it :
       features::code_lenses(session.project.view(name), session.findings_in(name))) {
    const json range = protocol::range_of(session, document, it.span);
    lenses.push_back({{"range", range},
                      {"command",
                       {{"title", it.title},
                        {"command", command_of(it.command)},
                        {"arguments", {{{"uri", uri}, {"position", range.at("start")}}}}}}});
  }
  return lenses;
}

}  // namespace

namespace protocol {

Method code_lens() {
  return {.name = "textDocument/codeLens", .advertise = advertise, .answer = answer};
}

}  // namespace protocol
}  // namespace ladder
