#include "protocol/watchers.h"

#include <array>
#include <utility>

#include "protocol/session.h"
#include "protocol/types/types.h"

namespace ladder::protocol {
namespace {

constexpr const char* method = "workspace/didChangeWatchedFiles";
constexpr const char* included_id = "ladder/included files";

template <class Globs>
void watch(Outbox& outbox, const char* id, const Globs& globs) {
  DidChangeWatchedFilesRegistrationOptions options;
  for (const auto& it : globs) options.watchers.push_back({it});
  outbox.request("client/registerCapability",
                 RegistrationParams{{{id, method, std::move(options)}}});
}

}  // namespace

/// A ladder.json may extend files of any name.
void Watchers::begin() {
  has_begun_ = session_.client.watches_files;
  if (!has_begun_) return;
  watch(session_.outbox, "ladder/files",
        std::array{"**/*.ladder", "**/*.ladder.md", "**/*.json", "**/.ladderignore",
                   "**/.gitignore"});
}

void Watchers::look_again() {
  if (!has_begun_) return;
  std::set<std::string> globs;
  for (const std::string& name : session_.resolver->included_names()) globs.insert("**/" + name);
  for (const char* it : {"**/*.ladder", "**/*.ladder.md"}) globs.erase(it);
  if (globs == included_) return;
  if (!included_.empty())
    session_.outbox.request("client/unregisterCapability",
                            UnregistrationParams{{{included_id, method}}});
  included_ = std::move(globs);
  if (!included_.empty()) watch(session_.outbox, included_id, included_);
}

}  // namespace ladder::protocol
