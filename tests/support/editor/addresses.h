#pragma once

#include <string>
#include <string_view>

namespace ladder::testing {

/// Between the names that documents have in a test, `team/design.ladder`, and the URIs that the
/// protocol calls them by, `file:///tmp/ladder-test-1a2b3c/team/design.ladder`. A name with a
/// scheme, `untitled:Untitled-1`, is its own URI, and `.` is the workspace.
class Addresses {
 public:
  explicit Addresses(std::string folder);

  std::string uri(std::string_view name) const;

  /// A URI that lies outside the workspace, or is not written as ours, stays as it is.
  std::string name(std::string_view uri) const;

  /// A text in which the workspace is called by its name wherever it is spoken of, and the place of
  /// our own sources `(root)`.
  std::string named_within(std::string_view text) const;

  /// Where a document lies on disk.
  std::string path(std::string_view name) const;

 private:
  std::string folder_;
  std::string root_;  // the folder's URI
};

}  // namespace ladder::testing
