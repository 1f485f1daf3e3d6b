#include <nlohmann/json.hpp>

#include "protocol/editor_settings.h"
#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

/// A client that can be asked is asked: what it sends along may be anything. From another one the
/// section comes with the message.
void take_did_change_configuration(Session& session, const DidChangeConfigurationParams& params) {
  if (session.client.configuration) return session.ask_for_settings();
  if (params.settings && (*params.settings)->is_object())
    session.take_settings(editor_settings_in(**params.settings));
}

}  // namespace

Method did_change_configuration() {
  return {.name = "workspace/didChangeConfiguration",
          .take = taking<take_did_change_configuration>};
}

}  // namespace ladder::protocol
