#pragma once

#include <set>
#include <string>

namespace ladder::protocol {

struct Session;

/// Asks the client to report files that change outside the editor.
class Watchers {
 public:
  explicit Watchers(Session& session) : session_(session) {}

  /// Once the client can be asked.
  void begin();
  /// Files may be ladders by another name now.
  void look_again();

 private:
  Session& session_;
  bool has_begun_ = false;
  std::set<std::string> included_;  // globs that are watched since a ladder.json includes them
};

}  // namespace ladder::protocol
