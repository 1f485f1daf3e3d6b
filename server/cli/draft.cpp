#include "cli/draft.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

namespace ladder::cli {
namespace {

constexpr mode_t permissions = 07777;

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

Draft::Draft(const std::string& folder)
    : path_(folder + ".ladder-XXXXXX"), file_(::mkostemp(path_.data(), O_CLOEXEC)) {}

Draft::~Draft() {
  if (exists_) ::unlink(path_.c_str());
}

bool Draft::write(std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t count = ::write(file_.number(), rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool Draft::take_after(const struct stat& original) {
  struct stat own = {};
  if (::fstat(file_.number(), &own) != 0) return false;
  // The owner comes first, since a change of it takes bits away from the mode.
  const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
  if (!same_owner && ::fchown(file_.number(), original.st_uid, original.st_gid) != 0) return false;
  return ::fchmod(file_.number(), original.st_mode & permissions) == 0;
}

bool Draft::take_usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(file_.number(), 0666 & ~mask) == 0;
}

bool Draft::take_the_place_of(const std::string& path) {
  if (::fsync(file_.number()) != 0 || !file_.close()) return false;
  if (::rename(path_.c_str(), path.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

}  // namespace ladder::cli
