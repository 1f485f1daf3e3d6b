#include <nlohmann/json.hpp>

#include "features/symbols/workspace_symbols.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/symbol_kinds.h"

namespace ladder {
namespace {

using nlohmann::json;

constexpr std::size_t most = 128;  // more than anybody reads; clients ask again as more is typed

void advertise_workspace_symbol(const protocol::Client&, json& capabilities) {
  capabilities["workspaceSymbolProvider"] = true;
}

json answer_workspace_symbol(protocol::Session& session, const json& params) {
  const std::vector<features::WorkspaceSymbol> found = features::workspace_symbols(
      session.project.corpus(), params.value("query", std::string()), most, session.is_cancelled);
  if (session.is_cancelled())
    throw protocol::Failure(protocol::ErrorCode::request_cancelled, "the request was cancelled");
  json all = json::array();
  for (const features::WorkspaceSymbol& it : found)
    all.push_back({{"name", it.name},
                   {"kind", protocol::number_of(it.kind)},
                   {"containerName", it.container},
                   {"location", protocol::location_of(session, it.location)}});
  return all;
}

}  // namespace

namespace protocol {

Method workspace_symbol() {
  return {.name = "workspace/symbol",
          .advertise = advertise_workspace_symbol,
          .answer = answer_workspace_symbol};
}

}  // namespace protocol
}  // namespace ladder
