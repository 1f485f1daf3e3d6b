#include "protocol/indexer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "protocol/settings_report.h"
#include "protocol/types/types.h"
#include "protocol/watchers.h"
#include "system/parallel.h"

namespace ladder::protocol {
namespace {

constexpr std::size_t few = 32;           // files that are read at once
constexpr std::size_t few_folders = 500;  // that are searched at once

}  // namespace

void Indexer::start() {
  end_progress();
  searches_.clear();
  for (const std::string& folder : session_.names.folders())
    searches_.push_back(session_.host.search(folder, selection()));
  paths_.clear();
  files_.clear();
  next_ = 0;
  is_running_ = true;
  search(few_folders);
  if (!searches_.empty()) ask_for_progress();
}

SelectionOf Indexer::selection() const {
  return [this](const std::string& folder) -> const config::Selection& {
    return session_.resolver->selection_for(folder);
  };
}

void Indexer::search(std::size_t count) {
  for (; 0 < count && !searches_.empty(); --count)
    if (!searches_.back()(paths_)) searches_.pop_back();
  if (searches_.empty()) begin_reading();
}

void Indexer::begin_reading() {
  std::ranges::sort(paths_);
  session_.watchers->look_again();
  std::set<std::string, std::less<>> names;
  for (const std::string& path : paths_) names.insert(session_.names.name_of_path(path));
  for (const std::string& gone : session_.workspace_files)
    if (!names.contains(gone)) session_.project.remove(gone);
  session_.workspace_files = std::move(names);
  if (paths_.size() <= few) {
    read(paths_.size());
    finish();
  } else if (progress_ == Progress::hidden) {
    ask_for_progress();
  }
}

void Indexer::work() {
  if (!searches_.empty()) return search(few);
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
  read_all_bases();
  end_progress();
  paths_.clear();
  session_.settings_report->look_again();
}

void Indexer::created(const std::string& path) {
  const std::string name = session_.names.name_of_path(path);
  const bool is_found = std::ranges::any_of(session_.names.folders(), [&](const auto& folder) {
    return path.starts_with(folder) && session_.host.finds(folder, path, selection());
  });
  if (is_found) {
    session_.workspace_files.insert(name);
    if (!searches_.empty()) paths_.push_back(path);
  }
  changed(path);
  read_all_bases();
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
    return read_files(bases, name);
  });
}

void Indexer::read_all_bases() {
  std::vector<std::string> names;
  for (const std::string_view it : session_.project.names()) names.emplace_back(it);
  for (const std::string& it : names) read_bases(it);
}

std::vector<project::ParsedFile> Indexer::read_files(const std::vector<std::string>& names,
                                                     std::string_view because_of) {
  const bool is_file = !session_.names.path_of(because_of).empty();
  std::vector<project::ParsedFile> files;
  for (const std::string& name : names) {
    // If an old revision of a file extends another file, that file's current version is used.
    const std::string path =
        is_file ? session_.names.path_of(name) : name.substr(name.find(':') + 1);
    if (path.empty() || !session_.names.may_read(path, because_of)) continue;
    const std::string target = session_.names.target_of_path(path);
    if (!session_.project.find(target)) {
      std::optional<std::string> text = session_.host.read(path);
      if (!text) continue;
      project::ParsedFile file = project::parse_file(target, *std::move(text));
      if (target == name) {
        files.push_back(std::move(file));
        continue;
      }
      session_.project.add(std::move(file));
    } else if (target == name) {
      continue;
    }
    session_.project.add_name(name, target);
    read_bases(target);
  }
  return files;
}

/// Nothing is said before the client has agreed.
void Indexer::ask_for_progress() {
  if (!session_.client.shows_progress) return;
  percentage_ = 0;
  token_ = fmt::format("ladder/indexing {}", ++rounds_);
  progress_ = Progress::asked_for;
  session_.outbox.request(
      "window/workDoneProgress/create", WorkDoneProgressCreateParams{token_},
      [this, round = rounds_](const nlohmann::json* result) {
        if (round != rounds_ || progress_ != Progress::asked_for) return;
        progress_ = result ? Progress::shown : Progress::hidden;
        if (result)
          session_.outbox.notify(
              "$/progress",
              ProgressParams{token_, WorkDoneProgressBegin{false, 0, "Reading ladders"}});
      });
}

void Indexer::stop_waiting() {
  if (awaits_answer()) progress_ = Progress::hidden;
}

/// At most once every ten percent.
void Indexer::report_progress() {
  if (progress_ != Progress::shown) return;
  const auto percentage = static_cast<std::uint32_t>(100 * next_ / paths_.size());
  if (percentage < percentage_ + 10) return;
  percentage_ = percentage;
  session_.outbox.notify("$/progress",
                         ProgressParams{token_, WorkDoneProgressReport{progress(), percentage}});
}

void Indexer::end_progress() {
  if (std::exchange(progress_, Progress::hidden) != Progress::shown) return;
  session_.outbox.notify("$/progress", ProgressParams{token_, WorkDoneProgressEnd{progress()}});
}

std::string Indexer::progress() const {
  return fmt::format("{} of {} files", next_, paths_.size());
}

}  // namespace ladder::protocol
