#include "protocol/method.h"
#include "protocol/session.h"

namespace ladder::protocol {
namespace {

std::nullptr_t answer_shutdown(Session& session, NoParams) {
  session.phase = Phase::shut_down;
  return nullptr;
}

}  // namespace

Method shutdown() { return {.name = "shutdown", .answer = answering<answer_shutdown>}; }

}  // namespace ladder::protocol
