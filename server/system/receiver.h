#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "system/streams.h"

namespace ladder::system {

/// What comes in on a stream. Where the platform has threads, one of them reads all the time, so
/// that the other side can always write, however much is left unread here.
class Receiver {
 public:
  explicit Receiver(Stream input);
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;
  ~Receiver();

  /// The bytes that have come in since the last call. If there are none, waits for some, but at
  /// most so long. Nothing at the end of the stream.
  std::optional<std::string> receive(std::optional<std::chrono::milliseconds> at_most);

  /// Takes the end of this process for the end of the stream, within a few seconds, where the
  /// platform has processes.
  void watch_process(std::int64_t process);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ladder::system
