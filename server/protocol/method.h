#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "protocol/client.h"

namespace ladder::protocol {

struct Session;

/// One method of the protocol: its name, what is said of it in `initialize`, and what is done, so
/// that nothing is advertised that is not there. Each is a function `Method NAME()` in a file of
/// its own, handlers/NAME.cpp, and a line in methods.inc.
///
/// A request is answered by returning, or by throwing a Failure: it has exactly one reply.
struct Method {
  std::string_view name;
  /// Adds to the `capabilities` of the server what lets the client call the method.
  void (*advertise)(const Client& client, nlohmann::json& capabilities) = nullptr;
  nlohmann::json (*answer)(Session& session, const nlohmann::json& params) = nullptr;
  /// The same for a result so large that it is written at once.
  std::string (*write)(Session& session, const nlohmann::json& params) = nullptr;
  void (*take)(Session& session, const nlohmann::json& params) = nullptr;  // a notification
};

/// The method of a name, or nothing.
const Method* method_named(std::string_view name);

/// What the server can do, as all methods say.
nlohmann::json capabilities_for(const Client& client);

}  // namespace ladder::protocol
