#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"
#include "protocol/workspace_pulls.h"

namespace ladder::protocol {
namespace {

void keep_workspace_diagnostic(Session& session, const nlohmann::json& id,
                               const WorkspaceDiagnosticParams& params) {
  session.workspace_pulls->add(id, params);
}

}  // namespace

Method workspace_diagnostic() {
  return {.name = "workspace/diagnostic", .keep = keeping<keep_workspace_diagnostic>};
}

}  // namespace ladder::protocol
