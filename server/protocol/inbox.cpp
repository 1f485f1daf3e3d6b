#include "protocol/inbox.h"

namespace ladder::protocol {

using std::chrono::milliseconds;

void Inbox::put(std::string_view bytes) { reader_.append(bytes); }

bool Inbox::is_over() { return is_closed_ && !has_frame(); }

std::optional<Frame> Inbox::take() {
  if (!has_frame()) receive(milliseconds(0));
  has_frame();
  return std::exchange(next_, std::nullopt);
}

void Inbox::wait(std::optional<milliseconds> at_most) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + at_most.value_or(milliseconds(0));
  while (receive_ && !is_closed_ && !has_frame()) {
    const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
    if (at_most && left <= milliseconds(0)) return;
    receive(at_most ? std::optional(left) : std::nullopt);
  }
}

bool Inbox::has_frame() {
  if (!next_) next_ = reader_.next();
  return next_.has_value();
}

void Inbox::receive(std::optional<milliseconds> at_most) {
  if (!receive_ || is_closed_) return;
  const std::optional<std::string> bytes = receive_(at_most);
  if (bytes) reader_.append(*bytes);
  else is_closed_ = true;
}

}  // namespace ladder::protocol
