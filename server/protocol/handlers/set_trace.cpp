#include <nlohmann/json.hpp>

#include "protocol/method.h"

namespace ladder {
namespace {

/// The client's log shows each message anyway; there is nothing to add to it.
void take(protocol::Session&, const nlohmann::json&) {}

}  // namespace

namespace protocol {

Method set_trace() { return {.name = "$/setTrace", .take = take}; }

}  // namespace protocol
}  // namespace ladder
