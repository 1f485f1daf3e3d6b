#pragma once

#include <string>
#include <string_view>

namespace ladder::testing {

/// Translates between the names of documents in a test, `team/design.ladder`, and their URIs in the
/// protocol, `file:///tmp/ladder-test-1a2b3c/team/design.ladder`. A name with a scheme,
/// `untitled:Untitled-1`, is its own URI, and `.` is the workspace.
class Addresses {
 public:
  explicit Addresses(std::string folder);

  std::string uri(std::string_view name) const;

  /// A URI that is outside the workspace, or isn't written like ours, stays as it is.
  std::string name(std::string_view uri) const;

  /// The text with the workspace's path replaced by its name, and the path of our sources by
  /// `(root)`.
  std::string named_within(std::string_view text) const;

  /// Where a document is on disk.
  std::string path(std::string_view name) const;

 private:
  std::string folder_;
  std::string root_;  // the folder's URI
};

}  // namespace ladder::testing
