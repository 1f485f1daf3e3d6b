#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "baseline/baseline.h"
#include "model/extension.h"
#include "model/ladder.h"
#include "model/lower.h"
#include "model/workspace.h"
#include "rules/corpus.h"
#include "rules/found.h"
#include "rules/settings.h"
#include "rules/style/verdicts.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// A state of everything that is known; a later one has a higher number.
using Epoch = std::uint64_t;

/// What a check needs to know.
struct Known {
  const model::Workspace& workspace;
  const rules::Corpus& corpus;
  Epoch epoch = 0;
};

/// The findings in one document, kept by ladder, so that an edit costs a check of the ladders that
/// it changed. The others may refer to these: they are checked again when there is time.
class Checks {
 public:
  /// Ladders were replaced, and the text changed. Earlier findings are no longer listed.
  void follow(const model::Replacement& replacement);
  /// The earlier findings no longer count, as after a change of settings.
  void forget();
  /// The extended ladders are now other objects with the same content.
  void forget_extensions();

  /// Checks the ladders that never were, however many there are, and then those that were checked
  /// in an earlier epoch, until these were `budget` bytes of text or more. Returns whether none are
  /// left.
  bool check(const Known& known, std::uint32_t document, const rules::Settings& settings,
             std::size_t budget);

  /// Whether everything was checked in this epoch.
  bool is_current(Epoch epoch) const { return current_ == epoch; }

  /// The findings so far, in the order of the text, without those in the baseline; `baseline` may
  /// be null.
  const std::vector<rules::Found>& findings(const model::Document& document, std::string_view text,
                                            const rules::Settings& settings,
                                            const baseline::BaselineIndex* baseline);

 private:
  struct LadderChecks {
    Epoch epoch = 0;  // 0: never
    std::vector<text::Diagnostic> findings;
    rules::Verdicts verdicts;  // from before an edit, if it was changed by one
  };

  std::vector<LadderChecks> ladders_;
  std::vector<model::Extension> extensions_;
  Epoch extended_ = 0;  // when the extensions were resolved
  Epoch current_ = 0;   // when all ladders had been checked
  std::size_t next_ = 0;
  bool knows_document_ = false;
  bool is_joined_ = false;
  std::vector<text::Diagnostic> of_document_;
  std::deque<text::Diagnostic> complaints_;
  std::vector<rules::Found> found_;
};

}  // namespace ladder::project
