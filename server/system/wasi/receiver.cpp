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
  if (at_most) {
    pollfd source = {state_->input, POLLIN, 0};
    if (::poll(&source, 1, static_cast<int>(at_most->count())) == 0) return std::string();
  }
  std::array<char, 65536> piece{};
  const ReadPiece read = read_some(Stream{state_->input}, piece);
  if (read.size == 0) {
    state_->has_ended = true;
    return std::nullopt;
  }
  return std::string(piece.data(), read.size);
}

// The client ends the stream when it ends, which is all that can be noticed here.
void Receiver::watch_process(std::int64_t) {}

}  // namespace ladder::system
