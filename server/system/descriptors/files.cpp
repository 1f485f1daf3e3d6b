#include "system/files.h"

#include <cerrno>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "system/descriptors/calls.h"

namespace ladder::system {
namespace {

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::file;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::link;
  if (S_ISFIFO(mode)) return FileKind::pipe;
  return S_ISSOCK(mode) ? FileKind::socket : FileKind::device;
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

bool status_at(const std::string& path, struct stat& status) {
  return leads_somewhere(path) && ::stat(path.c_str(), &status) == 0;
}

/// Closes the folder that it holds when it goes.
class OpenFolder {
 public:
  explicit OpenFolder(const std::string& path)
      : folder_(leads_somewhere(path) ? ::opendir(path.c_str()) : nullptr) {}
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  ~OpenFolder() {
    if (folder_) ::closedir(folder_);
  }

  explicit operator bool() const { return folder_ != nullptr; }

  /// Null at the end, and then errno is 0, or says why it failed.
  const dirent* next() {
    errno = 0;
    return ::readdir(folder_);
  }

 private:
  DIR* folder_;
};

FileKind kind_of(const dirent& entry, const std::string& folder) {
  switch (entry.d_type) {
    case DT_REG: return FileKind::file;
    case DT_DIR: return FileKind::folder;
    case DT_LNK: return FileKind::link;
    default: return own_kind_of(folder + '/' + entry.d_name);  // Some file systems do not say.
  }
}

}  // namespace

Status status_of(const std::string& path) {
  struct stat status = {};
  if (!status_at(path, status)) return {FileKind::missing, error_of(errno)};
  return {kind_of(status.st_mode), std::nullopt};
}

FileKind own_kind_of(const std::string& path) {
  struct stat status = {};
  const bool is_there = leads_somewhere(path) && ::lstat(path.c_str(), &status) == 0;
  return is_there ? kind_of(status.st_mode) : FileKind::missing;
}

ReadFile read_file(const std::string& path, std::uint64_t most) {
  const auto refused = [](Error error) { return ReadFile{{}, std::move(error), 0}; };

  if (!leads_somewhere(path)) return refused(error_of(errno));
  // Without O_NONBLOCK, opening a pipe that has no writer would wait for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  // This is how macOS reports a socket.
  if (file.number() < 0 && errno == EOPNOTSUPP)
    return refused({Error::Kind::is_socket, reason_of(errno)});
  if (file.number() < 0) return refused(error_of(errno));
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) return refused(error_of(errno));
  const FileKind kind = kind_of(status.st_mode);
  if (kind != FileKind::file) return refused(not_a_file(kind));
  ReadFile read;
  read.size = static_cast<std::uint64_t>(status.st_size);
  if (most < read.size) {
    read.error = {Error::Kind::too_large, reason_of(EFBIG)};
    return read;
  }

  read.text.resize(read.size);
  std::size_t filled = 0;
  while (filled < read.size) {
    const ssize_t count =
        ::read(file.number(), read.text.data() + filled, read.text.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return refused(error_of(errno));
    if (count == 0) break;  // It shrank since its size was asked for.
    filled += static_cast<std::size_t>(count);
  }
  read.text.resize(filled);
  return read;
}

Folder read_folder(const std::string& path) {
  Folder folder;
  OpenFolder open(path);
  if (!open) {
    folder.error = error_of(errno);
    return folder;
  }
  while (const dirent* const entry = open.next()) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..")
      folder.entries.push_back({std::string(name), kind_of(*entry, path)});
  }
  if (errno != 0) folder.error = error_of(errno);
  return folder;
}

std::optional<Stamp> stamp_of(const std::string& path) {
  struct stat status = {};
  if (!status_at(path, status)) return std::nullopt;
#ifdef __APPLE__
  const timespec written = status.st_mtimespec;
  const timespec changed = status.st_ctimespec;
#else
  const timespec written = status.st_mtim;
  const timespec changed = status.st_ctim;
#endif
  return Stamp{static_cast<std::uint64_t>(status.st_ino),
               static_cast<std::uint64_t>(status.st_size), nanoseconds(written),
               nanoseconds(changed)};
}

}  // namespace ladder::system
