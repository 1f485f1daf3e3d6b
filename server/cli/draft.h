#pragma once

#include <string>
#include <string_view>

#include <sys/stat.h>

#include "cli/descriptor.h"

namespace ladder::cli {

/// The folder that a path lies in, with its slash.
std::string folder_of(const std::string& path);

/// A file beside another one, whose place it can take; gone in the end if it does not. One that is
/// left over, as after a kill, is known by its name, and by being locked no more.
///
/// Its functions say whether they could; if not, errno says why.
class Draft {
 public:
  /// A hidden file, whose name no search for ladders takes for one.
  explicit Draft(const std::string& folder);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft();

  bool exists() const { return exists_; }
  bool write(std::string_view rest);

  /// Gives it the owner, the mode, the access control list and the other attributes of a file.
  bool take_after(const std::string& path, const struct stat& original);

  /// Gives it the mode that new files have.
  bool take_usual_mode();

  /// Whoever reads the path finds what was there or this, whole.
  bool take_the_place_of(const std::string& path);

 private:
  std::string path_;
  Descriptor file_;
  bool exists_ = 0 <= file_.number();
};

/// Removes the drafts that killed runs have left in a folder.
void sweep(const std::string& folder);

/// Makes the system remember the new entry of a folder. Where it cannot, the old text may come back
/// after a loss of power, and is whole.
void settle(const std::string& folder);

}  // namespace ladder::cli
