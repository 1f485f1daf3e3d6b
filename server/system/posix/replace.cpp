#include "system/replace.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <set>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/files.h"
#include "system/parallel.h"
#include "system/paths.h"
#include "system/posix/calls.h"

namespace ladder::system {
namespace {

constexpr mode_t permissions = 07777;
constexpr std::string_view name_beginning = ".ladder-draft-";
constexpr std::size_t random_characters = 6;  // as many as mkostemp wants

/// A file next to another one, which it can replace; otherwise it is removed. If it is left behind
/// by a kill, it is recognised by its name and by no longer being locked.
///
/// Its functions return whether they succeeded; if not, errno says why.
class Draft {
 public:
  /// A hidden file, whose name no search for ladders takes for one.
  explicit Draft(const std::string& folder) {
    // Before it is locked, another process may take it for left over and remove it.
    constexpr int most_attempts = 100;
    for (int i = 0; i < most_attempts && !make(folder); ++i) {
    }
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (exists_) ::unlink(path_.c_str());
    if (0 <= file_) ::close(file_);
  }

  bool exists() const { return exists_; }

  bool write(std::string_view text) const { return write_whole(file_, text); }

  /// Gives it the owner and the mode of a file.
  bool take_after(const struct stat& original) const {
    struct stat own = {};
    if (::fstat(file_, &own) != 0) return false;
    // The owner comes first, since a change of it takes bits away from the mode.
    const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
    if (!same_owner && ::fchown(file_, original.st_uid, original.st_gid) != 0) return false;
    return ::fchmod(file_, original.st_mode & permissions) == 0;
  }

  /// Gives it the mode that new files have.
  bool take_usual_mode() const {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(file_, 0666 & ~mask) == 0;
  }

  /// Waits for the disk. Some file systems report only on closing that it was full; the lock must
  /// be kept until the draft has its place.
  bool reach_the_disk() const { return ::fsync(file_) == 0 && ::close(::dup(file_)) == 0; }

  /// A reader of the path finds the old file or this one, complete.
  bool take_the_place_of(const std::string& path) {
    if (::rename(path_.c_str(), path.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  /// Whether this was successful enough not to try again.
  bool make(const std::string& folder) {
    if (0 <= file_) ::close(file_);
    path_ = folder + std::string(name_beginning) + std::string(random_characters, 'X');
    file_ = ::mkostemp(path_.data(), O_CLOEXEC);
    if (file_ < 0) return true;
    // Where files can't be locked, none is ever taken for left over.
    while (::flock(file_, LOCK_EX) != 0 && errno == EINTR) {
    }
    struct stat own = {};
    exists_ = ::fstat(file_, &own) == 0 && 0 < own.st_nlink;
    return exists_;
  }

  std::string path_;
  int file_ = -1;
  bool exists_ = false;
};

bool named_like_a_draft(std::string_view name) {
  if (!name.starts_with(name_beginning)) return false;
  name.remove_prefix(name_beginning.size());
  return name.size() == random_characters &&
         std::ranges::all_of(name, [](unsigned char it) { return std::isalnum(it) != 0; });
}

/// Removes a draft unless a process has it locked, which then lives.
void remove_if_left_over(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  // Locked until it is removed, so that a process that has just created it sees that it is gone.
  if (0 <= file.number() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
}

/// Removes the drafts that killed runs have left in a folder.
void sweep(const std::string& folder) {
  for (const FolderEntry& it : read_folder(folder).entries)
    if (named_like_a_draft(it.name)) remove_if_left_over(folder + it.name);
}

/// Makes the system remember the new entry of a folder.
void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

[[noreturn]] void refuse(const std::string& path, const std::string& reason) {
  throw Failure(fmt::format("couldn't write `{}`: {}", path, reason));
}

void write_into(const std::string& path, std::string_view text) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
  if (file.number() < 0) refuse(path, reason_of(errno));
  // A reader that goes away has read enough.
  if (!write_whole(file.number(), text) && errno != EPIPE)
    throw Failure("couldn't write the output: " + reason_of(errno));
}

/// Whether a path is a name that the system has for what a program has open, as /dev/stdout.
bool is_name_of_open_file(const std::string& path) {
  const std::string own = own_path_of(path);
  return lies_in(own, "/dev") || lies_in(own, "/proc");
}

/// The reason not to replace the content of a file, if there is one.
std::optional<NotReplaced> reason_to_keep(const std::string& path, const struct stat& original) {
  using Why = NotReplaced::Why;
  // A file that is write-protected is not to be changed, although its folder would allow it.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    return NotReplaced{Why::unwritable, error_of(errno)};
  if (1 < original.st_nlink)
    return NotReplaced{Why::several_names, {}, static_cast<std::uint64_t>(original.st_nlink)};
  return std::nullopt;
}

}  // namespace

std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text) {
  using Why = NotReplaced::Why;
  struct stat original = {};
  if (::stat(path.c_str(), &original) != 0) return NotReplaced{Why::unreadable, error_of(errno)};
  if (const auto reason = reason_to_keep(path, original)) return reason;

  Draft draft(folder_of(path));
  if (!draft.exists() || !draft.write(text) || !draft.take_after(original) ||
      !draft.reach_the_disk())
    return NotReplaced{Why::unwritable, error_of(errno)};

  // Nothing from here on waits for the disk, so there's no time for another program to save the
  // file.
  const std::optional<Stamp> stamp = stamp_of(path);
  const ReadFile now = read_file(path, read_text.size());
  const bool has_grown = now.error && now.error->kind == Error::Kind::too_large;
  if (now.error && !has_grown) return NotReplaced{Why::unreadable, *now.error};
  if (has_grown || now.text != read_text || stamp_of(path) != stamp)
    return NotReplaced{Why::changed};
  if (!draft.take_the_place_of(path)) return NotReplaced{Why::unwritable, error_of(errno)};
  return std::nullopt;
}

void for_each_replaced(const std::vector<std::string>& paths, unsigned threads,
                       const std::function<void(std::size_t)>& work) {
  constexpr unsigned writers = 8;  // most of the time they wait for the disk
  std::set<std::string> folders;
  for (const std::string& it : paths)
    if (!it.empty()) folders.insert(folder_of(it));
  for (const std::string& it : folders) sweep(it);
  for_each_index(paths.size(), threads == 0 ? writers : threads, work);
  for (const std::string& it : folders) settle(it);
}

bool has_text_to_lose(const std::string& path) {
  return is_file(path) && !is_name_of_open_file(path);
}

void write_file(const std::string& given_path, std::string_view text) {
  struct stat original = {};
  const bool is_there = ::stat(given_path.c_str(), &original) == 0;
  const bool is_link = own_kind_of(given_path) == FileKind::link;
  if (is_there ? !S_ISREG(original.st_mode) || is_name_of_open_file(given_path) : is_link)
    return write_into(given_path, text);
  // A link leads to the file to be written, and stays a link.
  const std::string path = is_link ? identity_of(given_path) : given_path;
  if (const auto reason = is_there ? reason_to_keep(path, original) : std::nullopt)
    refuse(given_path, reason->why == NotReplaced::Why::several_names
                           ? fmt::format("it has {} hard links, and only one of them would change",
                                         reason->names)
                           : reason->error.reason);
  const std::string folder = folder_of(path);
  sweep(folder);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) ||
      !(is_there ? draft.take_after(original) : draft.take_usual_mode()) ||
      !draft.reach_the_disk() || !draft.take_the_place_of(path))
    refuse(given_path, reason_of(errno));
  settle(folder);
}

}  // namespace ladder::system
