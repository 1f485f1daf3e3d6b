#pragma once

#include <map>
#include <string>

#include "protocol/session.h"

namespace ladder::protocol {

/// Reports problems in ladder.json files and baselines as findings in these files, and problems in
/// the client's settings as a message.
class SettingsReport {
 public:
  explicit SettingsReport(Session& session) : session_(session) {}

  /// Other files may count, or say something else.
  void look_again() { is_due_ = true; }

  /// The client is ready. Nothing is reported before, so the first report is always the same.
  void begin() { has_begun_ = true; }

  bool has_work() const { return has_begun_ && is_due_ && session_.phase == Phase::running; }
  void work();

 private:
  /// By path, and then as they are sent.
  std::map<std::string, std::string> findings();
  void show(const std::string& message);

  Session& session_;
  bool is_due_ = false;
  bool has_begun_ = false;
  std::map<std::string, std::string> sent_;  // findings by path
  std::string shown_;                        // the message about the client's settings
};

}  // namespace ladder::protocol
