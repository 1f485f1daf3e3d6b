#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "project/project.h"
#include "protocol/session.h"

namespace ladder::protocol {

/// Reads the files of the workspace, a few at a time while no request is waiting, and hands them to
/// the project together, so the relations between ladders are worked out once.
class Indexer {
 public:
  explicit Indexer(Session& session) : session_(session) {}

  /// Finds the files of all folders. Few of them are read at once, many in the background.
  void start();
  void work();
  bool has_work() const { return is_running_; }

  /// The client reports that a file was changed or deleted. A file that is outside the workspace
  /// and that no ladder extends is ignored.
  void changed(const std::string& path);
  void deleted(const std::string& path);

  /// Reads the files that the ladders of a document extend, if they are in the workspace and not
  /// read yet.
  void read_bases(std::string_view name);

 private:
  void read(std::size_t count);
  void finish();
  void forget_reading(std::string_view name);
  void begin_progress();
  void report_progress();
  void end_progress();
  std::string progress() const;

  Session& session_;
  bool is_running_ = false;
  std::vector<std::string> paths_;
  std::size_t next_ = 0;
  std::vector<project::ParsedFile> files_;
  bool shows_progress_ = false;
  std::uint32_t percentage_ = 0;
};

}  // namespace ladder::protocol
