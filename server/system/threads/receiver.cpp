#include "system/receiver.h"

#include <condition_variable>
#include <mutex>
#include <string_view>
#include <utility>

#include "system/connection.h"

namespace ladder::system {

struct Receiver::State {
  std::mutex mutex;
  std::condition_variable changed;
  std::string bytes;
  bool has_ended = false;
  BackgroundReader reader;  // last, since it uses the others

  explicit State(Stream input)
      : reader(
            input, [this](std::string_view piece) { take(piece); }, [this] { end(); }) {}

  void take(std::string_view piece) {
    {
      const std::scoped_lock lock(mutex);
      bytes.append(piece);
    }
    changed.notify_one();
  }

  void end() {
    {
      const std::scoped_lock lock(mutex);
      has_ended = true;
    }
    changed.notify_one();
  }
};

Receiver::Receiver(Stream input) : state_(std::make_unique<State>(input)) {}

Receiver::~Receiver() = default;

std::optional<std::string> Receiver::receive(std::optional<std::chrono::milliseconds> at_most) {
  std::unique_lock lock(state_->mutex);
  const auto is_ready = [this] { return !state_->bytes.empty() || state_->has_ended; };
  // A wait for no time would still put the thread to sleep.
  if (!at_most) state_->changed.wait(lock, is_ready);
  else if (0 < at_most->count()) state_->changed.wait_for(lock, *at_most, is_ready);
  if (state_->bytes.empty() && state_->has_ended) return std::nullopt;
  return std::exchange(state_->bytes, {});
}

void Receiver::watch_process(std::int64_t process) { state_->reader.watch_process(process); }

}  // namespace ladder::system
