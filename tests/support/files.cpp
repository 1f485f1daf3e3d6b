#include "support/files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace ladder::testing {

namespace fs = std::filesystem;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(std::move(line));
  return lines;
}

std::vector<fs::path> files_below(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<fs::path> files;
  for (auto entry = fs::recursive_directory_iterator(folder);
       entry != fs::recursive_directory_iterator(); ++entry) {
    const std::string name = entry->path().filename().string();
    if (entry->is_directory()) {
      if (name == "build" || name == "node_modules" || name.starts_with('.'))
        entry.disable_recursion_pending();
    } else if (std::ranges::any_of(endings, [&](const auto& it) { return name.ends_with(it); })) {
      files.push_back(entry->path());
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string from_root(const fs::path& file) {
  return fs::relative(file, ROOT_DIR).generic_string();
}

}  // namespace ladder::testing
