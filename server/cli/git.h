#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::cli {

/// What came of a command.
struct GitAnswer {
  std::string output;
  std::string complaint;  // the first line of it; empty where all went well
};

/// Runs git with these words behind `git`, without a shell, in the current folder, and with `input`
/// as its standard input. A Failure where git is not installed.
GitAnswer ask_git(const std::vector<std::string>& words, std::string_view input = {});

/// The output; where git says no, a Failure tells what it said.
std::string git(const std::vector<std::string>& words, std::string_view input = {});

/// What stands before each zero, in the output of a command that was given `-z`, which must outlive
/// the parts.
std::vector<std::string_view> parts_of(std::string_view output);

/// The texts that `git cat-file --batch` printed, so many of them.
std::vector<std::string> texts_in(std::string_view output, std::size_t count);

/// The id of the tree that a revision means. A Failure where this is no repository, or has no such
/// revision.
std::string git_tree(const std::string& revision);

/// The commit at which two revisions parted. A Failure where they have none in common.
std::string git_fork(const std::string& one, const std::string& other);

}  // namespace ladder::cli
