#include <nlohmann/json.hpp>

#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder {
namespace {

void take_exit(protocol::Session& session, const nlohmann::json&) {
  session.exit_code = session.phase == protocol::Phase::shut_down ? 0 : 1;
}

}  // namespace

namespace protocol {

Method exit() { return {.name = "exit", .take = take_exit}; }

}  // namespace protocol
}  // namespace ladder
