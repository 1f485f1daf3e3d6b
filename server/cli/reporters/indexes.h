#pragma once

#include <map>

#include "cli/loaded_files.h"
#include "text/line_index.h"

namespace ladder::cli {

/// The line indices of files, which must outlive it. Each is built when it is first needed.
class Indexes {
 public:
  const text::LineIndex& of(const File& file) {
    return indexes_.try_emplace(&file, file.text()).first->second;
  }

 private:
  std::map<const File*, text::LineIndex> indexes_;
};

/// The file that contains a related place of a finding in `file`, or nothing if it was not read.
inline const File* file_of(const text::Related& related, const File& file,
                           const LoadedFiles& loaded) {
  return related.file.empty() ? &file : loaded.find(related.file);
}

}  // namespace ladder::cli
