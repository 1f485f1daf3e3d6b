#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "protocol/frame.h"

namespace ladder::protocol {

/// The bytes that have come from the client since the last call, as `system::Receiver` gives them.
using Receive =
    std::function<std::optional<std::string>(std::optional<std::chrono::milliseconds> at_most)>;

/// The frames that came in and were not taken yet.
class Inbox {
 public:
  /// Nothing comes in but what is put in.
  Inbox() = default;
  explicit Inbox(Receive receive) : receive_(std::move(receive)) {}

  void put(std::string_view bytes);

  /// Whether nothing more will come, and everything was taken.
  bool is_over();
  /// The next frame, if there is one.
  std::optional<Frame> take();
  /// Waits until there is a frame, or nothing more will come, or the time is over.
  void wait(std::optional<std::chrono::milliseconds> at_most);

 private:
  bool has_frame();
  void receive(std::optional<std::chrono::milliseconds> at_most);

  Receive receive_;
  FrameReader reader_;
  std::optional<Frame> next_;
  bool is_closed_ = false;
};

}  // namespace ladder::protocol
