#include "support/running.h"

#include <algorithm>
#include <array>
#include <csignal>

#include <poll.h>
#include <unistd.h>

namespace ladder::testing {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto patience = 20s;  // machines that run tests are busy
constexpr unsigned short columns = 100;

std::chrono::milliseconds until(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
  return std::max(left, 0ms);
}

}  // namespace

Running::Running(const Process& process, Place place) {
  const Child child = place == Place::pipe ? start(process) : start_on_terminal(process, columns);
  child_ = child.number;
  from_ = child.output;
}

Running::~Running() {
  if (0 < child_) {
    signal(SIGKILL);
    exit_code();
  }
  ::close(from_);
}

std::string Running::read_until(std::string_view text) {
  std::string all;
  const auto end = Clock::now() + patience;
  while (all.find(text) == all.npos && read_some(until(end), all)) {
  }
  return all;
}

std::string Running::read_for(std::chrono::milliseconds time) {
  std::string all;
  const auto end = Clock::now() + time;
  while (read_some(until(end), all)) {
  }
  return all;
}

void Running::signal(int number) const { ::kill(child_, number); }

int Running::exit_code() {
  const int code = exit_code_of(child_);
  child_ = 0;
  return code;
}

/// False when the time is up or the program has ended.
bool Running::read_some(std::chrono::milliseconds time, std::string& into) const {
  pollfd file{.fd = from_, .events = POLLIN, .revents = 0};
  if (::poll(&file, 1, static_cast<int>(time.count())) <= 0) return false;
  std::array<char, 4096> piece{};
  const ssize_t count = ::read(from_, piece.data(), piece.size());
  if (count <= 0) return false;
  into.append(piece.data(), static_cast<std::size_t>(count));
  return true;
}

}  // namespace ladder::testing
