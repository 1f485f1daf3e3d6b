#include "cli/attributes.h"

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <vector>

#ifdef __linux__
#include <sys/xattr.h>
#endif

namespace ladder::cli {

#ifdef __linux__

namespace {

constexpr const char* access_list = "system.posix_acl_access";

/// Not all files have attributes, nor do all systems let us see them.
bool has_none(int error_number) {
  return error_number == ENOTSUP || error_number == ENOSYS || error_number == ENODATA;
}

bool is_the_users(std::string_view name) {
  return name.starts_with("user.") || name == access_list;
}

/// What the system says at `size` bytes, asked for anew until it is whole: it may grow meanwhile.
template <class Ask>  // a call with a place for bytes and their number
bool fill(std::vector<char>& bytes, const Ask& ask) {
  for (;;) {
    const ssize_t size = ask(nullptr, 0);
    if (size < 0) return false;
    bytes.resize(static_cast<std::size_t>(size));
    if (size == 0) return true;
    const ssize_t filled = ask(bytes.data(), bytes.size());
    if (filled < 0 && errno == ERANGE) continue;
    if (filled < 0) return false;
    bytes.resize(static_cast<std::size_t>(filled));
    return true;
  }
}

bool copy_attribute(const std::string& from, int to, const char* name) {
  std::vector<char> value;
  const bool known = fill(value, [&](char* bytes, std::size_t size) {
    return ::getxattr(from.c_str(), name, bytes, size);
  });
  return known && ::fsetxattr(to, name, value.data(), value.size(), 0) == 0;
}

}  // namespace

bool copy_attributes(const std::string& from, int to) {
  std::vector<char> names;
  const bool known = fill(
      names, [&](char* bytes, std::size_t size) { return ::listxattr(from.c_str(), bytes, size); });
  if (!known) return has_none(errno);
  // A folder can give its new files a list.
  if (::fremovexattr(to, access_list) != 0 && !has_none(errno)) return false;
  for (std::string_view rest(names.data(), names.size()); !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(name.size() + 1);
    // `name` ends with a zero, like all in the list.
    const bool copied = copy_attribute(from, to, name.data()) || has_none(errno);
    if (!copied && is_the_users(name)) return false;
  }
  return true;
}

#else

bool copy_attributes(const std::string&, int) { return true; }

#endif

}  // namespace ladder::cli
