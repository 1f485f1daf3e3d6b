#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>
#include <thread>

#include "protocol/inbox.h"

namespace ladder::cli {

/// The bytes between the server and its client. A thread of its own reads, so that the client can
/// always write, however much it leaves unread.
class Connection {
 public:
  /// Reads from one descriptor and writes to the other; neither is closed. The inbox must outlive
  /// the connection.
  Connection(int input, int output, protocol::Inbox& inbox);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  /// What cannot be written is lost: then the client is gone, and reading ends, too.
  void send(std::string_view bytes) const;

  /// Takes the end of this process for the end of the client.
  void watch(std::int64_t process) { process_ = process; }

 private:
  void read();
  bool is_client_gone() const;

  int input_;
  int output_;
  protocol::Inbox& inbox_;
  std::atomic<std::int64_t> process_ = 0;  // 0: none
  int wake_[2] = {-1, -1};                 // a pipe that is closed to end the reading
  std::thread reader_;
};

/// Connects to a client that listens on a port of this machine, and gives the socket. Throws a
/// Failure where nobody does.
int connected(std::uint16_t port);

}  // namespace ladder::cli
