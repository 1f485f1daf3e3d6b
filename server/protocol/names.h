#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ladder::protocol {

/// The path of a `file:` URI, with slashes (RFC 8089; `c:/ladders` for a drive, `//host/share` for
/// a host); nothing for any other URI.
std::optional<std::string> path_of(std::string_view uri);

/// The `file:` URI of an absolute path. Bytes that are not plain characters of a path are written
/// as `%XX` (RFC 3986, section 2.1).
std::string uri_of(std::string_view path);

/// A path with `.` and `..` worked out, without a slash at its end.
std::string normal_path(std::string_view path);

/// The names of documents within the server. A name is the path from the folder that contains the
/// workspace, just as `ladder check` names the file when run there. A file elsewhere has its full
/// path, and a document that isn't a file, such as `untitled:Untitled-1`, has its URI.
class Names {
 public:
  /// The path of an existing file or folder without links.
  using RealPath = std::function<std::string(const std::string& path)>;

  /// Without the function, links aren't followed.
  explicit Names(RealPath real_path = {}) : real_path_(std::move(real_path)) {}

  /// The folders of the workspace, as absolute paths. All names are forgotten.
  void set_folders(std::vector<std::string> folders);
  const std::vector<std::string>& folders() const { return folders_; }

  /// The name of a document that is opened. The URI is kept, so that messages to the client use its
  /// own spelling. A file that a folder of the workspace has under another path is named by its
  /// place there, unless that is open, too.
  std::string opened(std::string_view uri);
  void closed(std::string_view name);
  std::string name_of(std::string_view uri) const;
  std::string uri_of(std::string_view name) const;

  std::string name_of_path(std::string_view path) const;
  /// The absolute path of a document, or an empty one if it isn't a file.
  std::string path_of(std::string_view name) const;

  /// The name of the file that a path leads to through links, if it is in a folder of the
  /// workspace. Otherwise the name of the path.
  std::string target_of_path(std::string_view path) const;

  /// Whether a document may make us read a file: it is on this machine, in a folder of the
  /// workspace, or below the folder of the document.
  bool may_read(std::string_view path, std::string_view because_of) const;

 private:
  struct Spelling {
    std::string uri;
    bool is_open = false;
  };

  std::string real_path_of(std::string_view path) const;

  RealPath real_path_;
  std::vector<std::string> folders_;
  std::vector<std::string> real_folders_;  // the same without links
  std::string root_;  // the nearest folder that contains them all, with a slash at its end
  std::map<std::string, Spelling, std::less<>>
      spellings_;                                          // of documents that were opened, by name
  std::map<std::string, std::string, std::less<>> names_;  // of the same, by URI
};

}  // namespace ladder::protocol
