#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

nlohmann::json answer_shutdown(protocol::Session& session, const nlohmann::json&) {
  session.phase = protocol::Phase::shut_down;
  return nullptr;
}

}  // namespace

namespace protocol {

Method shutdown() { return {.name = "shutdown", .answer = answer_shutdown}; }

}  // namespace protocol
}  // namespace ladder
