#include "cli/trouble.h"

#include <cctype>
#include <cerrno>
#include <system_error>

#include <sys/stat.h>

namespace ladder::cli {

std::string reason_of(int error_number) {
  std::string reason = std::generic_category().message(error_number);
  if (!reason.empty()) reason[0] = static_cast<char>(std::tolower(reason[0]));
  return reason;
}

std::string trouble_of(int error_number) {
  switch (error_number) {
    case ENOENT:
    case ENOTDIR:
      return "there is no such file or folder; check the spelling and the current folder";
    case EACCES:
    case EPERM:
      return "permission denied; make it readable, or leave it out by a line in `.ladderignore`";
    case ELOOP: return "the symbolic link leads back to itself; point it at a file";
    case ENXIO: return trouble_with_mode(S_IFSOCK);
    default: break;
  }
  return "cannot be read: " + reason_of(error_number);
}

std::string trouble_with_writing(int error_number) {
  const std::string reason = "not fixed: " + reason_of(error_number);
  switch (error_number) {
    case EACCES:
    case EPERM:
    case EROFS:
      return reason + "; make the file and its folder writable, or take the fixes from `--diff`";
    case EDQUOT:
    case EFBIG:
    case ENOSPC: return reason + "; make room for a second copy of the file";
    default: return reason;
  }
}

std::string trouble_with_mode(mode_t mode) {
  if (S_ISDIR(mode)) return "this is a folder, not a file; name a file in it";
  if (S_ISFIFO(mode))
    return "this is a pipe, not a file; to check the output of a command, pipe it into `ladder "
           "check -`";
  return S_ISSOCK(mode) ? "this is a socket, not a file; name a file"
                        : "this is a device, not a file; name a file";
}

}  // namespace ladder::cli
