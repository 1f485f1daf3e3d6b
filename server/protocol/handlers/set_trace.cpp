#include <nlohmann/json.hpp>

#include "protocol/method.h"

namespace ladder {
namespace {

/// The client's log shows each message anyway; there is nothing to add to it.
void take_set_trace(protocol::Session&, const nlohmann::json&) {}

}  // namespace

namespace protocol {

Method set_trace() { return {.name = "$/setTrace", .take = take_set_trace}; }

}  // namespace protocol
}  // namespace ladder
