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

/// A file next to another one, which it can replace; otherwise it is removed. One that is left
/// over, as after a kill, is recognized by its name and by no longer being locked.
///
/// Its functions return whether they succeeded; if not, errno says why.
class Draft {
 public:
  /// A hidden file, whose name no search for ladders takes for one.
  explicit Draft(const std::string& folder)
      : path_(folder + std::string(name_beginning) + std::string(random_characters, 'X')),
        file_(::mkostemp(path_.data(), O_CLOEXEC)) {
    // Where files cannot be locked, another run may sweep it away, and this one will say so.
    if (exists_) ::flock(file_.number(), LOCK_EX | LOCK_NB);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (exists_) ::unlink(path_.c_str());
  }

  bool exists() const { return exists_; }
  bool write(std::string_view text) const { return write_whole(file_.number(), text); }

  /// Gives it the owner and the mode of a file.
  bool take_after(const struct stat& original) const {
    struct stat own = {};
    if (::fstat(file_.number(), &own) != 0) return false;
    // The owner comes first, since a change of it takes bits away from the mode.
    const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
    if (!same_owner && ::fchown(file_.number(), original.st_uid, original.st_gid) != 0)
      return false;
    return ::fchmod(file_.number(), original.st_mode & permissions) == 0;
  }

  /// Gives it the mode that new files have.
  bool take_usual_mode() const {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(file_.number(), 0666 & ~mask) == 0;
  }

  /// A reader of the path finds the old file or this one, complete.
  bool take_the_place_of(const std::string& path) {
    // Some file systems report only on closing that the disk was full; the lock must be kept until
    // then.
    if (::fsync(file_.number()) != 0 || ::close(::dup(file_.number())) != 0) return false;
    if (::rename(path_.c_str(), path.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  std::string path_;
  Descriptor file_;
  bool exists_ = 0 <= file_.number();
};

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

/// Removes the drafts that killed runs have left in a folder.
void sweep(const std::string& folder) {
  for (const FolderEntry& it : read_folder(folder).entries) {
    const std::string path = folder + it.name;
    if (named_like_a_draft(it.name) && is_left_over(path)) ::unlink(path.c_str());
  }
}

/// Makes the system remember the new entry of a folder.
void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

[[noreturn]] void refuse(const std::string& path) {
  throw Failure(fmt::format("couldn't write `{}`: {}", path, reason_of(errno)));
}

void write_into(const std::string& path, std::string_view text) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
  if (file.number() < 0) refuse(path);
  // A reader that goes away has read enough.
  if (!write_whole(file.number(), text) && errno != EPIPE)
    throw Failure("couldn't write the output: " + reason_of(errno));
}

}  // namespace

std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text) {
  using Why = NotReplaced::Why;
  struct stat original = {};
  if (::stat(path.c_str(), &original) != 0) return NotReplaced{Why::unreadable, error_of(errno)};
  // A file that is write-protected is not to be changed, although its folder would allow it.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    return NotReplaced{Why::unwritable, error_of(errno)};
  if (1 < original.st_nlink)
    return NotReplaced{Why::several_names, {}, static_cast<std::uint64_t>(original.st_nlink)};

  Draft draft(folder_of(path));
  if (!draft.exists() || !draft.write(text) || !draft.take_after(original))
    return NotReplaced{Why::unwritable, error_of(errno)};

  const ReadFile now = read_file(path, read_text.size());
  const bool has_grown = now.error && now.error->kind == Error::Kind::too_large;
  if (now.error && !has_grown) return NotReplaced{Why::unreadable, *now.error};
  if (has_grown || now.text != read_text) return NotReplaced{Why::changed};
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

void write_file(const std::string& path, std::string_view text) {
  struct stat original = {};
  const bool is_there = ::lstat(path.c_str(), &original) == 0;
  // A link leads to the file to be written, and stays a link.
  if (is_there && !S_ISREG(original.st_mode)) return write_into(path, text);
  const std::string folder = folder_of(path);
  sweep(folder);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) ||
      !(is_there ? draft.take_after(original) : draft.take_usual_mode()) ||
      !draft.take_the_place_of(path))
    refuse(path);
  settle(folder);
}

}  // namespace ladder::system
