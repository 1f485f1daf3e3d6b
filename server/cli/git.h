#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ladder::cli {

/// The result of a command.
struct GitAnswer {
  std::string output;
  std::string complaint;  // its first line; empty if it succeeded
};

/// Names and values that replace those of the repository.
using GitSettings = std::vector<std::pair<std::string, std::string>>;

/// Runs git with these arguments, without a shell, in the current folder, and with `input` as its
/// standard input. It fetches nothing, whatever the repository's settings say.
/// A Failure if git isn't installed.
GitAnswer ask_git(const std::vector<std::string>& words, std::string_view input = {},
                  const GitSettings& settings = {});

/// The output; if git fails, a Failure gives its reason.
std::string git(const std::vector<std::string>& words, std::string_view input = {},
                const GitSettings& settings = {});

/// The parts before each zero in the output of a command that was given `-z`. The output must
/// outlive the parts.
std::vector<std::string_view> parts_of(std::string_view output);

/// The contents of `count` files, as `git cat-file --batch` printed them.
std::vector<std::string> texts_in(std::string_view output, std::size_t count);

/// The id of the tree that a revision means. A Failure if this isn't a repository or has no such
/// revision.
std::string git_tree(const std::string& revision);

/// Why there can't be anything in a revision to compare with: "this repository has no commits yet".
/// Empty if there is such a revision, or should be. A Failure if this isn't a repository.
std::string why_nothing_before(const std::string& revision);

/// The commit at which two revisions branched off. A Failure if they have no common commit.
std::string git_fork(const std::string& one, const std::string& other);

}  // namespace ladder::cli
