#include "cli/draft.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include "cli/attributes.h"

namespace ladder::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permissions = 07777;
constexpr std::string_view name_beginning = ".ladder-draft-";
constexpr std::size_t random_characters = 6;  // as many as mkostemp wants

bool named_like_a_draft(std::string_view name) {
  if (!name.starts_with(name_beginning)) return false;
  name.remove_prefix(name_beginning.size());
  return name.size() == random_characters &&
         std::ranges::all_of(name, [](unsigned char it) { return std::isalnum(it) != 0; });
}

/// A process that lives keeps its draft locked.
bool is_left_over(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  return 0 <= file.number() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

Draft::Draft(const std::string& folder)
    : path_(folder + std::string(name_beginning) + std::string(random_characters, 'X')),
      file_(::mkostemp(path_.data(), O_CLOEXEC)) {
  // Where files cannot be locked, another run may sweep it away, and this one will say so.
  if (exists_) ::flock(file_.number(), LOCK_EX | LOCK_NB);
}

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

bool Draft::take_after(const std::string& path, const struct stat& original) {
  struct stat own = {};
  if (::fstat(file_.number(), &own) != 0) return false;
  // The owner comes first, since a change of it takes bits away from the mode.
  const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
  if (!same_owner && ::fchown(file_.number(), original.st_uid, original.st_gid) != 0) return false;
  // The list comes last, since the mode of a file that has one is but its summary.
  return ::fchmod(file_.number(), original.st_mode & permissions) == 0 &&
         copy_attributes(path, file_.number());
}

bool Draft::take_usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return ::fchmod(file_.number(), 0666 & ~mask) == 0;
}

bool Draft::take_the_place_of(const std::string& path) {
  // Some file systems say only on closing that there was no room; the lock is to be kept until
  // then.
  if (::fsync(file_.number()) != 0 || ::close(::dup(file_.number())) != 0) return false;
  if (::rename(path_.c_str(), path.c_str()) != 0) return false;
  exists_ = false;
  return true;
}

void sweep(const std::string& folder) {
  std::error_code unreadable;
  for (fs::directory_iterator entries(folder, unreadable);
       !unreadable && entries != fs::end(entries); entries.increment(unreadable)) {
    const std::string path = entries->path().native();
    if (named_like_a_draft(entries->path().filename().native()) && is_left_over(path))
      ::unlink(path.c_str());
  }
}

void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

}  // namespace ladder::cli
