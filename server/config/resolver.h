#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "config/config.h"
#include "config/entry.h"
#include "config/selection.h"
#include "config/settings.h"

namespace ladder::config {

/// Gives the text of a file, or nothing where there is none.
using Read = std::function<std::optional<std::string>(const std::string& path)>;

/// Which ladder.json counts.
struct Choice {
  std::string file = {};     // this one, everywhere; empty: the nearest
  bool is_isolated = false;  // none
};

/// Something wrong in a ladder.json: where, what, and how to mend it.
struct Problem {
  std::string path;  // of the file; of what is no file its source, `--set` or `editor`
  text::Span span;
  std::string message;
};

/// What each ladder.json says, read once. The nearest one counts for a file: in its folder, or in
/// the first folder above that has one. Folders are parted by `/`; above a folder that is not
/// absolute nothing is looked for.
class Resolver {
 public:
  explicit Resolver(Read read, Choice choice = {});

  /// What else is said, such as in an editor's settings, comes before what the files say; the last
  /// one wins. Whatever was read is forgotten.
  void set_sheets(std::vector<Sheet> sheets);

  /// Reads the files again where they are needed.
  void forget();

  /// The settings for the file at an absolute path; they stay where they are until something is
  /// forgotten.
  const Settings& settings_for(std::string_view path);

  /// Which files of an absolute folder are to be checked.
  const Selection& selection_for(std::string_view folder);

  /// All that holds for a file, and where each value comes from.
  std::vector<Entry> entries_for(std::string_view path);

  /// What is wrong in what was read, each file's in its order.
  const std::vector<Problem>& problems() const { return problems_; }

  /// Whether a file, or that there is none, has to do with what was resolved.
  bool depends_on(const std::string& path) const { return files_.contains(path); }
  /// Whether something that was read says which files are ladders.
  bool selects_files() const;
  /// What the files are called that were asked for so far and are ladders: the last parts of the
  /// patterns, as in `*.ladder`.
  std::set<std::string> included_names() const;
  /// The text that was read at a path.
  const std::string* text_of(const std::string& path) const;

 private:
  struct File {
    Sheet sheet;
    Config config;
  };
  /// A file behind those that it extends: the last word last. Each of them stays where it is.
  using Chain = std::vector<const Config*>;

  /// The file at a path, or nothing where there is none.
  const File* file_at(const std::string& path);
  /// The ladder.json that counts in a folder, which ends with a slash or is empty; or nothing.
  const File* nearest(const std::string& folder);
  const Chain& chain_of(const File* file);
  /// The folder in which a file counts, as patterns are matched; the root's is empty.
  std::string counting_folder_of(const File* file) const;
  /// Adds a file, behind what it extends. `open` leads to it from the first one.
  void extend(const File& file, std::vector<const File*>& open, Chain& chain);
  std::vector<const Assignment*> said_of(std::string_view path);
  /// What holds where no ladder.json does.
  Selection bare_selection() const;
  /// The same with what a file says of the files below `folder`, in which it counts.
  Selection selection_by(const File& file, const std::string& folder, Selection outer);
  void complain(const Sheet& sheet, const Config& config);

  Read read_;
  Choice choice_;
  std::vector<Sheet> sheets_;
  std::vector<Config> configs_of_sheets_;
  std::map<std::string, std::unique_ptr<File>> files_;    // nothing: there is none
  std::unordered_map<std::string, const File*> nearest_;  // by folder
  std::unordered_map<const File*, Chain> chains_;
  std::map<std::pair<const File*, std::vector<bool>>, Settings> settings_;  // by what matched
  std::deque<Selection> made_selections_;
  std::unordered_map<std::string, const Selection*> selections_;  // by folder
  std::vector<Problem> problems_;
};

}  // namespace ladder::config
