#include "config/nearest_file.h"

namespace ladder::config {

std::optional<File> nearest_file(std::string folder, const Read& read) {
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  for (;;) {
    std::string path = folder + "ladder.json";
    if (std::optional<std::string> text = read(path))
      return File{std::move(path), *std::move(text)};
    if (folder.empty() || folder == "/") return std::nullopt;
    folder.pop_back();
    folder.resize(folder.rfind('/') + 1);  // nothing is left of a folder that no other one holds
  }
}

}  // namespace ladder::config
