#include "cli/fix.h"

#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/replace.h"
#include "features/fixes.h"
#include "project/parallel.h"

namespace ladder::cli {
namespace {

/// Names the rules that still have fixes after the last round. There should be none.
void report_endless(Batch& batch, text::Applicability most) {
  for (const File& file : batch.files) {
    std::set<std::string_view> rules;
    for (const text::Diagnostic& it : file.findings)
      if (features::sole_fix(it, most)) rules.insert(it.code);
    if (rules.empty()) continue;
    batch.problems.push_back(
        {file.path, fmt::format("after {} rounds of fixes there are more to make ({}); this is a "
                                "fault of the checker, not of the text: please report it",
                                features::most_rounds, fmt::join(rules, ", "))});
  }
}

/// Goes from round to round, and keeps what the texts were before the first.
class Fixer {
 public:
  Fixer(Batch& batch, text::Applicability most, unsigned threads)
      : batch_(batch), most_(most), threads_(threads) {}

  /// Whether there was something to fix.
  bool make_round() {
    std::vector<text::Patch> patches(batch_.files.size());
    std::vector<Revision> revisions(batch_.files.size());
    project::for_each_index(patches.size(), threads_, [&](std::size_t i) {
      File& file = batch_.files[i];
      patches[i] = features::fixes_of(file.findings, most_);
      if (!patches[i].empty()) revisions[i] = {&file, patches[i].applied(file.text)};
    });
    for (std::size_t i = 0; i < patches.size(); ++i)
      if (revisions[i].file) count(revisions[i].file, patches[i].fixes());
    std::erase_if(revisions, [](const Revision& it) { return !it.file; });
    if (revisions.empty()) return false;
    revise(batch_, std::move(revisions), threads_);
    return true;
  }

  std::vector<Change> changes() && {
    std::vector<Change> all;
    for (File& file : batch_.files) {
      const auto found = changes_.find(&file);
      const bool changed = found != changes_.end() && found->second.original != file.text;
      if (changed) all.push_back(std::move(found->second));
    }
    return all;
  }

 private:
  void count(File* file, std::size_t fixes) {
    Change& change = changes_[file];
    if (!change.file) change = {file, file->text, 0};
    change.fixes += fixes;
  }

  Batch& batch_;
  text::Applicability most_;
  unsigned threads_;
  std::map<File*, Change> changes_;
};

}  // namespace

std::vector<Change> fix(Batch& batch, text::Applicability most, unsigned threads,
                        const std::function<void()>& diagnose) {
  Fixer fixer(batch, most, threads);
  for (int round = 0; round < features::most_rounds && fixer.make_round(); ++round) diagnose();
  report_endless(batch, most);
  return std::move(fixer).changes();
}

std::vector<Change> written(std::vector<Change> changes, Batch& batch, unsigned threads,
                            const std::function<void()>& diagnose) {
  std::vector<Change> done;
  std::vector<Revision> undone;
  for (Change& it : changes) {
    std::optional<std::string> trouble;
    if (!it.file->is_standard_input())
      trouble = replace(it.file->real_path, it.original, it.file->text);
    if (trouble) {
      batch.problems.push_back({it.file->path, *std::move(trouble)});
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
