#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>

#include "support/editor/notation.h"
#include "support/editor/server_process.h"

namespace ladder::testing {

/// A client that sends a request and waits for the reply, for tests and measurements that look at
/// the messages themselves. The server's own requests get the usual answers. Throws if something
/// goes wrong.
class Client {
 public:
  explicit Client(const Process& process) : server_(process) {}

  /// The result, or the whole reply, which can be an error. Other messages that come before it are
  /// kept.
  Json request(const std::string& method, const Json& parameters);
  Json reply(const std::string& method, const Json& parameters);
  void notify(const std::string& method, const Json& parameters);

  /// The parameters of the server's next message of this method that wasn't returned before.
  Json next(const std::string& method);

  /// The same if it comes within the limit, or nothing.
  std::optional<Json> next_within(const std::string& method, ServerProcess::Limit limit);

  /// Reads the server's messages until it has nothing left to do, see ServerProcess. All of them
  /// are kept.
  void receive_until_idle();

  /// When the message that was returned last came.
  std::chrono::steady_clock::time_point arrived() const { return arrived_; }

  /// Sends `initialize`, with parameters that are merged into those of the tests' usual editor, and
  /// `initialized`. Returns the result of `initialize`.
  Json initialize(const Json& patch);

  /// Sends `shutdown` and `exit`; returns the exit code.
  int finish();

  ServerProcess& server() { return server_; }

 private:
  struct Received {
    std::chrono::steady_clock::time_point at;
    Json message;
  };

  void send(Json message);
  bool receive(ServerProcess::Limit limit);
  void keep(const std::string& body);
  Json take(std::deque<Received>& from, std::deque<Received>::iterator it);

  ServerProcess server_;
  int next_id_ = 1;
  std::deque<Received> replies_;
  std::deque<Received> unread_;  // messages of the server other than replies
  std::chrono::steady_clock::time_point arrived_;
};

}  // namespace ladder::testing
