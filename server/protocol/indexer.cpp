#include "protocol/indexer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "protocol/settings_report.h"
#include "protocol/types/types.h"
#include "protocol/watchers.h"
#include "system/parallel.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t few = 32;  // files that are read at once
const ProgressToken token = "ladder/indexing";

}  // namespace

void Indexer::start() {
  std::vector<std::string> paths;
  for (const std::string& folder : session_.names.folders())
    for (std::string& path : session_.host.find(folder, *session_.resolver))
      paths.push_back(std::move(path));
  session_.watchers->look_again();
  std::set<std::string, std::less<>> names;
  for (const std::string& path : paths) names.insert(session_.names.name_of_path(path));
  for (const std::string& gone : session_.workspace_files)
    if (!names.contains(gone)) session_.project.remove(gone);
  session_.workspace_files = std::move(names);
  paths_ = std::move(paths);
  next_ = 0;
  files_.clear();
  is_running_ = true;
  if (paths_.size() <= few) {
    read(paths_.size());
    finish();
  } else {
    begin_progress();
  }
}

void Indexer::work() {
  read(few);
  if (next_ == paths_.size()) finish();
  else report_progress();
}

void Indexer::read(std::size_t count) {
  const std::size_t end = std::min(paths_.size(), next_ + count);
  std::vector<std::optional<project::ParsedFile>> read(end - next_);
  system::for_each_index(read.size(), session_.host.threads, [&](std::size_t i) {
    const std::string& path = paths_[next_ + i];
    std::optional<std::string> text = session_.host.read(path);
    if (text) read[i] = project::parse_file(session_.names.name_of_path(path), *std::move(text));
  });
  for (std::optional<project::ParsedFile>& it : read)
    if (it) files_.push_back(*std::move(it));
  next_ = end;
}

void Indexer::finish() {
  is_running_ = false;
  for (project::ParsedFile& it : std::exchange(files_, {})) session_.project.add(std::move(it));
  for (const std::string& name : session_.workspace_files) read_bases(name);
  end_progress();
  paths_.clear();
  session_.settings_report->look_again();
}

void Indexer::changed(const std::string& path) {
  const std::string name = session_.names.name_of_path(path);
  if (!session_.workspace_files.contains(name) && !session_.project.find(name)) return;
  std::optional<std::string> text = session_.host.read(path);
  if (!text) return deleted(path);
  forget_reading(name);
  session_.project.add(project::parse_file(name, *std::move(text)));
  read_bases(name);
}

void Indexer::deleted(const std::string& path) {
  const std::string name = session_.names.name_of_path(path);
  session_.workspace_files.erase(name);
  forget_reading(name);
  session_.project.remove(name);
}

/// What was read of a file before it changed is not to be handed over later.
void Indexer::forget_reading(std::string_view name) {
  std::erase_if(files_, [&](const project::ParsedFile& it) { return it.document->path() == name; });
}

void Indexer::read_bases(std::string_view name) {
  session_.project.add_bases({std::string(name)}, [&](const std::vector<std::string>& bases) {
    std::vector<project::ParsedFile> files;
    for (const std::string& base : bases) {
      const std::string path = session_.names.path_of(base);
      if (!session_.names.may_read(path, name)) continue;
      std::optional<std::string> text = session_.host.read(path);
      if (text) files.push_back(project::parse_file(base, *std::move(text)));
    }
    return files;
  });
}

void Indexer::begin_progress() {
  shows_progress_ = session_.client.shows_progress;
  if (!shows_progress_) return;
  percentage_ = 0;
  session_.outbox.request("window/workDoneProgress/create", WorkDoneProgressCreateParams{token});
  session_.outbox.notify("$/progress",
                         ProgressParams{token, WorkDoneProgressBegin{false, 0, "Reading ladders"}});
}

/// At most once every ten percent.
void Indexer::report_progress() {
  if (!shows_progress_) return;
  const auto percentage = static_cast<std::uint32_t>(100 * next_ / paths_.size());
  if (percentage < percentage_ + 10) return;
  percentage_ = percentage;
  session_.outbox.notify("$/progress",
                         ProgressParams{token, WorkDoneProgressReport{progress(), percentage}});
}

void Indexer::end_progress() {
  if (!std::exchange(shows_progress_, false)) return;
  session_.outbox.notify("$/progress", ProgressParams{token, WorkDoneProgressEnd{progress()}});
}

std::string Indexer::progress() const {
  return fmt::format("{} of {} files", next_, paths_.size());
}

}  // namespace ladder::protocol
