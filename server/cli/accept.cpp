#include "cli/accept.h"

#include <memory>
#include <utility>

#include <fmt/core.h>

#include "cli/printable.h"
#include "project/acceptance.h"

namespace ladder::cli {
namespace {

/// A file and the comments that are tried in it.
struct Trial {
  File* file = nullptr;
  std::unique_ptr<project::Acceptance> acceptance;
};

}  // namespace

std::vector<Change> accept(Batch& batch, std::string_view reason, unsigned threads,
                           const std::function<void()>& diagnose) {
  std::vector<Trial> trials;
  for (File& it : batch.files)
    if (!it.findings.empty())
      trials.push_back({&it, std::make_unique<project::Acceptance>(it.document, it.text,
                                                                    it.findings, reason)});
  std::vector<Revision> revisions;
  for (const Trial& it : trials) revisions.push_back({it.file, it.acceptance->text()});
  while (!revisions.empty()) {
    revise(batch, std::move(revisions), threads);
    diagnose();
    revisions.clear();
    for (const Trial& it : trials)
      if (it.acceptance->settle(it.file->document, it.file->findings))
        revisions.push_back({it.file, it.acceptance->text()});
  }
  std::vector<Change> changes;
  for (const Trial& it : trials)
    if (it.acceptance->text() != it.acceptance->original())
      changes.push_back({it.file, it.acceptance->original(), it.acceptance->accepted()});
  return changes;
}

std::string accepted_in_words(const std::vector<Change>& changes, std::size_t left) {
  std::size_t accepted = 0;
  for (const Change& it : changes) accepted += it.fixes;
  std::string words = "nothing to suppress";
  if (0 < accepted)
    words = fmt::format("{} suppressed in {}", counted(accepted, "problem"),
                        counted(changes.size(), "file"));
  if (0 < left) words += fmt::format("; {} that no comment can suppress", counted(left, "problem"));
  return words + '\n';
}

}  // namespace ladder::cli
