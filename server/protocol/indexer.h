#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "project/project.h"
#include "protocol/session.h"

namespace ladder::protocol {

/// Reads the files of the workspace, a few at a time while nobody asks for anything, and hands them
/// to the project together: what one ladder tells of another is worked out once.
class Indexer {
 public:
  explicit Indexer(Session& session) : session_(session) {}

  /// Finds the files of all folders. Few of them are read at once, many in the background.
  void start();
  void work();
  bool has_work() const { return is_running_; }

  /// A file was changed or deleted, as the client saw. One that is none of the workspace's, and
  /// that nobody extends, is left alone.
  void changed(const std::string& path);
  void deleted(const std::string& path);

  /// Reads what the ladders of a document extend and nobody has read yet, as far as it lies in the
  /// workspace.
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
