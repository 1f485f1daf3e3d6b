#pragma once

#include <string>
#include <string_view>

#include <sys/stat.h>

#include "cli/descriptor.h"

namespace ladder::cli {

/// The folder that a path lies in, with its slash.
std::string folder_of(const std::string& path);

/// A file beside another one, whose place it can take; gone in the end if it does not.
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

  /// Gives it the owner and the mode of another file.
  bool take_after(const struct stat& original);

  /// Gives it the mode that new files have.
  bool take_usual_mode();

  /// Whoever reads the path finds what was there or this, whole.
  bool take_the_place_of(const std::string& path);

 private:
  std::string path_;
  Descriptor file_;
  bool exists_ = 0 <= file_.number();
};

/// Makes the system remember the new entry of a folder. Where it cannot, the old text may come back
/// after a loss of power, and is whole.
void settle(const std::string& folder);

}  // namespace ladder::cli
