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

/// A server in this process, in a world of a few files that nobody else sees. What it says is read
/// again as a client would read it.
class Loopback {
 public:
  /// Files by absolute path.
  explicit Loopback(std::map<std::string, std::string> files);

  /// Bytes as they come over the wire; and those of a message in its frame.
  void receive(std::string_view bytes);
  void say(const nlohmann::json& message);

  /// Lets the server do all that there is to do, and gives what it has said since the last time.
  /// Throws where that was no message.
  std::vector<nlohmann::json> answers();

 private:
  protocol::Host host();

  std::map<std::string, std::string> files_;
  protocol::Inbox inbox_;
  protocol::FrameReader incoming_;
  protocol::FrameReader outgoing_;
  protocol::Server server_;
};

/// `initialize` of a client that can everything, for the workspace at `/w`.
nlohmann::json full_initialize(std::string_view encoding);

}  // namespace ladder::testing
