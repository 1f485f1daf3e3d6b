#pragma once

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/files.h"
#include "cli/git_choice.h"
#include "cli/settings.h"
#include "model/ladder.h"
#include "model/workspace.h"
#include "system/streams.h"
#include "text/diagnostic.h"

namespace ladder::cli {

/// A file and what it says.
struct File {
  std::string path;       // as shown
  std::string real_path;  // where its text was read; empty for standard input
  std::string name;       // in the workspace: the path without `.` and `..`
  std::string text;
  model::Document document;
  std::vector<text::Diagnostic> findings;

  bool is_standard_input() const { return real_path.empty(); }
};

/// The files of one run. They stay where they are, since the workspace refers to them.
struct Batch {
  std::deque<File> files;  // those asked for that could be read, in their order
  std::deque<File> bases;  // read only because one of them may speak of them
  model::Workspace workspace;
  std::unordered_map<std::string, const File*> by_name;  // each file that the workspace has
  std::unordered_map<std::string, const File*> by_real_path;
  std::vector<Problem> problems;
  std::string selection;   // why these files of all that were found; empty: they are all
  std::string left_input;  // of standard input that is called like a file to be left alone
  std::size_t others = 0;  // files that were found and are not chosen
  std::shared_ptr<StagedFiles> staged;  // those that are read in place of the files, or null
};

/// What to read: paths, of which `-` is standard input, and how to go about it.
struct Request {
  std::vector<std::string> paths;
  Named named = Named::always_taken;
  system::Stream input = system::standard_streams().input;
  std::string stdin_filename = {};  // empty: it has no better name
  GitChoice git_choice = {};
  unsigned threads = 0;
};

/// Reads and lowers what is asked for, and the files that its ladders extend. The settings say
/// which files of folders are ladders. What cannot be read, of them as well, becomes a problem, and
/// the others are read all the same.
Batch load(const Request& request, SettingsFinder& settings);

/// The same of one file or of standard input, whatever the settings say. A Failure where the path
/// is that of a folder.
Batch load_file(const std::string& path, system::Stream input);

/// A text to take the place of the one that a file has.
struct Revision {
  File* file = nullptr;
  std::string text;
};

/// Lowers the new texts, and reads what their ladders extend by now. The findings stay as they
/// were.
void revise(Batch& batch, std::vector<Revision> revisions, unsigned threads);

}  // namespace ladder::cli
