#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/files.h"
#include "cli/git_choice.h"
#include "cli/settings.h"
#include "system/streams.h"

namespace ladder::cli {

/// What to read: paths, of which `-` is standard input, and how to go about it.
struct Request {
  std::vector<std::string> paths;
  Named named = Named::always_included;
  system::Stream input = {};                // standard input
  std::string stdin_filename = {};          // empty: it has no better name
  std::string_view stdin_name = "<stdin>";  // which it is called by then
  GitChoice git_choice = {};
  unsigned threads = 0;
};

/// A file to work on: its text, or the reason why it couldn't be read.
struct Input {
  Source source;  // of standard input only the path, as which it is called
  std::string text = {};
  std::string trouble = {};
  bool is_left_out = false;  // standard input that is called like a file to be left alone

  bool is_standard_input() const { return source.real_path.empty(); }
};

/// All that there is to work on.
struct Inputs {
  std::vector<Input> files;    // standard input first
  std::vector<Source> others;  // were found, and are not chosen
  std::vector<Problem> problems;
  std::string selection;  // why these files of all that were found; empty: they are all
  std::shared_ptr<StagedFiles> staged;  // those that are read in place of the files, or null
};

/// Reads the requested files. The settings say which files in folders are ladders.
Inputs read_inputs(const Request& request, SettingsFinder& settings);

/// Reads many files at a time, or their staged versions if `staged` isn't null.
std::vector<Input> read_all(std::vector<Source> sources, StagedFiles* staged, unsigned threads);

/// The one path that identifies a file, or an empty path if it doesn't exist.
std::string file_at(const std::string& path, const StagedFiles* staged);

}  // namespace ladder::cli
