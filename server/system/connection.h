#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "system/streams.h"

namespace ladder::system {

/// Reads a stream in a thread of its own, so that the other side can always write, however much is
/// left unread here. Gives up at the end of the stream or when this goes, which does not wait for
/// the other side.
class BackgroundReader {
 public:
  /// Both functions are called in the thread: `take` with each piece, `end` once.
  BackgroundReader(Stream input, std::function<void(std::string_view)> take,
                   std::function<void()> end);
  BackgroundReader(const BackgroundReader&) = delete;
  BackgroundReader& operator=(const BackgroundReader&) = delete;
  ~BackgroundReader();

  /// Takes the end of this process for the end of the stream, within a few seconds.
  void watch_process(std::int64_t process);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A connection to a program that listens on a port of this machine, or at a socket file; closed
/// when it goes.
class LocalConnection {
 public:
  /// A Failure if nothing is listening, or the platform has no such thing.
  explicit LocalConnection(std::uint16_t port);
  explicit LocalConnection(const std::string& socket_file);
  LocalConnection(const LocalConnection&) = delete;
  LocalConnection& operator=(const LocalConnection&) = delete;
  ~LocalConnection();

  Stream stream() const { return stream_; }

 private:
  Stream stream_;
};

}  // namespace ladder::system
