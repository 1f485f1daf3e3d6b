#include "system/connection.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include <fmt/core.h>
#include <winsock2.h>

#include "system/windows/calls.h"
#include "system/windows/stream_kind.h"

namespace ladder::system {
namespace {

SOCKET socket_of(Stream stream) { return reinterpret_cast<SOCKET>(handle_of(stream)); }

/// Windows wants to be told before the first socket is made.
void begin_with_sockets() {
  constexpr WORD version = MAKEWORD(2, 2);
  static const int failed = [] {
    WSADATA ignored = {};
    return ::WSAStartup(version, &ignored);
  }();
  if (failed != 0) throw Failure("the network can't be used: " + reason_of(failed));
}

}  // namespace

ReadPiece read_from_socket(Stream stream, std::span<char> into) {
  const int count = ::recv(socket_of(stream), into.data(), static_cast<int>(into.size()), 0);
  if (0 <= count) return {static_cast<std::size_t>(count), std::nullopt};
  return {0, error_of(static_cast<DWORD>(::WSAGetLastError()))};
}

bool write_to_socket(Stream stream, std::string_view bytes) {
  constexpr std::size_t most = 1 << 20;
  while (!bytes.empty()) {
    const auto size = static_cast<int>(std::min(bytes.size(), most));
    const int count = ::send(socket_of(stream), bytes.data(), size, 0);
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// A read that waits can't be called off for every kind of stream, so the threads keep this alive
/// and end with the program at the latest.
struct BackgroundReader::State {
  struct Shared {
    std::mutex mutex;
    bool is_over = false;  // what follows is called no more
    std::function<void(std::string_view)> take;
    std::function<void()> end;

    /// Whether there is still somebody to read for.
    bool pass_on(std::string_view bytes) {
      const std::lock_guard lock(mutex);
      if (!is_over) take(bytes);
      return !is_over;
    }

    void finish() {
      const std::lock_guard lock(mutex);
      if (!std::exchange(is_over, true)) end();
    }
  };

  std::shared_ptr<Shared> shared = std::make_shared<Shared>();
};

BackgroundReader::BackgroundReader(Stream input, std::function<void(std::string_view)> take,
                                   std::function<void()> end)
    : state_(std::make_unique<State>()) {
  state_->shared->take = std::move(take);
  state_->shared->end = std::move(end);
  std::thread([shared = state_->shared, input] {
    std::array<char, 65536> piece{};
    for (;;) {
      const ReadPiece read = read_some(input, piece);
      if (read.size == 0) return shared->finish();
      if (!shared->pass_on({piece.data(), read.size})) return;
    }
  }).detach();
}

BackgroundReader::~BackgroundReader() {
  const std::lock_guard lock(state_->shared->mutex);
  state_->shared->is_over = true;
}

void BackgroundReader::watch_process(std::int64_t number) {
  std::thread([shared = state_->shared, number] {
    const Handle process(::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(number)));
    // One that isn't ours to wait for lives. One that isn't known is of another system: an editor
    // in the Windows Subsystem for Linux may have started this program. Then the end of the input
    // tells.
    if (!process) return;
    ::WaitForSingleObject(process.get(), INFINITE);
    shared->finish();
  }).detach();
}

LocalConnection::LocalConnection(std::uint16_t port) {
  begin_with_sockets();
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const SOCKET socket = ::socket(AF_INET, SOCK_STREAM, 0);
  if (socket != INVALID_SOCKET &&
      ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    stream_ = stream_of(reinterpret_cast<HANDLE>(socket), StreamKind::socket);
    return;
  }
  const auto reason = static_cast<DWORD>(::WSAGetLastError());
  if (socket != INVALID_SOCKET) ::closesocket(socket);
  throw Failure(
      fmt::format("nothing is listening on port {} of this machine: {}", port, reason_of(reason)));
}

/// What other systems have as socket files are named pipes here: `\\.\pipe\name`.
LocalConnection::LocalConnection(const std::string& socket_file) {
  Handle pipe = opened(socket_file, GENERIC_READ | GENERIC_WRITE, FILE_FLAG_OVERLAPPED);
  if (!pipe)
    throw Failure(
        fmt::format("nothing is listening at {}: {}", socket_file, reason_of(::GetLastError())));
  stream_ = stream_of(pipe.release(), StreamKind::overlapped);
}

LocalConnection::~LocalConnection() {
  if (kind_of(stream_) == StreamKind::socket) ::closesocket(socket_of(stream_));
  else ::CloseHandle(handle_of(stream_));
}

}  // namespace ladder::system
