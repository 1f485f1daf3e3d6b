#include "cli/connection.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <arpa/inet.h>
#include <fmt/core.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cli/failure.h"
#include "cli/trouble.h"
#include "protocol/frame.h"

namespace ladder::cli {
namespace {

constexpr int between_glances = 3000;  // milliseconds, after the client's process

}  // namespace

Connection::Connection(int input, int output, protocol::Inbox& inbox)
    : input_(input), output_(output), inbox_(inbox) {
  if (::pipe(wake_) != 0) throw Failure(trouble_of(errno));
  reader_ = std::thread([this] { read(); });
}

Connection::~Connection() {
  ::close(wake_[1]);
  reader_.join();
  ::close(wake_[0]);
}

void Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::write(output_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

bool Connection::is_client_gone() const {
  const std::int64_t process = process_;
  return process != 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH;
}

void Connection::read() {
  protocol::FrameReader frames;
  std::array<char, 65536> piece{};
  for (;;) {
    std::array<pollfd, 2> sources = {{{input_, POLLIN, 0}, {wake_[0], POLLIN, 0}}};
    const int ready = ::poll(sources.data(), sources.size(), process_ == 0 ? -1 : between_glances);
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0 || sources[1].revents != 0) break;
    if (ready == 0) {
      if (is_client_gone()) break;
      continue;
    }
    const ssize_t count = ::read(input_, piece.data(), piece.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) break;
    frames.append({piece.data(), static_cast<std::size_t>(count)});
    while (auto frame = frames.next()) inbox_.put(*std::move(frame));
  }
  inbox_.close();
}

int connected(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (0 <= socket &&
      ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
    return socket;
  const std::string trouble = trouble_of(errno);
  if (0 <= socket) ::close(socket);
  throw Failure(fmt::format("nobody listens on port {} of this machine: {}", port, trouble));
}

}  // namespace ladder::cli
