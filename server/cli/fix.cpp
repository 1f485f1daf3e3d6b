#include "cli/fix.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "cli/trouble.h"
#include "features/actions/fixing.h"
#include "system/replace.h"

namespace ladder::cli {
namespace {

/// Takes the fixes that were left out from the findings, so that nobody is told to make them so.
void leave_to_author(Batch& batch, const features::FixingOutcome& outcome,
                     const features::FixChoice& choice) {
  if (outcome.left_out.empty()) return;
  for (std::size_t i = 0; i < batch.files.size(); ++i) {
    for (text::Diagnostic& finding : batch.files[i].findings) {
      const text::Fix* chosen = features::chosen_fix(finding, choice);
      if (chosen && outcome.left_out.contains(features::identity_of(i, finding, *chosen)))
        finding.fixes.erase(finding.fixes.begin() + (chosen - finding.fixes.data()));
    }
  }
}

}  // namespace

std::vector<Change> fix(Batch& batch, const features::FixChoice& choice, unsigned threads,
                        const std::function<void()>& diagnose) {
  const features::FixedTexts texts{
      .count = batch.files.size(),
      .text = [&](std::size_t i) { return std::string_view(batch.files[i].text); },
      .findings =
          [&](std::size_t i) { return std::span<const text::Diagnostic>(batch.files[i].findings); },
      .revise =
          [&](std::vector<features::NewText> texts) {
            std::vector<Revision> revisions;
            for (features::NewText& it : texts)
              revisions.push_back({&batch.files[it.index], std::move(it.text)});
            revise(batch, std::move(revisions), threads);
            diagnose();
          },
  };
  features::FixingOutcome outcome = features::fix(texts, choice);
  leave_to_author(batch, outcome, choice);
  std::vector<Change> changes;
  for (features::FixedText& it : outcome.changed)
    changes.push_back({&batch.files[it.index], std::move(it.original), it.fixes});
  return changes;
}

std::vector<Change> written(std::vector<Change> changes, Batch& batch, unsigned threads,
                            const std::function<void()>& diagnose) {
  std::vector<std::string> paths;
  for (const Change& it : changes)
    paths.push_back(it.file->is_standard_input() ? "" : it.file->real_path);
  std::vector<std::optional<std::string>> troubles(changes.size());
  system::for_each_replaced(paths, threads, [&](std::size_t i) {
    if (paths[i].empty()) return;
    if (const auto refusal =
            system::replace_file(paths[i], changes[i].original, changes[i].file->text))
      troubles[i] = trouble_of(*refusal);
  });

  std::vector<Change> done;
  std::vector<Revision> undone;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Change& it = changes[i];
    if (troubles[i]) {
      batch.problems.push_back({it.file->path, *std::move(troubles[i])});
      undone.push_back({it.file, std::move(it.original)});
    } else {
      done.push_back(std::move(it));
    }
  }
  if (!undone.empty()) {
    revise(batch, std::move(undone), threads);
    diagnose();
  }
  return done;
}

}  // namespace ladder::cli
