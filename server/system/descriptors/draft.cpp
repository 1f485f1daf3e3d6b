#include "system/descriptors/draft.h"

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/drafts.h"

namespace ladder::system {

Draft::~Draft() {
  if (exists_) ::unlink(path_.c_str());
  if (0 <= file_) ::close(file_);
}

bool Draft::write(std::string_view text) const { return write_whole(file_, text); }

bool Draft::take_the_place_of(const std::string& path) {
  if (::rename(path_.c_str(), path.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

}  // namespace ladder::system
