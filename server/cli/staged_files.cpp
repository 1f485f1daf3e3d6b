#include "cli/staged_files.h"

#include <optional>
#include <unordered_set>
#include <utility>

#include "cli/git.h"
#include "cli/trouble.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {

StagedFiles::StagedFiles(const Repository& repository) : repository_(repository) {
  // "MODE OBJECT STAGE\tPATH"; links and submodules aren't files, and a stage other than 0 is one
  // side of a conflict.
  const std::string entries = repository_.answer({"ls-files", "--stage", "-z"});
  for (const std::string_view entry : parts_of(entries)) {
    const std::size_t tab = entry.find('\t');
    const std::size_t object = entry.find(' ') + 1;
    const bool is_file = entry.starts_with("100");
    if (tab == entry.npos || !is_file || entry[tab - 1] != '0') continue;
    objects_.emplace(system::joined_path(repository_.top(), entry.substr(tab + 1)),
                     entry.substr(object, entry.find(' ', object) - object));
  }
}

Found StagedFiles::find(const std::vector<std::string>& arguments, Named named,
                        const SelectionOf& selection) const {
  Found found;
  std::unordered_set<std::string> reached;
  for (const std::string& argument : arguments) {
    const Search search({&argument, 1}, named, selection);
    for (const auto& [path, object] : objects_) {
      std::optional<Source> source = search.source_at(path);
      if (source && reached.insert(path).second) found.sources.push_back(*std::move(source));
    }
    if (!system::exists(argument) && !holds(argument))
      found.problems.push_back({argument, trouble_of({system::Error::Kind::not_found, {}})});
  }
  return found;
}

bool StagedFiles::holds(const std::string& path) const {
  const std::string real_path = system::real_path_of(path);
  const auto next = objects_.lower_bound(real_path);
  return next != objects_.end() && system::lies_in(next->first, real_path);
}

std::string StagedFiles::file_at(const std::string& path) const {
  std::string file = system::real_path_of(path);
  return objects_.contains(file) ? file : "";
}

void StagedFiles::fetch(const std::vector<Source>& sources) {
  std::vector<std::string> files;
  std::string objects;
  for (const Source& it : sources) {
    if (texts_.contains(it.real_path)) continue;
    files.push_back(it.real_path);
    objects += objects_.at(it.real_path) + '\n';
  }
  if (files.empty()) return;
  std::vector<std::string> texts =
      texts_in(repository_.answer({"cat-file", "--batch"}, objects), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) texts_.emplace(files[i], std::move(texts[i]));
}

Content StagedFiles::read(const std::string& file) const {
  return {.text = texts_.at(file), .problem = {}};
}

}  // namespace ladder::cli
