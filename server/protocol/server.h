#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "protocol/failure.h"
#include "protocol/host.h"
#include "protocol/messages.h"
#include "protocol/session.h"

namespace ladder::protocol {

/// Answers the messages of one client, in order, until the client asks it to exit.
class Server {
 public:
  /// The inbox must outlive the server.
  Server(Host host, Inbox& inbox);

  /// Gives the exit code: 0 after a shutdown, 1 where the client went away without one.
  int run();

  // What `run` consists of, for a platform that can't wait:

  /// Does the next thing that there is to do; says whether there was any.
  bool step();

  /// When there is nothing to do: how long to wait for a message before `stop_waiting`. Nothing:
  /// for as long as it takes.
  std::optional<std::chrono::milliseconds> longest_wait() const;

  /// No message came in the meantime.
  void stop_waiting();

  /// Nothing as long as the conversation goes on.
  std::optional<int> exit_code() const;

 private:
  bool work();
  bool waits_for_client() const;
  void end_kept();
  void refuse_aside(ErrorCode code, const char* message,
                    const std::function<bool(const nlohmann::json& message)>& condition);
  void handle(nlohmann::json message);
  void answer(const nlohmann::json& id, const std::string& method, nlohmann::json& params);
  void take_answer(nlohmann::json& message);
  void take(const std::string& method, nlohmann::json& params);

  Inbox& inbox_;
  Messages messages_;
  Session session_;
};

}  // namespace ladder::protocol
