#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/inputs.h"
#include "cli/settings.h"
#include "project/project.h"

namespace ladder::cli {

/// A file, and what its project knows about it.
struct File {
  std::string path;       // as shown
  std::string real_path;  // where it was read; empty for standard input
  std::string name;       // in the project: the path without `.` and `..`
  project::Project* project = nullptr;

  bool is_standard_input() const { return real_path.empty(); }
  const std::string& text() const { return project->find(name)->text(); }
  const model::Document& document() const { return project->find(name)->model(); }
  std::vector<text::Diagnostic>& findings() const { return project->all_findings(name); }
  semantics::View view() const { return project->view(name); }
};

/// The files of one run, and the project that they make with those that their ladders extend. What
/// cannot be read, of these as well, becomes a problem, and the others are read all the same.
class LoadedFiles {
 public:
  LoadedFiles(const Request& request, std::shared_ptr<SettingsFinder> settings);
  LoadedFiles(const LoadedFiles&) = delete;
  LoadedFiles& operator=(const LoadedFiles&) = delete;

  /// Collects the findings in each file, using the settings that apply to it.
  void check();

  /// The file of a name in the project, or nothing.
  const File* find(std::string_view name) const;

  std::shared_ptr<SettingsFinder> settings;
  std::deque<File> files;          // those asked for that could be read, in their order
  std::deque<File> bases;          // read only because one of the files may extend them
  std::vector<std::string> names;  // of the files, in the project
  std::vector<Problem> problems;
  std::string selection;   // why these files of all that were found; empty: they are all
  std::string left_input;  // of standard input that is called like a file to be left alone
  std::size_t others = 0;  // files that were found and are not chosen
  unsigned threads = 0;    // to work with
  std::function<project::Holding(const File&)> baseline_of;  // empty: none counts
  project::Project project;

 private:
  std::vector<project::ParsedFile> parse(std::vector<Input> inputs, std::deque<File>& to);
  std::vector<project::ParsedFile> read_bases(const std::vector<std::string>& wanted);

  std::shared_ptr<StagedFiles> staged_;
  std::unordered_map<std::string, const File*> by_name_;
  std::unordered_map<std::string, const File*> by_real_path_;
};

/// The same for one file or for standard input, whatever the settings say. A Failure if the path is
/// that of a folder.
LoadedFiles load_file(const std::string& path, system::Stream input);

}  // namespace ladder::cli
