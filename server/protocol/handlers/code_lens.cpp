#include "features/hints/code_lens.h"

#include <string>

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/json_writer.h"
#include "protocol/method.h"
#include "protocol/range_writer.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using features::LensCommand;
using nlohmann::json;

void advertise_code_lens(const protocol::Client&, json& capabilities) {
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

std::string write_code_lens(protocol::Session& session, const json& params) {
  const project::Document& document = protocol::document_in(session, params);
  if (!session.settings.code_lenses) return "[]";
  const std::string& name = document.path();
  const std::string uri = session.names.uri_of(name);
  protocol::RangeWriter ranges(document, session.client.unit);
  std::string lenses = "[";
  for (const features::CodeLens& it :
       features::code_lenses(session.project.view(name), session.found_in(name))) {
    lenses += lenses.size() == 1 ? R"({"range":)" : R"(,{"range":)";
    ranges.append_range(lenses, it.span);
    lenses += R"(,"command":{"title":)";
    protocol::append_string(lenses, it.title);
    lenses += R"(,"command":)";
    protocol::append_string(lenses, command_of(it.command));
    lenses += R"(,"arguments":[{"uri":)";
    protocol::append_string(lenses, uri);
    lenses += R"(,"position":)";
    ranges.append_position(lenses, it.span.begin);
    lenses += "}]}}";
  }
  return lenses += ']';
}

}  // namespace

namespace protocol {

Method code_lens() {
  return {
      .name = "textDocument/codeLens", .advertise = advertise_code_lens, .write = write_code_lens};
}

}  // namespace protocol
}  // namespace ladder
