#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

using nlohmann::json;

/// A client that can be asked is asked: what it sends along may be anything. From another one the
/// section comes with the message.
void take_did_change_configuration(protocol::Session& session, const json& params) {
  if (session.client.configuration) return session.ask_for_settings();
  const auto settings = params.find("settings");
  if (settings == params.end() || !settings->is_object()) return;
  const auto section = settings->find("ladder");
  session.take_settings(
      protocol::editor_settings_of(section == settings->end() ? *settings : *section));
}

}  // namespace

namespace protocol {

Method did_change_configuration() {
  return {.name = "workspace/didChangeConfiguration", .take = take_did_change_configuration};
}

}  // namespace protocol
}  // namespace ladder
