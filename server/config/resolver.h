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
#include "config/read_style.h"
#include "config/selection.h"
#include "config/settings.h"

namespace ladder::config {

/// Returns the text of a file, or nothing if it doesn't exist.
using Read = std::function<std::optional<std::string>(const std::string& path)>;

/// Which ladder.json applies.
struct Choice {
  std::string file = {};     // this one, for every file; empty: the nearest
  bool is_isolated = false;  // none
};

/// A mistake in a ladder.json: where it is, what it is, and how to fix it.
struct Problem {
  std::string path;  // of the file; if it isn't a file, its source, `--set` or `editor`
  text::Span span;
  std::string message;
};

/// Reads each ladder.json once. The nearest one applies to a file: in its folder, or in the closest
/// folder above that has one. Folders are separated by `/`. Folders above a relative one aren't
/// searched.
class Resolver {
 public:
  explicit Resolver(Read read, Choice choice = {});

  /// Settings from elsewhere, such as an editor's. They override the files, and the last one wins.
  /// Forgets everything read so far.
  void set_settings_texts(std::vector<SettingsText> settings_texts);

  /// Reads the files again when they are needed.
  void forget();

  /// The settings for the file at an absolute path; valid until something is forgotten.
  const Settings& settings_for(std::string_view path);

  /// Which files of an absolute folder to check.
  const Selection& selection_for(std::string_view folder);

  /// All settings that apply to a file, and where each value comes from.
  std::vector<Entry> entries_for(std::string_view path);

  /// The mistakes in the files read so far, in the order of each file.
  const std::vector<Problem>& problems() const { return problems_; }

  /// The names of the rules of a team's own in the files read so far.
  std::set<std::string> own_rules() const;

  /// Those rules; of two of a name, the first.
  std::vector<std::shared_ptr<const rules::OwnRule>> own_style() const;

  /// The settings from elsewhere that are for rules which none of the files read so far has.
  std::vector<Problem> unknown_rules() const;

  /// Whether the result depends on a file, or on its absence.
  bool depends_on(const std::string& path) const { return files_.contains(path); }
  /// Whether any settings read so far choose which files are ladders.
  bool selects_files() const;
  /// The names of ladders in the folders resolved so far: the last parts of the patterns, such as
  /// `*.ladder`.
  std::set<std::string> included_names() const;
  /// The text read from a path.
  const std::string* text_of(const std::string& path) const;

 private:
  struct File {
    SettingsText source_text;
    Config config;
  };
  /// A file after the files it extends; the last one wins. The pointers stay valid.
  using Chain = std::vector<const Config*>;

  /// The file at a path, or nothing if it doesn't exist.
  const File* file_at(const std::string& path);
  /// The ladder.json that applies in a folder, which ends with a slash or is empty; or nothing.
  const File* nearest(const std::string& folder);
  const Chain& chain_of(const File* file);
  /// The folder a file applies to, in the form used to match patterns; empty for the root.
  std::string applicable_folder_of(const File* file) const;
  /// Adds a file after the files it extends. `open` is the path to it from the first one.
  void extend(const File& file, std::vector<const File*>& open, Chain& chain);
  std::vector<const Assignment*> assignments_for(std::string_view path);
  /// The selection without any ladder.json.
  Selection bare_selection() const;
  /// The same with the settings of a file that applies to `folder`.
  Selection selection_by(const File& file, const std::string& folder, Selection outer);
  void report_unknown_rules(const Chain& chain);
  void report_mistakes(const SettingsText& source_text, const Config& config);

  Read read_;
  Choice choice_;
  std::vector<SettingsText> settings_texts_;
  std::vector<Config> configs_of_texts_;
  std::map<std::string, std::unique_ptr<File>> files_;    // null: doesn't exist
  std::unordered_map<std::string, const File*> nearest_;  // by folder
  std::unordered_map<const File*, Chain> chains_;
  std::map<std::pair<const File*, std::vector<bool>>, Settings> settings_;  // by what matched
  std::deque<Selection> made_selections_;
  std::unordered_map<std::string, const Selection*> selections_;   // by folder
  std::set<std::pair<const Config*, std::string>> unknown_rules_;  // that have been reported
  std::vector<Problem> problems_;
};

}  // namespace ladder::config
