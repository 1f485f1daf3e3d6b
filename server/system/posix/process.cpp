#include "system/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "system/descriptors/calls.h"

extern char** environ;

namespace ladder::system {
namespace {

/// A temporary file without a name, which goes away with its descriptor. A program reads from one
/// and writes to others, so neither side ever waits for the other.
class HiddenFile {
 public:
  HiddenFile() : file_(std::tmpfile(), std::fclose) {
    if (!file_) throw Failure("couldn't create a temporary file: " + reason_of(errno));
  }

  int descriptor() const { return ::fileno(file_.get()); }

  void write(std::string_view text) {
    const bool all = std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size() &&
                     std::fflush(file_.get()) == 0 && ::lseek(descriptor(), 0, SEEK_SET) == 0;
    if (!all) throw Failure("couldn't write a temporary file: " + reason_of(errno));
  }

  std::string content() const {
    std::string text;
    std::array<char, 1 << 16> piece;
    for (off_t at = 0;;) {
      const ssize_t size = ::pread(descriptor(), piece.data(), piece.size(), at);
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) throw Failure("couldn't read a temporary file: " + reason_of(errno));
      if (size == 0) return text;
      text.append(piece.data(), static_cast<std::size_t>(size));
      at += size;
    }
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

/// The three streams for a new process.
class SpawnedStreams {
 public:
  SpawnedStreams(int input, int output, int errors) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  SpawnedStreams(const SpawnedStreams&) = delete;
  SpawnedStreams& operator=(const SpawnedStreams&) = delete;
  ~SpawnedStreams() { ::posix_spawn_file_actions_destroy(&actions_); }

  const posix_spawn_file_actions_t* actions() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// The environment of this program, with these variables in place of those of the same name.
std::vector<std::string> environment_with(const std::vector<std::string>& more) {
  std::vector<std::string> all = more;
  for (char** it = environ; *it; ++it) {
    const std::string_view own = *it;
    const std::string_view name = own.substr(0, own.find('=') + 1);
    const auto is_same = [&](const std::string& other) { return other.starts_with(name); };
    if (std::ranges::none_of(more, is_same)) all.emplace_back(own);
  }
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& it : words) pointers.push_back(it.data());
  pointers.push_back(nullptr);
  return pointers;
}

bool ends_well(pid_t process, const std::string& name) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0)
    if (errno != EINTR) throw Failure("waiting for " + name + " failed: " + reason_of(errno));
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& words, std::string_view input,
                          const std::vector<std::string>& environment) {
  HiddenFile given;
  given.write(input);
  const HiddenFile output;
  const HiddenFile errors;

  std::vector<std::string> copies = words;
  std::vector<std::string> variables = environment_with(environment);
  const std::vector<char*> argv = pointers_to(copies);
  const std::vector<char*> envp = pointers_to(variables);

  const SpawnedStreams streams(given.descriptor(), output.descriptor(), errors.descriptor());
  pid_t process = 0;
  const int trouble =
      ::posix_spawnp(&process, argv.front(), streams.actions(), nullptr, argv.data(), envp.data());
  ProcessResult result;
  if (trouble != 0) {
    result.not_started = error_of(trouble);
    return result;
  }
  result.succeeded = ends_well(process, words.front());
  result.output = output.content();
  result.errors = errors.content();
  return result;
}

bool is_running(std::int64_t process) {
  return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

std::vector<std::string> program_words(int count, char** words) { return {words, words + count}; }

void let_writes_fail() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace ladder::system
