#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::protocol {

/// The path of a `file:` URI, with slashes (RFC 8089; `c:/ladders` for a drive, `//host/share` for
/// a host); nothing for any other URI.
std::optional<std::string> path_of(std::string_view uri);

/// The `file:` URI of an absolute path. Bytes that are not plain characters of a path are written
/// as `%XX` (RFC 3986, section 2.1).
std::string uri_of(std::string_view path);

/// The names of documents within the server: their path from the folder that holds the workspace,
/// just as `ladder check` names them when run there. A file elsewhere is named by its whole path,
/// and a document that isn't a file, such as `untitled:Untitled-1`, by its URI.
class Names {
 public:
  /// The folders of the workspace, as absolute paths.
  void set_folders(std::vector<std::string> folders);
  const std::vector<std::string>& folders() const { return folders_; }

  /// The name of the document at a URI. The URI is kept, so that messages to the client use its own
  /// spelling.
  std::string opened(std::string_view uri);
  std::string name_of(std::string_view uri) const;
  std::string uri_of(std::string_view name) const;

  std::string name_of_path(std::string_view path) const;
  /// The absolute path of a document, or an empty one if it isn't a file.
  std::string path_of(std::string_view name) const;

  /// Whether a document may make us read a file: it is in a folder of the workspace, or, without a
  /// workspace, below the folder of the document.
  bool may_read(std::string_view path, std::string_view because_of) const;

 private:
  std::vector<std::string> folders_;
  std::string root_;  // the nearest folder that holds them all, with a slash at its end
  std::map<std::string, std::string, std::less<>> uris_;  // of documents that were opened, by name
};

}  // namespace ladder::protocol
