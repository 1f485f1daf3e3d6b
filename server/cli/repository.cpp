#include "cli/repository.h"

#include <filesystem>

#include <fmt/core.h>

#include "cli/failure.h"
#include "cli/git.h"

namespace fs = std::filesystem;

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
    throw Failure(
        fmt::format("`--changed` and `--staged` ask git, which says: {}; name the files instead",
                    answer.complaint));
  std::error_code vanished;
  top_ = fs::canonical(without_line_end(std::move(answer.output)), vanished).native();
}

std::string Repository::answer(const std::vector<std::string>& words,
                               std::string_view input) const {
  return git(at_top(words), input);
}

std::string Repository::line(const std::vector<std::string>& words) const {
  GitAnswer answer = ask_git(at_top(words));
  return answer.complaint.empty() ? without_line_end(std::move(answer.output)) : "";
}

/// Only reads, so that it waits for nobody who writes.
std::vector<std::string> Repository::at_top(const std::vector<std::string>& words) const {
  std::vector<std::string> all = {"-C", top_, "--no-optional-locks"};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

std::vector<std::string> Repository::paths(const std::vector<std::string>& words) const {
  std::vector<std::string> paths;
  const std::string output = answer(words);
  for (const std::string_view it : parts_of(output))
    paths.push_back((fs::path(top_) / it).native());
  return paths;
}

std::unordered_map<std::string, std::string> Repository::staged_texts(
    const std::function<bool(const std::string& real_path)>& is_wanted) const {
  // "MODE OBJECT STAGE\tPATH"; a stage beside 0 is one side of a conflict.
  std::vector<std::string> paths;
  std::string names;
  const std::string entries = answer({"ls-files", "--stage", "-z"});
  for (const std::string_view entry : parts_of(entries)) {
    const std::size_t tab = entry.find('\t');
    const std::size_t object = entry.find(' ') + 1;
    const bool is_file = entry.starts_with("100");
    if (tab == entry.npos || !is_file || entry[tab - 1] != '0') continue;
    std::string path = (fs::path(top_) / entry.substr(tab + 1)).native();
    if (!is_wanted(path)) continue;
    paths.push_back(std::move(path));
    names.append(entry.substr(object, entry.find(' ', object) - object)).append("\n");
  }

  std::unordered_map<std::string, std::string> texts;
  if (paths.empty()) return texts;
  std::vector<std::string> objects = texts_in(answer({"cat-file", "--batch"}, names), paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) texts.emplace(paths[i], std::move(objects[i]));
  return texts;
}

}  // namespace ladder::cli
