#include "system/receiver.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

#include "system/descriptors/calls.h"

namespace ladder::system {

struct Receiver::State {
  int input;
  bool has_ended = false;
};

Receiver::Receiver(Stream input) : state_(std::make_unique<State>(descriptor_of(input))) {}

Receiver::~Receiver() = default;

std::optional<std::string> Receiver::receive(std::optional<std::chrono::milliseconds> at_most) {
  if (state_->has_ended) return std::nullopt;
  std::array<char, 65536> piece{};
  for (;;) {
    pollfd source = {state_->input, POLLIN, 0};
    const int ready = ::poll(&source, 1, at_most ? static_cast<int>(at_most->count()) : -1);
    if (ready == 0) return std::string();
    const ssize_t count = ::read(state_->input, piece.data(), piece.size());
    if (0 < count) return std::string(piece.data(), static_cast<std::size_t>(count));
    // Node makes a stream that is waited for one that doesn't wait, and may wake up for nothing.
    if (count < 0 && errno == EAGAIN && at_most) return std::string();
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    state_->has_ended = true;
    return std::nullopt;
  }
}

// The client ends the stream when it ends, which is all that can be noticed here.
void Receiver::watch_process(std::int64_t) {}

}  // namespace ladder::system
