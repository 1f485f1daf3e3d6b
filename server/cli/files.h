#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ignores.h"
#include "system/streams.h"
#include "text/json_writer.h"
#include "text/line_index.h"

namespace ladder::cli {

/// A file to work on.
struct Source {
  std::string path;       // as shown: as given, or joined below the folder that was given
  std::string real_path;  // absolute and without links; a file has one, however it was reached
};

/// Something that can't be read: which path, what is wrong with it, and how to fix it.
struct Problem {
  std::string path;
  std::string message;
  std::optional<text::Position> at = {};  // the place in the file, if the problem is about one
};
void write(text::JsonWriter& json, const Problem& it);

struct Found {
  std::vector<Source> sources;
  std::vector<Problem> problems;
};

/// Whether ignore files also apply to files that the user named: pre-commit names every changed
/// file.
enum class Named { always_included, included_unless_ignored };

/// The files that the arguments name, and the ladders in the folders that they name: `*.ladder` and
/// `*.ladder.md`, unless a ladder.json says otherwise. In the order of the arguments, then of the
/// bytes of the path; each file once. Folders that are hidden, called `node_modules`, or ruled out
/// by `.gitignore`, `.git/info/exclude`, `.ladderignore` or ladder.json are left out. Links to
/// folders are not followed, links to files are. A `-` is an ordinary name here: standard input is
/// up to the caller.
Found find(std::span<const std::string> arguments, Named named, const SelectionOf& selection);

/// Looks into one more folder, adds the files found there, and returns whether there are more
/// folders.
using FolderSearch = std::function<bool(std::vector<Source>& found)>;

/// Begins to find what `find` does in a folder, one folder after the other, in no order. A file
/// that links lead to may be found several times.
FolderSearch folder_search(const std::string& folder, const SelectionOf& selection);

/// The message if nothing is found and there are no errors.
constexpr std::string_view no_ladder_found =
    "ladder: no ladders found; use file names that end in .ladder or .ladder.md, or list the files "
    "under `include` in ladder.json\n";

/// Whether something leaves out a file, which need not be there: standard input may be called so.
bool is_left_out(const std::string& path, const SelectionOf& selection);

/// Decides what `find` would return for files that only exist in git.
class Search {
 public:
  Search(std::span<const std::string> arguments, Named named, const SelectionOf& selection);

  /// The result of `find` for a file if it exists, and nothing if `find` skips it. The path is
  /// absolute and without links.
  std::optional<Source> source_at(const std::string& real_path) const;

 private:
  struct Place {
    std::string argument;
    std::string real_path;
  };

  std::vector<Place> places_;
  Named named_;
  SelectionOf selection_;
};

/// The text of a file, or why it couldn't be read.
struct Content {
  std::string text;
  std::optional<Problem> problem;
};

/// A tree takes up to a hundred times the memory of its text, if each line has a few bytes, so a
/// limit is needed that a common machine can bear; the largest known ladders are below 1 MB.
constexpr std::uintmax_t largest_file = std::uintmax_t{32} << 20;

/// Never waits: a pipe or a device is a problem.
Content read(const std::string& path);

/// All that a stream gives, which is called `name` in a problem. Waits for it to end.
Content read_standard_input(system::Stream input, const std::string& name);

}  // namespace ladder::cli
