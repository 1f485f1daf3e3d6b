#include "system/connection.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <thread>
#include <utility>

#include <arpa/inet.h>
#include <fmt/core.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/posix/pipe.h"
#include "system/process.h"

namespace ladder::system {
namespace {

constexpr int between_glances = 3000;  // milliseconds, after the process that is watched

}  // namespace

struct BackgroundReader::State {
  int input;
  std::function<void(std::string_view)> take;
  std::function<void()> end;
  std::atomic<std::int64_t> process = 0;  // 0: none
  Pipe wake;                              // whose end is closed to end the reading
  std::thread reader;

  void read() {
    std::array<char, 65536> piece{};
    for (;;) {
      std::array<pollfd, 2> sources = {{{input, POLLIN, 0}, {wake.from(), POLLIN, 0}}};
      const int ready = ::poll(sources.data(), sources.size(), process == 0 ? -1 : between_glances);
      if (ready < 0 && errno == EINTR) continue;
      if (ready < 0 || sources[1].revents != 0) break;
      if (ready == 0) {
        if (process != 0 && !is_running(process)) break;
        continue;
      }
      const ssize_t count = ::read(input, piece.data(), piece.size());
      if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (count <= 0) break;
      take({piece.data(), static_cast<std::size_t>(count)});
    }
    end();
  }
};

BackgroundReader::BackgroundReader(Stream input, std::function<void(std::string_view)> take,
                                   std::function<void()> end)
    : state_(std::make_unique<State>()) {
  state_->input = descriptor_of(input);
  state_->take = std::move(take);
  state_->end = std::move(end);
  state_->reader = std::thread([state = state_.get()] { state->read(); });
}

BackgroundReader::~BackgroundReader() {
  state_->wake.close_to();
  state_->reader.join();
}

void BackgroundReader::watch_process(std::int64_t process) { state_->process = process; }

namespace {

template <class Address>
int connected(const Address& address, socklen_t size, const std::string& place) {
  const int socket = ::socket(reinterpret_cast<const sockaddr&>(address).sa_family, SOCK_STREAM, 0);
  if (0 <= socket && keep_to_this_program(socket) &&
      ::connect(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0)
    return socket;
  const std::string reason = reason_of(errno);
  if (0 <= socket) ::close(socket);
  throw Failure(fmt::format("nothing is listening {}: {}", place, reason));
}

}  // namespace

LocalConnection::LocalConnection(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  stream_ = {connected(address, sizeof address, fmt::format("on port {} of this machine", port))};
}

LocalConnection::LocalConnection(const std::string& socket_file) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (sizeof address.sun_path <= socket_file.size())
    throw Failure(fmt::format("the path of the socket file {} is too long", socket_file));
  socket_file.copy(address.sun_path, socket_file.size());
  stream_ = {connected(address, sizeof address, "at " + socket_file)};
}

LocalConnection::~LocalConnection() { ::close(descriptor_of(stream_)); }

}  // namespace ladder::system
