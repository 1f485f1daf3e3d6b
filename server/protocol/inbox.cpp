#include "protocol/inbox.h"

#include <utility>

namespace ladder::protocol {

void Inbox::put(Frame frame) {
  {
    const std::scoped_lock lock(mutex_);
    frames_.push_back(std::move(frame));
  }
  changed_.notify_one();
}

void Inbox::close() {
  {
    const std::scoped_lock lock(mutex_);
    is_closed_ = true;
  }
  changed_.notify_one();
}

bool Inbox::is_over() {
  const std::scoped_lock lock(mutex_);
  return is_closed_ && frames_.empty();
}

std::optional<Frame> Inbox::take() {
  const std::scoped_lock lock(mutex_);
  if (frames_.empty()) return std::nullopt;
  Frame frame = std::move(frames_.front());
  frames_.pop_front();
  return frame;
}

void Inbox::wait(std::optional<std::chrono::milliseconds> at_most) {
  std::unique_lock lock(mutex_);
  const auto is_ready = [&] { return !frames_.empty() || is_closed_; };
  if (at_most) changed_.wait_for(lock, *at_most, is_ready);
  else changed_.wait(lock, is_ready);
}

}  // namespace ladder::protocol
