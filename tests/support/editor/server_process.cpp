#include "support/editor/server_process.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ladder::testing {
namespace {

using Clock = std::chrono::steady_clock;

constexpr ServerProcess::Limit patience = std::chrono::seconds(60);  // with a server that reads

/// The rest of a time limit that began at `begin`.
ServerProcess::Limit rest_of(ServerProcess::Limit limit, Clock::time_point begin) {
  const auto spent = std::chrono::duration_cast<ServerProcess::Limit>(Clock::now() - begin);
  return std::max(ServerProcess::Limit(0), limit - spent);
}

/// A pipe that the child doesn't inherit by default.
std::array<int, 2> new_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return ends;
}

/// A write to a server that has ended then fails instead of ending the tests.
class BrokenPipesIgnored {
 public:
  BrokenPipesIgnored() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  BrokenPipesIgnored(const BrokenPipesIgnored&) = delete;
  BrokenPipesIgnored& operator=(const BrokenPipesIgnored&) = delete;
  ~BrokenPipesIgnored() { std::signal(SIGPIPE, before_); }

 private:
  void (*before_)(int);
};

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> result;
  for (const std::string& it : words) result.push_back(const_cast<char*>(it.c_str()));
  result.push_back(nullptr);
  return result;
}

/// The length that a header gives. Its names are case-insensitive.
std::size_t content_length(std::string_view header) {
  constexpr std::string_view name = "content-length: ";
  std::string small(header);
  std::ranges::transform(small, small.begin(), [](unsigned char c) { return std::tolower(c); });
  const std::size_t at = small.find(name);
  std::size_t length = 0;
  const char* const digits = small.data() + at + name.size();
  if (at == small.npos ||
      std::from_chars(digits, small.data() + small.size(), length).ptr == digits)
    throw std::runtime_error(fmt::format("the server wrote a header without a length: {}", header));
  return length;
}

/// The drive that Wine makes of the root of this system, for a server that runs under Wine.
const char* wine_drive() {
  static const char* const drive = std::getenv("LADDER_DRIVE");
  return drive;
}

/// The message with this system's paths.
std::string without_drive(std::string body) {
  if (!wine_drive()) return body;
  const std::string uri = fmt::format("file:///{}%3A/", wine_drive());
  constexpr std::string_view own = "file:///";
  for (std::size_t at = body.find(uri); at != body.npos; at = body.find(uri, at + own.size()))
    body.replace(at, uri.size(), own);
  return body;
}

/// How often each thread of a process has gone to sleep, when all are asleep. Linux knows this.
std::optional<std::string> sleepers(pid_t process) {
  std::string times;
  std::error_code gone;
  const std::string folder = fmt::format("/proc/{}/task", process);
  for (const auto& thread : std::filesystem::directory_iterator(folder, gone)) {
    std::ifstream status(thread.path() / "status");
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("State:") && line.find('S', line.find(':')) == line.npos)
        return std::nullopt;
      if (line.starts_with("voluntary_ctxt_switches:")) times += thread.path().native() + line;
    }
  }
  return gone || times.empty() ? std::nullopt : std::optional(times);
}

}  // namespace

