#include "cli/replace.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/descriptor.h"
#include "cli/files.h"
#include "cli/trouble.h"

namespace ladder::cli {
namespace {

constexpr mode_t permissions = 07777;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == path.npos ? "./" : path.substr(0, slash + 1);
}

/// A file beside another one, whose place it can take; gone in the end if it does not.
///
/// Its functions say whether they could; if not, errno says why.
class Draft {
 public:
  /// A hidden file, whose name no search for ladders takes for one.
  explicit Draft(const std::string& folder)
      : path_(folder + ".ladder-XXXXXX"), file_(::mkostemp(path_.data(), O_CLOEXEC)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (exists_) ::unlink(path_.c_str());
  }

  bool exists() const { return exists_; }

  bool write(std::string_view rest) {
    while (!rest.empty()) {
      const ssize_t count = ::write(file_.number(), rest.data(), rest.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return false;
      rest.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  /// The owner comes first, since a change of it takes bits away from the mode.
  bool take_after(const struct stat& original) {
    struct stat own = {};
    if (::fstat(file_.number(), &own) != 0) return false;
    const bool same_owner = own.st_uid == original.st_uid && own.st_gid == original.st_gid;
    if (!same_owner && ::fchown(file_.number(), original.st_uid, original.st_gid) != 0)
      return false;
    return ::fchmod(file_.number(), original.st_mode & permissions) == 0;
  }

  bool take_the_place_of(const std::string& path) {
    if (::fsync(file_.number()) != 0 || !file_.close()) return false;
    if (::rename(path_.c_str(), path.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  std::string path_;
  Descriptor file_;
  bool exists_ = 0 <= file_.number();
};

/// Makes the system remember the new entry of a folder. Where it cannot, the old text may come back
/// after a loss of power, and is whole.
void settle(const std::string& folder) {
  const Descriptor entries(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (0 <= entries.number()) ::fsync(entries.number());
}

}  // namespace

std::optional<std::string> replace(const std::string& path, std::string_view read_text,
                                   std::string_view text) {
  struct stat original = {};
  if (::stat(path.c_str(), &original) != 0) return trouble_of(errno);
  // A file that is write-protected is not to be changed, although its folder would allow it.
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    return trouble_with_writing(errno);

  const std::string folder = folder_of(path);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) || !draft.take_after(original))
    return trouble_with_writing(errno);

  const Content now = read(path);
  if (now.problem) return now.problem->message;
  if (now.text != read_text)
    return "not fixed: another program has changed the file in the meantime; try again";
  if (!draft.take_the_place_of(path)) return trouble_with_writing(errno);
  settle(folder);
  return std::nullopt;
}

}  // namespace ladder::cli
