#include "cli/loaded_files.h"

#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "cli/staged_files.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {

LoadedFiles::LoadedFiles(const Request& request, std::shared_ptr<SettingsFinder> finder)
    : settings(std::move(finder)),
      threads(request.threads),
      project(
          [this](std::string_view name) -> const rules::Settings& {
            return settings->settings_for(find(name)->path).rules;
          },
          [this](std::string_view name) {
            return baseline_of ? baseline_of(*find(name)) : project::Holding();
          },
          [this](const std::vector<std::string>& wanted) { return read_bases(wanted); }) {
  Inputs inputs = read_inputs(request, *settings);
  problems = std::move(inputs.problems);
  selection = std::move(inputs.selection);
  others = inputs.others.size();
  staged_ = std::move(inputs.staged);
  if (!inputs.files.empty() && inputs.files.front().is_left_out) {
    left_input = std::move(inputs.files.front().text);
    inputs.files.erase(inputs.files.begin());
  }
  const auto add = [&](std::vector<Input> more, std::deque<File>& to) {
    for (project::ParsedFile& it : parse(std::move(more), to)) project.add(std::move(it));
  };
  add(std::move(inputs.files), files);
  for (const File& it : files) {
    names.push_back(it.name);
    settings->settings_for(it.path);  // finds the mistakes in them
  }
  // A file gets the same findings as in a run over all files.
  if (!files.empty()) add(read_all(std::move(inputs.others), staged_.get(), threads), bases);
  project.add_bases(names, [this](const auto& wanted) { return read_bases(wanted); });
  std::ranges::move(settings->take_problems(), std::back_inserter(problems));
}

/// Names the files, and keeps what cannot be read as problems.
std::vector<project::ParsedFile> LoadedFiles::parse(std::vector<Input> inputs,
                                                    std::deque<File>& to) {
  std::vector<project::NamedText> texts;
  for (Input& it : inputs) {
    if (!it.trouble.empty()) {
      problems.push_back({std::move(it.source.path), std::move(it.trouble)});
      continue;
    }
    std::string name = system::normal_path(it.source.path);
    // Beyond a link to a folder, `..` leads elsewhere than it seems, so two files could share a
    // name.
    if (by_name_.contains(name)) name = it.source.path;
    const std::string place =
        it.is_standard_input() ? file_at(it.source.path, staged_.get()) : it.source.real_path;
    const File& file = to.emplace_back(
        File{std::move(it.source.path), std::move(it.source.real_path), name, &project});
    by_name_.emplace(name, &file);
    if (!place.empty()) by_real_path_.emplace(place, &file);
    texts.push_back({std::move(name), std::move(it.text)});
  }
  return project::parse_files(std::move(texts), threads);
}

/// A file that is missing is the ladder's fault, which a rule reports.
std::vector<project::ParsedFile> LoadedFiles::read_bases(const std::vector<std::string>& wanted) {
  std::vector<Source> sources;
  for (const std::string& name : wanted) {
    std::string real_path = file_at(name, staged_.get());
    if (real_path.empty()) continue;
    const auto known = by_real_path_.find(real_path);
    if (known == by_real_path_.end()) {
      sources.push_back({name, std::move(real_path)});
    } else {
      by_name_.emplace(name, known->second);
      project.add_name(name, known->second->name);
    }
  }
  return parse(read_all(std::move(sources), staged_.get(), threads), bases);
}

void LoadedFiles::check() {
  project.check_all(names, threads);
  std::ranges::move(settings->take_problems(), std::back_inserter(problems));
}

const File* LoadedFiles::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : found->second;
}

LoadedFiles load_file(const std::string& path, system::Stream input) {
  if (system::is_folder(path))
    throw system::Failure(fmt::format(
        "`{}` is a folder, but this command takes one file; choose a file inside it", path));
  return LoadedFiles({.paths = {path}, .input = input},
                     std::make_shared<SettingsFinder>(
                         SettingsArguments{.config = {}, .is_isolated = true, .sets = {}}));
}

}  // namespace ladder::cli
