#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/nearest_file.h"
#include "rules/settings.h"

namespace ladder::config {

/// Something wrong in a ladder.json: where, what, and how to mend it.
struct Problem {
  std::string path;
  std::string message;
};

/// What each ladder.json says, read once. The nearest one holds for a file: in its folder, or in
/// the first folder above that has one.
class Resolver {
 public:
  /// If `file` is not empty, that ladder.json holds everywhere.
  explicit Resolver(Read read, std::string file = {});

  /// What an editor's own settings say, in the form of a ladder.json, comes before what the files
  /// say. Whatever was read is forgotten.
  void set_overrides(std::string text);

  /// Reads the files again where they are needed.
  void forget();

  /// The settings for the file at an absolute path; they stay where they are until something is
  /// forgotten.
  const rules::Settings& settings_for(std::string_view path);

  /// What is wrong in the files that were read, each file's in its order.
  const std::vector<Problem>& problems() const { return problems_; }

 private:
  const rules::Settings& settings_of(const File* file);

  Read read_;
  std::string file_;
  std::string overrides_;
  std::map<std::string, rules::Settings> by_file_;
  std::unordered_map<std::string, const rules::Settings*> by_folder_;
  std::vector<Problem> problems_;
};

}  // namespace ladder::config
