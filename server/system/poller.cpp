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

class Poller : public Watcher {
 public:
  void watch(const WatchedPlaces& places) override {
    for (const std::string& it : places.folders)
      if (!places_.folders.contains(it)) look_into(it, places, seen_);
    for (const std::string& it : places.files)
      if (!places_.files.contains(it)) look_at(it, seen_);
    places_ = places;
  }

  bool changed() override {
    Stamps now;
    for (const std::string& it : places_.folders) look_into(it, places_, now);
    for (const std::string& it : places_.files) look_at(it, now);
    return std::exchange(seen_, std::move(now)) != seen_;
  }

  Stream signal() const override { return {}; }

 private:
  WatchedPlaces places_;
  Stamps seen_;
};

}  // namespace

std::unique_ptr<Watcher> poller() { return std::make_unique<Poller>(); }

}  // namespace ladder::system
