#include <nlohmann/json.hpp>

#include "features/symbols/symbols.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t most = 128;  // more than anybody reads; clients ask again as more is typed

void advertise_workspace_symbol(const Client&, ServerCapabilities& capabilities) {
  capabilities.workspace_symbol_provider = true;
}

std::vector<WorkspaceSymbol> answer_workspace_symbol(Session& session,
                                                     const WorkspaceSymbolParams& params) {
  const std::vector<features::WorkspaceSymbol> found = features::workspace_symbols(
      session.project.corpus(), params.query, most, [&] { return session.is_cancelled(); });
  session.require_wanted();
  std::vector<WorkspaceSymbol> all;
  for (const features::WorkspaceSymbol& it : found)
    if (const std::optional<Location> place = location_of(session, it.location))
      all.push_back({it.container,
                     protocol::kind_of(it.kind, session.client.enum_members_of_workspace), *place,
                     it.name});
  return all;
}

}  // namespace

Method workspace_symbol() {
  return {.name = "workspace/symbol",
          .advertise = advertise_workspace_symbol,
          .answer = answering<answer_workspace_symbol>,
          .needs_all_files = true};
}

}  // namespace ladder::protocol
