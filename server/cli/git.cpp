#include "cli/git.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/core.h>

#include "system/failure.h"
#include "system/process.h"

namespace ladder::cli {
namespace {

/// 0 if there is none.
std::size_t number_in(std::string_view word) {
  std::size_t number = 0;
  std::from_chars(word.data(), word.data() + word.size(), number);
  return number;
}

/// Git's own first line of complaint: "not a git repository (or any of the parent directories)".
std::string complaint_of(const std::string& errors) {
  std::string line = errors.substr(0, errors.find('\n'));
  for (const std::string_view head : {"fatal: ", "error: "})
    if (line.starts_with(head)) line.erase(0, head.size());
  return line.empty() ? "no reason given" : line;
}

/// A repository's own settings must not make git run or fetch anything: they may have come with an
/// archive from somebody else.
std::vector<std::string> safe_environment(GitSettings settings) {
  settings.emplace_back("core.fsmonitor", "false");
  // What the user has set in this way stays.
  const std::size_t first = number_in(system::environment_variable("GIT_CONFIG_COUNT"));
  std::vector<std::string> environment{
      fmt::format("GIT_CONFIG_COUNT={}", first + settings.size()),
      "GIT_OPTIONAL_LOCKS=0",
      // In a partial clone; older versions know only the second.
      "GIT_NO_LAZY_FETCH=1",
      "GIT_ALLOW_PROTOCOL=none",
  };
  for (std::size_t i = 0; i < settings.size(); ++i) {
    environment.push_back(fmt::format("GIT_CONFIG_KEY_{}={}", first + i, settings[i].first));
    environment.push_back(fmt::format("GIT_CONFIG_VALUE_{}={}", first + i, settings[i].second));
  }
  return environment;
}

}  // namespace

GitAnswer ask_git(const std::vector<std::string>& words, std::string_view input,
                  const GitSettings& settings) {
  std::vector<std::string> all{"git"};
  all.insert(all.end(), words.begin(), words.end());
  system::ProcessResult result = system::run_process(all, input, safe_environment(settings));
  if (result.not_started && result.not_started->kind == system::Error::Kind::not_found)
    throw system::Failure("git isn't installed, or isn't on the PATH");
  if (result.not_started)
    throw system::Failure("couldn't start git: " + result.not_started->reason);
  return {std::move(result.output), result.succeeded ? "" : complaint_of(result.errors)};
}

std::string git(const std::vector<std::string>& words, std::string_view input,
                const GitSettings& settings) {
  GitAnswer answer = ask_git(words, input, settings);
  if (answer.complaint.empty()) return std::move(answer.output);
  throw system::Failure("git failed: " + answer.complaint);
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
      throw system::Failure("unexpected output from git: " + std::string(head));
    texts.emplace_back(output.substr(end + 1, bytes));
    output.remove_prefix(end + bytes + 2);
  }
  return texts;
}

namespace {

/// The id of the commit, or nothing if there is no such revision.
std::string commit_of(const std::string& revision) {
  const GitAnswer answer =
      ask_git({"rev-parse", "--verify", "--end-of-options", revision + "^{commit}"});
  return answer.complaint.empty() ? answer.output.substr(0, answer.output.find('\n')) : "";
}

bool is_shallow() { return git({"rev-parse", "--is-shallow-repository"}).starts_with("true"); }

/// The revision of which this one is the parent: `HEAD` for `HEAD~1`. Empty if it isn't a parent.
std::string child_of(const std::string& revision) {
  for (const std::string_view mark : {"~1", "^1", "~", "^"})
    if (revision.ends_with(mark)) return revision.substr(0, revision.size() - mark.size());
  return {};
}

constexpr std::string_view how_to_fetch =
    "this clone is shallow; get the whole history with `git fetch --unshallow` (in CI: "
    "`fetch-depth: 0` on GitHub, `GIT_DEPTH: 0` on GitLab)";

}  // namespace

std::string git_tree(const std::string& revision) {
  git({"rev-parse", "--git-dir"});  // says whether this is a repository at all
  const GitAnswer answer =
      ask_git({"rev-parse", "--verify", "--end-of-options", revision + "^{tree}"});
  if (answer.complaint.empty()) return answer.output.substr(0, answer.output.find('\n'));
  if (is_shallow())
    throw system::Failure(fmt::format("`{}` isn't in this repository: {}", revision, how_to_fetch));
  throw system::Failure(fmt::format(
      "this repository has no revision `{}`; run `git log` to list its revisions", revision));
}

std::string why_nothing_before(const std::string& revision) {
  git({"rev-parse", "--git-dir"});
  // CI gives this as the state before the first push to a branch.
  const bool is_zero = 40 <= revision.size() && revision.find_first_not_of('0') == revision.npos;
  if (is_zero) return "the branch is new";
  if (!commit_of(revision).empty()) return {};
  if (git({"rev-list", "--all", "--max-count=1"}).empty())
    return "this repository has no commits yet";
  if (revision == "HEAD") return "this branch has no commits yet";
  const std::string child = child_of(revision);
  const bool is_root = !child.empty() && !commit_of(child).empty() && !is_shallow();
  return is_root ? fmt::format("`{}` is the first commit", child) : "";
}

std::string git_fork(const std::string& one, const std::string& other) {
  git_tree(one);
  git_tree(other);
  const GitAnswer answer = ask_git({"merge-base", one, other});
  if (answer.complaint.empty()) return answer.output.substr(0, answer.output.find('\n'));
  const std::string both = fmt::format("`{}` and `{}` have no commit in common", one, other);
  throw system::Failure(is_shallow() ? fmt::format("{}: {}", both, how_to_fetch) : both);
}

}  // namespace ladder::cli
