#include "system/descriptors/calls.h"

#include <cctype>
#include <cerrno>
#include <system_error>

#include <poll.h>
#include <unistd.h>

namespace ladder::system {
namespace {

Error::Kind error_kind_of(int error_number) {
  switch (error_number) {
    case ENOENT:
    case ENOTDIR: return Error::Kind::not_found;
    case EACCES:
    case EPERM: return Error::Kind::permission_denied;
    case EROFS: return Error::Kind::read_only;
    case ELOOP: return Error::Kind::link_loop;
    case EDQUOT:
    case EFBIG:
    case ENOSPC: return Error::Kind::no_space;
    case ENXIO: return Error::Kind::is_socket;
    default: return Error::Kind::other;
  }
}

}  // namespace

std::string reason_of(int error_number) {
  std::string reason = std::generic_category().message(error_number);
  if (!reason.empty()) reason[0] = static_cast<char>(std::tolower(reason[0]));
  return reason;
}

Error error_of(int error_number) { return {error_kind_of(error_number), reason_of(error_number)}; }

bool leads_somewhere(const std::string& path) {
  if (path.empty()) errno = ENOENT;
  return !path.empty();
}

bool write_whole(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      // Another program may have made the stream one that doesn't wait.
      pollfd target = {descriptor, POLLOUT, 0};
      ::poll(&target, 1, -1);
      continue;
    }
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace ladder::system
