#include "cli/git.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <memory>
#include <utility>

#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/failure.h"
#include "cli/trouble.h"

extern char** environ;

namespace ladder::cli {
namespace {

/// A file that nobody else sees, and that goes with its descriptor. Git reads from one and writes
/// to others, so that neither side ever waits for the other.
class HiddenFile {
 public:
  HiddenFile() : file_(std::tmpfile(), std::fclose) {
    if (!file_) throw Failure("no temporary file can be made: " + reason_of(errno));
  }

  int descriptor() const { return ::fileno(file_.get()); }

  void write(std::string_view text) {
    const bool all = std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size() &&
                     std::fflush(file_.get()) == 0 && ::lseek(descriptor(), 0, SEEK_SET) == 0;
    if (!all) throw Failure("a temporary file cannot be written: " + reason_of(errno));
  }

  std::string content() const {
    std::string text;
    std::array<char, 1 << 16> piece;
    for (off_t at = 0;;) {
      const ssize_t size = ::pread(descriptor(), piece.data(), piece.size(), at);
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) throw Failure("a temporary file cannot be read: " + reason_of(errno));
      if (size == 0) return text;
      text.append(piece.data(), static_cast<std::size_t>(size));
      at += size;
    }
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

/// What a process is to have as its three streams.
class ProcessStreams {
 public:
  ProcessStreams(int input, int output, int errors) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  ProcessStreams(const ProcessStreams&) = delete;
  ProcessStreams& operator=(const ProcessStreams&) = delete;
  ~ProcessStreams() { ::posix_spawn_file_actions_destroy(&actions_); }

  const posix_spawn_file_actions_t* actions() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

int status_of(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0)
    if (errno != EINTR) throw Failure("git cannot be waited for: " + reason_of(errno));
  return status;
}

/// Git's own first line of complaint: "not a git repository (or any of the parent directories)".
std::string complaint_of(const std::string& errors) {
  std::string line = errors.substr(0, errors.find('\n'));
  for (const std::string_view head : {"fatal: ", "error: "})
    if (line.starts_with(head)) line.erase(0, head.size());
  return line.empty() ? "it does not say why" : line;
}

}  // namespace

GitAnswer ask_git(const std::vector<std::string>& words, std::string_view input) {
  HiddenFile given;
  given.write(input);
  const HiddenFile output;
  const HiddenFile errors;

  std::vector<std::string> copies{"git"};
  copies.insert(copies.end(), words.begin(), words.end());
  std::vector<char*> argv;
  for (std::string& it : copies) argv.push_back(it.data());
  argv.push_back(nullptr);

  const ProcessStreams streams(given.descriptor(), output.descriptor(), errors.descriptor());
  pid_t process = 0;
  const int trouble =
      ::posix_spawnp(&process, "git", streams.actions(), nullptr, argv.data(), environ);
  if (trouble == ENOENT) throw Failure("git is not installed, or not on the PATH");
  if (trouble != 0) throw Failure("git cannot be started: " + reason_of(trouble));
  const int status = status_of(process);
  const bool well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  return {output.content(), well ? "" : complaint_of(errors.content())};
}

std::string git(const std::vector<std::string>& words, std::string_view input) {
  GitAnswer answer = ask_git(words, input);
  if (answer.complaint.empty()) return std::move(answer.output);
  throw Failure("git says: " + answer.complaint);
}

std::vector<std::string_view> parts_of(std::string_view output) {
  std::vector<std::string_view> parts;
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\0'), output.size());
    parts.push_back(output.substr(0, end));
    output.remove_prefix(std::min(end + 1, output.size()));
  }
  return parts;
}

/// For each a line `ID blob SIZE`, then so many bytes and a line end.
std::vector<std::string> texts_in(std::string_view output, std::size_t count) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t end = output.find('\n');
    const std::string_view head = output.substr(0, end);
    const std::string_view size = head.substr(head.rfind(' ') + 1);
    std::size_t bytes = 0;
    const auto [rest, error] = std::from_chars(size.data(), size.data() + size.size(), bytes);
    if (end == output.npos || error != std::errc() || output.size() < end + bytes + 2)
      throw Failure("what git keeps cannot be read: " + std::string(head));
    texts.emplace_back(output.substr(end + 1, bytes));
    output.remove_prefix(end + bytes + 2);
  }
  return texts;
}

std::string git_tree(const std::string& revision) {
  git({"rev-parse", "--git-dir"});  // says whether this is a repository at all
  const GitAnswer answer =
      ask_git({"rev-parse", "--verify", "--end-of-options", revision + "^{tree}"});
  if (answer.complaint.empty()) return answer.output.substr(0, answer.output.find('\n'));
  throw Failure(
      fmt::format("there is no revision `{}` in this repository; `git log` lists them", revision));
}

std::string git_fork(const std::string& one, const std::string& other) {
  git_tree(one);
  git_tree(other);
  const GitAnswer answer = ask_git({"merge-base", one, other});
  if (answer.complaint.empty()) return answer.output.substr(0, answer.output.find('\n'));
  throw Failure(fmt::format("`{}` and `{}` have no commit in common", one, other));
}

}  // namespace ladder::cli
