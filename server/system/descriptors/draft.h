#pragma once

#include <string>
#include <string_view>

#include <sys/stat.h>

namespace ladder::system {

/// A file next to another one, which it can replace; otherwise it is removed.
///
/// Its functions return whether they succeeded; if not, errno says why.
class Draft {
 public:
  /// A hidden file, whose name no search for ladders takes for one.
  explicit Draft(const std::string& folder);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft();

  bool exists() const { return exists_; }

  bool write(std::string_view text) const;

  /// Gives it the owner and the mode of a file, where the platform has them.
  bool take_after(const struct stat& original) const;

  /// Gives it the mode that new files have.
  bool take_usual_mode() const;

  /// Waits for the disk.
  bool reach_the_disk() const;

  /// A reader of the path finds the old file or this one, complete.
  bool take_the_place_of(const std::string& path);

 private:
  bool make(const std::string& folder);

  std::string path_;
  int file_ = -1;
  bool exists_ = false;
};

}  // namespace ladder::system
