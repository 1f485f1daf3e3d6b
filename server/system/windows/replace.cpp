#include "system/replace.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <vector>

#include "system/drafts.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replacing.h"
#include "system/windows/calls.h"

namespace ladder::system {
namespace {

/// A file next to another one, which it can replace; otherwise it is removed. As long as it is in
/// use, no other program can open it.
///
/// Its functions return whether they succeeded; if not, GetLastError says why.
class Draft {
 public:
  explicit Draft(const std::string& folder) {
    constexpr int most_attempts = 100;
    for (int i = 0; i < most_attempts && !file_; ++i) {
      path_ = folder + random_name();
      file_ = Handle(::CreateFileW(wide_path(path_).c_str(), GENERIC_READ | GENERIC_WRITE | DELETE,
                                   0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
      if (!file_ && ::GetLastError() != ERROR_FILE_EXISTS) return;
    }
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (!file_ || has_place_) return;
    file_.close();
    ::DeleteFileW(wide_path(path_).c_str());
  }

  bool exists() const { return static_cast<bool>(file_); }

  bool write(std::string_view text) const { return write_whole(file_.get(), text); }

  /// Gives it what Windows knows of a file besides its text: whether it is hidden, and the like.
  bool take_after(const BY_HANDLE_FILE_INFORMATION& original) const {
    constexpr DWORD kept = FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM | FILE_ATTRIBUTE_ARCHIVE |
                           FILE_ATTRIBUTE_NOT_CONTENT_INDEXED;
    FILE_BASIC_INFO basic = {};
    basic.CreationTime.HighPart = static_cast<LONG>(original.ftCreationTime.dwHighDateTime);
    basic.CreationTime.LowPart = original.ftCreationTime.dwLowDateTime;
    basic.FileAttributes = original.dwFileAttributes & kept;
    if (basic.FileAttributes == 0) basic.FileAttributes = FILE_ATTRIBUTE_NORMAL;
    return ::SetFileInformationByHandle(file_.get(), FileBasicInfo, &basic, sizeof basic);
  }

  bool reach_the_disk() const { return ::FlushFileBuffers(file_.get()); }

  /// A reader of the path finds the old file or this one, complete. The draft stays open, so that
  /// nobody takes it for left over.
  bool take_the_place_of(const std::string& path) {
    has_place_ = succeeds_in_time([&] { return rename(path); });
    return has_place_;
  }

 private:
  static std::string random_name() {
    constexpr std::string_view characters = "0123456789abcdefghijklmnopqrstuvwxyz";
    static thread_local std::mt19937_64 engine{
        std::random_device{}() ^ (std::uint64_t{::GetCurrentThreadId()} << 32) ^
        ::GetTickCount64() ^ (std::uint64_t{::GetCurrentProcessId()} << 16)};
    std::string name(draft_name_beginning);
    for (std::size_t i = 0; i < draft_name_random; ++i)
      name += characters[engine() % characters.size()];
    return name;
  }

  bool rename(const std::string& path) const {
    constexpr DWORD replace_if_exists = 1;
    constexpr DWORD although_open =
        2;  // FILE_RENAME_FLAG_POSIX_SEMANTICS: by who lets it be deleted
    constexpr auto rename_ex = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);  // FileRenameInfoEx
    if (rename_as(path, rename_ex, replace_if_exists | although_open)) return true;
    // Older versions and some file systems don't know that.
    if (const DWORD reason = ::GetLastError(); is_momentary(reason)) return false;
    return rename_as(path, FileRenameInfo, replace_if_exists);
  }

  bool rename_as(const std::string& path, FILE_INFO_BY_HANDLE_CLASS how, DWORD flags) const {
    const std::wstring name = wide_path(absolute_path(path));
    std::vector<std::byte> memory(sizeof(FILE_RENAME_INFO) + name.size() * sizeof(wchar_t));
    auto* const to = reinterpret_cast<FILE_RENAME_INFO*>(memory.data());
    // The flags of the newer way are where the older one has a byte.
    *reinterpret_cast<DWORD*>(to) = flags;
    to->FileNameLength = static_cast<DWORD>(name.size() * sizeof(wchar_t));
    std::ranges::copy(name, to->FileName);
    return ::SetFileInformationByHandle(file_.get(), how, to, static_cast<DWORD>(memory.size()));
  }

  std::string path_;
  Handle file_;
  bool has_place_ = false;
};

/// A pipe or a device.
void write_into(const std::string& path, std::string_view text) {
  const Handle file = opened(path, GENERIC_WRITE);
  if (!file) refuse_to_write(path, reason_of(::GetLastError()));
  if (write_whole(file.get(), text)) return;
  const DWORD reason = ::GetLastError();
  // A reader that goes away has read enough.
  if (reason != ERROR_NO_DATA && reason != ERROR_BROKEN_PIPE)
    throw Failure("couldn't write the output: " + reason_of(reason));
}

/// What must hold of a file before it may get another text.
std::optional<NotReplaced> reason_to_keep(const BY_HANDLE_FILE_INFORMATION& original) {
  using Why = NotReplaced::Why;
  if ((original.dwFileAttributes & FILE_ATTRIBUTE_READONLY) != 0)
    return NotReplaced{Why::unwritable, error_of(ERROR_ACCESS_DENIED)};
  if (1 < original.nNumberOfLinks)
    return NotReplaced{Why::several_names, {}, original.nNumberOfLinks};
  return std::nullopt;
}

bool look_at(const std::string& path, BY_HANDLE_FILE_INFORMATION& information) {
  const Handle file = opened(path, 0);
  return file && ::GetFileInformationByHandle(file.get(), &information);
}

}  // namespace

/// Those that are left over are the ones that nobody has open.
void sweep(const std::string& folder) {
  for (const FolderEntry& it : read_folder(folder).entries)
    if (it.kind == FileKind::file && is_draft_name(it.name))
      ::DeleteFileW(wide_path(folder + it.name).c_str());
}

// Windows remembers the entries of a folder by itself.
void settle(const std::string&) {}

std::optional<NotReplaced> replace_file(const std::string& path, std::string_view read_text,
                                        std::string_view text) {
  using Why = NotReplaced::Why;
  BY_HANDLE_FILE_INFORMATION original = {};
  if (!look_at(path, original)) return NotReplaced{Why::unreadable, error_of(::GetLastError())};
  if (const auto reason = reason_to_keep(original)) return reason;

  Draft draft(folder_of(path));
  if (!draft.exists() || !draft.write(text) || !draft.take_after(original) ||
      !draft.reach_the_disk())
    return NotReplaced{Why::unwritable, error_of(::GetLastError())};

  // Nothing from here on waits for the disk, so that nobody has time to save the file meanwhile.
  if (const auto reason = reason_if_changed(path, read_text)) return reason;
  if (!draft.take_the_place_of(path))
    return NotReplaced{Why::unwritable, error_of(::GetLastError())};
  return std::nullopt;
}

bool has_text_to_lose(const std::string& path) { return is_file(path); }

void write_file(const std::string& given_path, std::string_view text) {
  const FileKind kind = status_of(given_path).kind;
  const bool is_link = own_kind_of(given_path) == FileKind::link;
  if (kind == FileKind::missing ? is_link : kind != FileKind::file)
    return write_into(given_path, text);
  // A link leads to the file to be written, and stays a link.
  const std::string path = is_link ? identity_of(given_path) : given_path;
  BY_HANDLE_FILE_INFORMATION original = {};
  const bool is_there = kind == FileKind::file && look_at(path, original);
  if (const auto reason = is_there ? reason_to_keep(original) : std::nullopt)
    refuse_to_write(given_path, *reason);
  const std::string folder = folder_of(path);
  sweep(folder);
  Draft draft(folder);
  if (!draft.exists() || !draft.write(text) || !(!is_there || draft.take_after(original)) ||
      !draft.reach_the_disk() || !draft.take_the_place_of(path))
    refuse_to_write(given_path, reason_of(::GetLastError()));
}

}  // namespace ladder::system
