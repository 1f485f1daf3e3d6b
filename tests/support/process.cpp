#include "support/process.h"

#include <array>
#include <cerrno>
#include <stdexcept>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ladder::testing {
namespace {

/// The words as `execve` wants them. They point into `words`.
std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& it : words) result.push_back(it.data());
  result.push_back(nullptr);
  return result;
}

/// In the child: becomes the program.
[[noreturn]] void become(Process process) {
  std::vector<std::string> variables;
  for (const auto& [name, value] : process.environment) variables.push_back(name + "=" + value);
  constexpr int cannot_run = 127;  // as shells have it
  if (::chdir(process.folder.c_str()) != 0) ::_exit(cannot_run);
  ::execve(process.words.front().c_str(), pointers(process.words).data(),
           pointers(variables).data());
  ::_exit(cannot_run);
}

/// Everything that a child writes until it ends.
Outcome outcome_of(const Child& child) {
  Outcome outcome;
  std::array<char, 4096> piece{};
  for (;;) {
    const ssize_t count = ::read(child.output, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;  // A terminal ends with an error, EIO.
    outcome.output.append(piece.data(), static_cast<std::size_t>(count));
  }
  ::close(child.output);
  outcome.exit_code = exit_code_of(child.number);
  return outcome;
}

}  // namespace

int exit_code_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Child start(const Process& process) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) {
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(pipe[1], STDOUT_FILENO);
    ::dup2(pipe[1], STDERR_FILENO);
    become(process);
  }
  ::close(pipe[1]);
  return {child, pipe[0]};
}

Child start_on_terminal(const Process& process, unsigned short columns) {
  int terminal = 0;
  const winsize size{.ws_row = 24, .ws_col = columns, .ws_xpixel = 0, .ws_ypixel = 0};
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("no terminal");
  if (child == 0) become(process);
  return {child, terminal};
}

Outcome run(const Process& process) { return outcome_of(start(process)); }

Outcome run_on_terminal(const Process& process, unsigned short columns, const std::string& typed) {
  const Child child = start_on_terminal(process, columns);
  if (::write(child.output, typed.data(), typed.size()) < 0) throw std::runtime_error("no input");
  return outcome_of(child);
}

}  // namespace ladder::testing
