#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "protocol/frame.h"

namespace ladder::protocol {

/// The frames that came in and were not taken yet. One thread puts them in, another takes them out.
class Inbox {
 public:
  void put(Frame frame);
  /// Nothing more will come.
  void close();

  /// Whether nothing more will come, and everything was taken.
  bool is_over();
  /// The next frame, if there is one.
  std::optional<Frame> take();
  /// Waits until there is a frame, or nothing more will come, or the time is over.
  void wait(std::optional<std::chrono::milliseconds> at_most);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Frame> frames_;
  bool is_closed_ = false;
};

}  // namespace ladder::protocol
