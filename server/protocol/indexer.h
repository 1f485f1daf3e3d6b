#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "project/project.h"
#include "protocol/session.h"
#include "protocol/types/own_types.h"

namespace ladder::protocol {

/// Finds and reads the files of the workspace, a few at a time while no request is waiting, and
/// hands them to the project together, so the relations between ladders are worked out once.
class Indexer {
 public:
  explicit Indexer(Session& session) : session_(session) {}

  /// Finds the files of all folders: immediately in a small workspace, otherwise in the background.
  void start();
  void work();
  bool has_work() const { return is_running_ && progress_ != Progress::asked_for; }
  /// Whether some files aren't known yet.
  bool is_running() const { return is_running_; }

  /// The client was asked whether it shows progress, and hasn't answered.
  bool awaits_answer() const { return progress_ == Progress::asked_for; }
  void stop_waiting();

  /// A file was made, which counts if a search would find it.
  void created(const std::string& path);
  /// The client reports that a file was changed or deleted. A file that is outside the workspace
  /// and that no ladder extends is ignored.
  void changed(const std::string& path);
  void deleted(const std::string& path);

  /// Reads the files that the ladders of a document extend, if they may be read and aren't known.
  void read_bases(std::string_view name);
  /// The same for all documents.
  void read_all_bases();

 private:
  SelectionOf selection() const;
  /// Looks into this many folders, then reads the files that were found.
  void search(std::size_t count);
  void begin_reading();
  void read(std::size_t count);
  void finish();
  void forget_reading(std::string_view name);
  std::vector<project::ParsedFile> read_files(const std::vector<std::string>& names,
                                              std::string_view because_of);
  void ask_for_progress();
  void report_progress();
  void end_progress();
  std::string progress() const;

  enum class Progress { hidden, asked_for, shown };

  Session& session_;
  bool is_running_ = false;
  std::vector<Search> searches_;  // that aren't done
  std::vector<std::string> paths_;
  std::size_t next_ = 0;
  std::vector<project::ParsedFile> files_;
  Progress progress_ = Progress::hidden;
  std::uint32_t rounds_ = 0;
  ProgressToken token_;  // another one in each round
  std::uint32_t percentage_ = 0;
};

}  // namespace ladder::protocol
