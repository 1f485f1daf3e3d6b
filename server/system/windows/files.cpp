#include "system/files.h"

#include <algorithm>

#include "system/windows/calls.h"

namespace ladder::system {
namespace {

/// Of the many things that replace an entry by something else, only these two lead elsewhere; what
/// keeps its content in a cloud is a file like others.
bool is_link_tag(DWORD tag) {
  return tag == IO_REPARSE_TAG_SYMLINK || tag == IO_REPARSE_TAG_MOUNT_POINT;
}

FileKind kind_of(DWORD attributes, DWORD tag) {
  if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && is_link_tag(tag)) return FileKind::link;
  return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileKind::folder : FileKind::file;
}

/// What is open. It may be no file at all: `NUL`, `\\.\pipe\name`.
FileKind kind_of(HANDLE open) {
  BY_HANDLE_FILE_INFORMATION information = {};
  switch (::GetFileType(open)) {
    case FILE_TYPE_PIPE: return FileKind::pipe;
    case FILE_TYPE_DISK: break;
    default: return FileKind::device;
  }
  if (!::GetFileInformationByHandle(open, &information)) return FileKind::device;
  return kind_of(information.dwFileAttributes & ~DWORD{FILE_ATTRIBUTE_REPARSE_POINT}, 0);
}

std::int64_t number_of(DWORD high, DWORD low) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(high) << 32 | low);
}

constexpr std::int64_t nanoseconds = 100;  // in a tick of the clock for files

/// Ends a search when it goes.
class FoundEntries {
 public:
  FoundEntries(const std::string& path, WIN32_FIND_DATAW& first)
      : search_(::FindFirstFileExW(wide_path(path + "/*").c_str(), FindExInfoBasic, &first,
                                   FindExSearchNameMatch, nullptr, FIND_FIRST_EX_LARGE_FETCH)) {}
  FoundEntries(const FoundEntries&) = delete;
  FoundEntries& operator=(const FoundEntries&) = delete;
  ~FoundEntries() {
    if (*this) ::FindClose(search_);
  }

  explicit operator bool() const { return search_ != INVALID_HANDLE_VALUE; }
  bool next(WIN32_FIND_DATAW& entry) { return ::FindNextFileW(search_, &entry); }

 private:
  HANDLE search_;
};

}  // namespace

Status status_of(const std::string& path) {
  const Handle there = opened(path, 0);
  if (!there) return {FileKind::missing, error_of(::GetLastError())};
  return {kind_of(there.get()), std::nullopt};
}

FileKind own_kind_of(const std::string& path) {
  const Handle there = opened(path, 0, FILE_FLAG_OPEN_REPARSE_POINT);
  if (!there) return FileKind::missing;
  FILE_ATTRIBUTE_TAG_INFO own = {};
  if (!::GetFileInformationByHandleEx(there.get(), FileAttributeTagInfo, &own, sizeof own))
    return kind_of(there.get());
  const FileKind kind = kind_of(own.FileAttributes, own.ReparseTag);
  return kind == FileKind::link ? kind : kind_of(there.get());
}

ReadFile read_file(const std::string& path, std::uint64_t most) {
  const auto refused = [](Error error) { return ReadFile{{}, std::move(error), 0}; };

  const Handle file = opened(path, GENERIC_READ);
  if (!file) return refused(error_of(::GetLastError()));
  const FileKind kind = kind_of(file.get());
  if (kind != FileKind::file) return refused(not_a_file(kind));
  LARGE_INTEGER size = {};
  if (!::GetFileSizeEx(file.get(), &size)) return refused(error_of(::GetLastError()));
  ReadFile read;
  read.size = static_cast<std::uint64_t>(size.QuadPart);
  if (most < read.size) {
    read.error = {Error::Kind::too_large, "file too large"};
    return read;
  }

  constexpr std::size_t piece = 1 << 24;
  read.text.resize(read.size);
  std::size_t filled = 0;
  while (filled < read.text.size()) {
    DWORD count = 0;
    const auto wanted = static_cast<DWORD>(std::min(piece, read.text.size() - filled));
    if (!::ReadFile(file.get(), read.text.data() + filled, wanted, &count, nullptr))
      return refused(error_of(::GetLastError()));
    if (count == 0) break;  // It shrank since its size was asked for.
    filled += count;
  }
  read.text.resize(filled);
  return read;
}

Folder read_folder(const std::string& path) {
  Folder folder;
  WIN32_FIND_DATAW entry = {};
  FoundEntries entries(path, entry);
  if (!entries) {
    folder.error = error_of(::GetLastError());
    return folder;
  }
  do {
    const std::wstring_view name = entry.cFileName;
    if (name != L"." && name != L"..")
      folder.entries.push_back({to_utf8(name), kind_of(entry.dwFileAttributes, entry.dwReserved0)});
  } while (entries.next(entry));
  const DWORD last = ::GetLastError();
  if (last != ERROR_NO_MORE_FILES) folder.error = error_of(last);
  return folder;
}

std::optional<Stamp> stamp_of(const std::string& path) {
  const Handle there = opened(path, 0);
  BY_HANDLE_FILE_INFORMATION it = {};
  if (!there || !::GetFileInformationByHandle(there.get(), &it)) return std::nullopt;
  const std::int64_t written =
      number_of(it.ftLastWriteTime.dwHighDateTime, it.ftLastWriteTime.dwLowDateTime) * nanoseconds;
  FILE_BASIC_INFO basic = {};
  const bool knows =
      ::GetFileInformationByHandleEx(there.get(), FileBasicInfo, &basic, sizeof basic);
  return Stamp{static_cast<std::uint64_t>(number_of(it.nFileIndexHigh, it.nFileIndexLow)),
               static_cast<std::uint64_t>(number_of(it.nFileSizeHigh, it.nFileSizeLow)), written,
               knows ? basic.ChangeTime.QuadPart * nanoseconds : written};
}

}  // namespace ladder::system
