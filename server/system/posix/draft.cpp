#include "system/descriptors/draft.h"

#include <cerrno>
#include <cstdlib>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "system/descriptors/calls.h"
#include "system/drafts.h"
#include "system/files.h"
#include "system/posix/disk.h"

namespace ladder::system {
namespace {

constexpr mode_t permissions = 07777;

/// Removes a draft unless a process has it locked, which then lives.
void remove_if_left_over(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  // Locked until it is removed, so that whoever has just made it sees that it is gone.
  if (0 <= file.number() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
}

}  // namespace

Draft::Draft(const std::string& folder) {
  // Before it is locked, another process may take it for left over and remove it.
  constexpr int most_attempts = 100;
  for (int i = 0; i < most_attempts && !make(folder); ++i) {
  }
}

/// Whether there is no reason to try again.
bool Draft::make(const std::string& folder) {
  if (0 <= file_) ::close(file_);
  path_ = folder + std::string(draft_name_beginning) + std::string(draft_name_random, 'X');
  file_ = ::mkostemp(path_.data(), O_CLOEXEC);
  if (file_ < 0) return true;
  // Where files can't be locked, none is ever taken for left over.
  while (::flock(file_, LOCK_EX) != 0 && errno == EINTR) {
  }
  struct stat own = {};
  exists_ = ::fstat(file_, &own) == 0 && 0 < own.st_nlink;
  return exists_;
}

bool Draft::take_after(const struct stat& original) const {
  struct stat own = {};
  if (::fstat(file_, &own) != 0) return false;
  // The owner comes first, since a change of it takes bits away from the mode.
  const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
  if (!same_owner && ::fchown(file_, original.st_uid, original.st_gid) != 0) return false;
  return ::fchmod(file_, original.st_mode & permissions) == 0;
}

bool Draft::take_usual_mode() const {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(file_, 0666 & ~mask) == 0;
}

// Some file systems report only on closing that the disk was full; the lock must be kept until the
// draft has its place.
bool Draft::reach_the_disk() const { return write_through(file_) && ::close(::dup(file_)) == 0; }

void sweep(const std::string& folder) {
  for (const FolderEntry& it : read_folder(folder).entries)
    if (is_draft_name(it.name)) remove_if_left_over(folder + it.name);
}

}  // namespace ladder::system
