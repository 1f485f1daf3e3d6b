#include "protocol/method.h"

namespace ladder::protocol {
namespace {

/// The client's log shows each message anyway; there is nothing to add to it.
void take_set_trace(Session&, NoParams) {}

}  // namespace

Method set_trace() { return {.name = "$/setTrace", .take = taking<take_set_trace>}; }

}  // namespace ladder::protocol