void ServerProcess::End::open(int descriptor) {
  descriptor_ = descriptor;
  ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

void ServerProcess::End::close() {
  if (!closed()) ::close(descriptor_);
  descriptor_ = -1;
}

ServerProcess::ServerProcess(const Process& process) {
  const std::array<int, 2> input = new_pipe();
  const std::array<int, 2> output = new_pipe();
  const std::array<int, 2> errors = new_pipe();
  input_.open(input[1]);
  output_.open(output[0]);
  error_output_.open(errors[0]);

  std::vector<std::string> variables;
  for (const auto& [name, value] : process.environment) variables.push_back(name + "=" + value);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addchdir_np(&actions, process.folder.c_str());
  ::posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, errors[1], STDERR_FILENO);
  const int fault = ::posix_spawn(&child_, process.words.front().c_str(), &actions, nullptr,
                                  pointers(process.words).data(), pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(input[0]);
  ::close(output[1]);
  ::close(errors[1]);
  if (fault != 0) {
    child_ = 0;
    throw std::runtime_error(
        fmt::format("cannot run {}: {}", process.words.front(), std::strerror(fault)));
  }
}

ServerProcess::~ServerProcess() {
  if (child_ == 0 || exit_code_) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

void ServerProcess::write(std::string_view bytes) {
  const BrokenPipesIgnored ignored;
  const Clock::time_point begin = Clock::now();
  while (!bytes.empty() && !input_.closed()) {
    const ssize_t count = ::write(input_.descriptor(), bytes.data(), bytes.size());
    if (0 <= count) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      input_.close();  // The server has ended, which is seen at its output.
    } else if (errno == EAGAIN) {
      const Limit rest = rest_of(patience, begin);
      if (rest == Limit(0)) throw std::runtime_error("the server does not read what it is sent");
      wait(For::input_or_output, rest);
    } else if (errno != EINTR) {
      throw std::runtime_error("the server's input cannot be written");
    }
  }
}

void ServerProcess::close_input() { input_.close(); }

/// Waits until there is something to read, or, if requested, until it can write, or until the limit
/// is over. Reads what is available.
void ServerProcess::wait(For what, Limit limit) {
  const bool to_write = what == For::input_or_output;
  // A negative descriptor is ignored.
  std::array<pollfd, 3> ends = {{{output_.descriptor(), POLLIN, 0},
                                 {error_output_.descriptor(), POLLIN, 0},
                                 {to_write ? input_.descriptor() : -1, POLLOUT, 0}}};
  const timespec time = {limit.count() / 1'000'000, limit.count() % 1'000'000 * 1000};
  if (::ppoll(ends.data(), ends.size(), &time, nullptr) <= 0) return;
  if (ends[0].revents != 0) drain(output_, received_);
  if (ends[1].revents != 0) drain(error_output_, errors_);
}

void ServerProcess::drain(End& end, std::string& into) {
  std::array<char, 1 << 16> piece;
  for (;;) {
    const ssize_t count = ::read(end.descriptor(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) return end.close();
    into.append(piece.data(), static_cast<std::size_t>(count));
  }
}

std::optional<std::string> ServerProcess::next_body() {
  const std::string_view rest = std::string_view(received_).substr(taken_);
  constexpr std::string_view empty_line = "\r\n\r\n";
  const std::size_t header = rest.find(empty_line);
  if (header == rest.npos) return std::nullopt;
  const std::size_t begin = header + empty_line.size();
  const std::size_t length = content_length(rest.substr(0, header));
  if (rest.size() - begin < length) return std::nullopt;
  std::string body(rest.substr(begin, length));
  taken_ += begin + length;
  // Long buffers are not moved for every small message.
  if (received_.size() < 2 * taken_) received_.erase(0, std::exchange(taken_, 0));
  return without_drive(std::move(body));
}

std::optional<std::string> ServerProcess::receive(Limit limit) {
  const Clock::time_point begin = Clock::now();
  for (Limit rest = limit;; rest = rest_of(limit, begin)) {
    if (std::optional<std::string> body = next_body()) return body;
    if (output_.closed() && taken_ < received_.size())
      throw std::runtime_error("the server ended amid a message: " + received_.substr(taken_));
    if (output_.closed()) return std::nullopt;
    const std::size_t before = received_.size();
    wait(For::output, rest);
    // Even without time to wait, bytes that have already arrived count.
    if (rest == Limit(0) && received_.size() == before && !output_.closed()) return std::nullopt;
  }
}

std::optional<std::string> ServerProcess::receive_until_idle(Limit limit) {
  // Under Wine, a thread also sleeps while another process works for it.
  static const bool knows_threads = std::filesystem::exists("/proc/self/task") && !wine_drive();
  const Limit moment(knows_threads ? 100 : 200'000);  // elsewhere silence counts as idle
  const Clock::time_point begin = Clock::now();
  for (;;) {
    std::optional<std::string> body = receive(moment);
    if (body || output_.closed() || rest_of(limit, begin) == Limit(0)) return body;
    // Its last output may have come meanwhile.
    if (!knows_threads || is_idle()) return receive(Limit(0));
  }
}

bool ServerProcess::is_idle() const {
  int unread = 0;
  if (!input_.closed()) ::ioctl(input_.descriptor(), FIONREAD, &unread);
  if (unread != 0) return false;
  const std::optional<std::string> before = sleepers(child_);
  // A thread that another one woke before going to sleep would have slept again by then.
  return before && before == sleepers(child_);
}

std::optional<int> ServerProcess::exit_code(Limit limit) {
  const Clock::time_point begin = Clock::now();
  while (!output_.closed() || !error_output_.closed()) {
    const Limit rest = rest_of(limit, begin);
    if (rest == Limit(0)) return std::nullopt;
    wait(For::output, rest);
  }
  while (!exit_code_) {
    int status = 0;
    if (::waitpid(child_, &status, WNOHANG) == child_)
      exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    else if (rest_of(limit, begin) == Limit(0)) return std::nullopt;
    else ::usleep(100);
  }
  return exit_code_;
}

std::string framed(std::string_view body) {
  return fmt::format("Content-Length: {}\r\n\r\n{}", body.size(), body);
}

}  // namespace ladder::testing
