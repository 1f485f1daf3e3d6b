#include "cli/git_choice.h"

#include <vector>

#include <fmt/core.h>

#include "cli/repository.h"
#include "cli/staged_files.h"
#include "system/failure.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

/// A commit, and what the user would call it.
struct Base {
  std::string commit;
  std::string words;
};

/// The branch that others begin at: what the remote says or, of the usual names, the one there is.
std::string default_branch(const Repository& repository) {
  constexpr std::string_view heads = "refs/remotes/";
  const std::string remote =
      repository.line({"symbolic-ref", "--quiet", "refs/remotes/origin/HEAD"});
  if (remote.starts_with(heads)) return remote.substr(heads.size());
  // A checkout for CI often has no branch of its own.
  for (const char* place : {"refs/heads/", "refs/remotes/"})
    for (const char* name : {"main", "master"}) {
      const bool is_remote = std::string_view(place) == heads;
      const std::string branch = (is_remote ? "origin/" : "") + std::string(name);
      if (!repository.line({"rev-parse", "--verify", "--quiet", place + branch}).empty())
        return branch;
    }
  return "";
}

std::string short_name(const Repository& repository, const std::string& commit) {
  return repository.line({"rev-parse", "--short", commit});
}

/// What a change is a change of.
Base base_of(const Repository& repository, const std::string& reference) {
  const auto commit_of = [&](const std::string& name) {
    return repository.line(
        {"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  };
  if (!reference.empty()) {
    const std::string commit = commit_of(reference);
    if (commit.empty())
      throw system::Failure(fmt::format(
          "`--changed` takes a commit, branch or tag, but git doesn't know `{}`", reference));
    return {commit, fmt::format("`{}`", reference)};
  }
  // Before the first commit, all that git has is new.
  if (commit_of("HEAD").empty())
    return {repository.line({"hash-object", "-t", "tree", "/dev/null"}),
            "the repository was created"};
  const std::string branch = default_branch(repository);
  const std::string begin = branch.empty() ? "" : repository.line({"merge-base", "HEAD", branch});
  if (begin.empty() || begin == commit_of("HEAD"))
    return {"HEAD", fmt::format("the last commit ({})", short_name(repository, "HEAD"))};
  return {begin,
          fmt::format("the branch split from `{}` ({})", branch, short_name(repository, begin))};
}

void add(std::vector<std::string> paths, Chosen& chosen) {
  for (std::string& it : paths) {
    // A link is changed, or what it leads to.
    const std::string real = system::identity_of(it);
    if (!real.empty()) chosen.real_paths.insert(real);
    chosen.real_paths.insert(std::move(it));
  }
}

}  // namespace

Chosen chosen_files(const GitChoice& choice) {
  Chosen chosen;
  if (choice.which == Selected::all) return chosen;
  const Repository repository;
  std::vector<std::string> words = {"diff",          "--name-only",     "--no-renames",
                                    "--no-ext-diff", "--no-textconv",   "--ignore-submodules",
                                    "--no-relative", "--diff-filter=d", "-z"};
  if (choice.which == Selected::staged) {
    chosen.reason = "staged";
    words.emplace_back("--cached");
    add(repository.paths(words), chosen);
    chosen.staged = std::make_shared<StagedFiles>(repository);
    return chosen;
  }
  const Base base = base_of(repository, choice.reference);
  chosen.reason = fmt::format("new or changed since {}", base.words);
  words.push_back(base.commit);
  words.emplace_back("--");
  add(repository.paths(words), chosen);
  add(repository.paths({"ls-files", "--others", "--exclude-standard", "-z"}), chosen);
  return chosen;
}

}  // namespace ladder::cli
