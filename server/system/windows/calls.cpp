#include "system/windows/calls.h"

#include <algorithm>
#include <cctype>
#include <limits>

#include "system/windows/path_text.h"

namespace ladder::system {
namespace {

constexpr DWORD quota_exceeded = 1295;  // ERROR_DISK_QUOTA_EXCEEDED: mingw 10 lacks it

Error::Kind error_kind_of(DWORD error_number) {
  switch (error_number) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_BAD_PATHNAME:
    case ERROR_DIRECTORY:
    case ERROR_NOT_READY: return Error::Kind::not_found;
    case ERROR_ACCESS_DENIED: return Error::Kind::permission_denied;
    case ERROR_WRITE_PROTECT: return Error::Kind::read_only;
    case ERROR_CANT_RESOLVE_FILENAME: return Error::Kind::link_loop;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case quota_exceeded: return Error::Kind::no_space;
    default: return Error::Kind::other;
  }
}

std::string windows_reason_of(DWORD error_number) {
  wchar_t* text = nullptr;
  const DWORD size = ::FormatMessageW(
      FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
      nullptr, error_number, 0, reinterpret_cast<wchar_t*>(&text), 0, nullptr);
  std::string reason = size == 0 ? "" : to_utf8({text, size});
  if (text) ::LocalFree(text);
  while (!reason.empty() && std::string_view(". \r\n").find(reason.back()) != std::string::npos)
    reason.pop_back();
  if (reason.empty()) return "error " + std::to_string(error_number);
  reason[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(reason[0])));
  return reason;
}

}  // namespace

std::wstring to_wide(std::string_view text) {
  if (text.empty()) return {};
  const int size =
      static_cast<int>(std::min<std::size_t>(text.size(), std::numeric_limits<int>::max()));
  std::wstring wide(static_cast<std::size_t>(size), L'\0');
  const int used = ::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, wide.data(), size);
  wide.resize(static_cast<std::size_t>(used));
  return wide;
}

std::string to_utf8(std::wstring_view text) {
  if (text.empty()) return {};
  const int size = static_cast<int>(text.size());
  const int needed =
      ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string narrow(static_cast<std::size_t>(needed), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, narrow.data(), needed, nullptr, nullptr);
  return narrow;
}

std::wstring wide_path(const std::string& path) {
  constexpr std::size_t longest = 240;  // that of a folder is lower than that of a file
  std::wstring wide = to_wide(path);
  if (wide.empty()) return wide;
  const std::wstring whole = wide_text_of([&](wchar_t* into, DWORD size) {
    return ::GetFullPathNameW(wide.c_str(), size, into, nullptr);
  });
  if (whole.size() < longest) return wide;
  return to_wide(extended_path(path_from_windows(to_utf8(whole))));
}

std::string reason_of(DWORD error_number) {
  switch (error_kind_of(error_number)) {
    case Error::Kind::not_found: return "no such file or directory";
    case Error::Kind::permission_denied: return "permission denied";
    case Error::Kind::read_only: return "read-only file system";
    case Error::Kind::no_space: return "no space left on device";
    default: break;
  }
  if (error_number == ERROR_SHARING_VIOLATION || error_number == ERROR_LOCK_VIOLATION)
    return "another program has the file open";
  return windows_reason_of(error_number);
}

Error error_of(DWORD error_number) {
  return {error_kind_of(error_number), reason_of(error_number)};
}

Handle opened(const std::string& path, DWORD access, DWORD flags) {
  constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  const std::wstring name = wide_path(path);
  Handle handle;
  succeeds_in_time([&] {
    // Without this flag, folders can't be opened.
    handle = Handle(::CreateFileW(name.c_str(), access, shared, nullptr, OPEN_EXISTING,
                                  FILE_FLAG_BACKUP_SEMANTICS | flags, nullptr));
    return static_cast<bool>(handle);
  });
  return handle;
}

bool write_whole(HANDLE file, std::string_view bytes) {
  constexpr std::size_t most = 1 << 20;
  while (!bytes.empty()) {
    DWORD count = 0;
    const auto size = static_cast<DWORD>(std::min(bytes.size(), most));
    if (!::WriteFile(file, bytes.data(), size, &count, nullptr)) return false;
    bytes.remove_prefix(count);
  }
  return true;
}

bool is_momentary(DWORD error_number) {
  return error_number == ERROR_SHARING_VIOLATION || error_number == ERROR_LOCK_VIOLATION ||
         error_number == ERROR_DELETE_PENDING || error_number == ERROR_USER_MAPPED_FILE;
}

}  // namespace ladder::system
