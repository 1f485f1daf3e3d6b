#pragma once

#include <functional>
#include <optional>
#include <string>

namespace ladder::config {

/// Gives the text of a file, or nothing where there is none.
using Read = std::function<std::optional<std::string>(const std::string& path)>;

/// A ladder.json and what stands in it.
struct File {
  std::string path;
  std::string text;

  friend bool operator==(const File&, const File&) = default;
};

/// The ladder.json that holds for the files in `folder`: the one there, or in the nearest folder
/// around it. Folders are parted by `/`; a folder that is not absolute ends at its first name.
std::optional<File> nearest_file(std::string folder, const Read& read);

}  // namespace ladder::config
