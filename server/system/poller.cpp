#include <algorithm>
#include <map>
#include <utility>

#include "system/watch.h"

namespace ladder::system {
namespace {

/// The stamp of each path that matters.
using Stamps = std::map<std::string, Stamp>;

void look_at(const std::string& path, Stamps& all) {
  if (const std::optional<Stamp> stamp = stamp_of(path)) all[path] = *stamp;
}

void look_into(const std::string& folder, const WatchedPlaces& places, Stamps& all) {
  for (const FolderEntry& it : read_folder(folder).entries) {
    const std::string path = folder + (folder.ends_with('/') ? "" : "/") + it.name;
    const FileKind kind = it.kind == FileKind::link ? status_of(path).kind : it.kind;
    if (!places.matters(path, kind)) continue;
    if (kind == FileKind::folder) all[path] = {};
    else look_at(path, all);
  }
}

Stamps stamps_in(const WatchedPlaces& places) {
  Stamps all;
  for (const std::string& it : places.folders) look_into(it, places, all);
  for (const std::string& it : places.files) look_at(it, all);
  return all;
}

class Poller : public Watcher {
 public:
  void watch(const WatchedPlaces& places) override {
    Stamps seen;
    for (auto& [path, stamp] : stamps_in(places)) {
      if (const auto before = seen_.find(path); before != seen_.end()) seen.insert(*before);
      else if (!is_watched(path)) seen.emplace(path, stamp);
    }
    // What was deleted in the meantime is still to be noticed.
    for (const auto& [path, stamp] : seen_)
      if (!seen.contains(path) && !stamp_of(path)) seen.emplace(path, stamp);
    seen_ = std::move(seen);
    places_ = places;
  }

  bool changed() override {
    Stamps now = stamps_in(places_);
    return std::exchange(seen_, std::move(now)) != seen_;
  }

  Stream signal() const override { return {}; }

 private:
  bool is_watched(const std::string& path) const {
    const std::string folder = path.substr(0, std::max<std::size_t>(1, path.rfind('/')));
    return places_.files.contains(path) || places_.folders.contains(folder);
  }

  WatchedPlaces places_;
  Stamps seen_;
};

}  // namespace

std::unique_ptr<Watcher> poller() { return std::make_unique<Poller>(); }

}  // namespace ladder::system
