#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "protocol/frame.h"
#include "protocol/inbox.h"
#include "protocol/server.h"

namespace ladder::testing {

/// A server in this process that sees only a few files in memory. Its messages are parsed as a
/// client would parse them.
class Loopback {
 public:
  /// Files by absolute path.
  explicit Loopback(std::map<std::string, std::string> files);

  /// Bytes as they come over the wire; and those of a message in its frame.
  void receive(std::string_view bytes);
  void send(const nlohmann::json& message);

  /// Lets the server do all its work, and returns the messages sent since the last call. Throws if
  /// something sent wasn't a message.
  std::vector<nlohmann::json> answers();

 private:
  protocol::Host host();

  std::map<std::string, std::string> files_;
  protocol::Inbox inbox_;
  protocol::FrameReader outgoing_;
  protocol::Server server_;
};

/// `initialize` from a client that supports everything, for the workspace at `/w`.
nlohmann::json full_initialize(std::string_view encoding);

}  // namespace ladder::testing
