#include "cli/repository.h"

#include <fmt/core.h>

#include "system/failure.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

std::string without_line_end(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

Repository::Repository() {
  GitAnswer answer = ask_git({"rev-parse", "--show-toplevel"});
  if (!answer.complaint.empty())
    throw system::Failure(fmt::format(
        "`--changed` and `--staged` need git, which failed: {}; specify the files to check instead",
        answer.complaint));
  top_ = system::identity_of(without_line_end(std::move(answer.output)));
  const GitAnswer keys =
      ask_git(at_top({"config", "-z", "--name-only", "--get-regexp", "^filter\\."}));
  for (const std::string_view key : parts_of(keys.output)) {
    const bool is_required = key.ends_with(".required");
    without_filters_.emplace_back(key, is_required ? "false" : "");
  }
}

std::string Repository::answer(const std::vector<std::string>& words,
                               std::string_view input) const {
  return git(at_top(words), input, without_filters_);
}

std::string Repository::line(const std::vector<std::string>& words) const {
  GitAnswer answer = ask_git(at_top(words), {}, without_filters_);
  return answer.complaint.empty() ? without_line_end(std::move(answer.output)) : "";
}

std::vector<std::string> Repository::at_top(const std::vector<std::string>& words) const {
  std::vector<std::string> all = {"-C", top_};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

std::vector<std::string> Repository::paths(const std::vector<std::string>& words) const {
  std::vector<std::string> paths;
  const std::string output = answer(words);
  for (const std::string_view it : parts_of(output)) paths.push_back(system::joined_path(top_, it));
  return paths;
}

}  // namespace ladder::cli
