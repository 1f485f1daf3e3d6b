#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

void take_exit(Session& session, NoParams) {
  session.exit_code = session.phase == Phase::shut_down ? 0 : 1;
}

}  // namespace

Method exit() { return {.name = "exit", .take = taking<take_exit>}; }

}  // namespace ladder::protocol
