#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "protocol/host.h"
#include "protocol/inbox.h"
#include "protocol/server.h"

namespace ladder::cli {

/// The language server talking to one client, with the files of this machine.
class Conversation {
 public:
  using Send = std::function<void(std::string_view bytes)>;
  using WatchProcess = std::function<void(std::int64_t process)>;

  Conversation(Send send, WatchProcess watch_process, protocol::Inbox inbox);
  Conversation(const Conversation&) = delete;
  Conversation& operator=(const Conversation&) = delete;
  ~Conversation();

  /// Answers until the client goes away or asks for the end, and gives the exit code.
  int run() { return server_.run(); }

  // For a host that calls the program in turns:

  /// Bytes from the client.
  void take(std::string_view bytes) { inbox_.put(bytes); }

  /// Does some of what there is to do. Gives the time to call it again if no bytes come before: 0
  /// if it isn't done, nothing if it waits for bytes.
  std::optional<std::chrono::milliseconds> work();

 private:
  class Pages;

  protocol::Host host(Send send, WatchProcess watch_process);

  protocol::Inbox inbox_;
  std::unique_ptr<Pages> pages_;
  protocol::Server server_;
  bool waits_ = false;
};

}  // namespace ladder::cli
