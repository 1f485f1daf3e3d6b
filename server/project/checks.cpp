#include "project/checks.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "project/baselines.h"
#include "rules/run.h"

namespace ladder::project {

void Checks::follow(const model::Replacement& replacement) {
  if (!ladders_.empty()) {  // A document that was never checked has none yet.
    std::vector<LadderChecks> changed(replacement.after);
    for (std::uint32_t i = 0; i < std::min(replacement.before, replacement.after); ++i)
      changed[i].verdicts = std::move(ladders_[replacement.first + i].verdicts);
    const auto at = ladders_.begin() + replacement.first;
    const auto next = ladders_.erase(at, at + replacement.before);
    ladders_.insert(next, std::make_move_iterator(changed.begin()),
                    std::make_move_iterator(changed.end()));
  }
  current_ = 0;
  extended_ = 0;
  knows_document_ = false;
  is_joined_ = false;
}

void Checks::forget() {
  for (LadderChecks& it : ladders_) it = {};
  current_ = 0;
  extended_ = 0;
  knows_document_ = false;
  is_joined_ = false;
}

void Checks::forget_extensions() {
  extensions_.clear();
  extended_ = 0;
}

bool Checks::check(const Known& known, std::uint32_t document, const rules::Settings& settings,
                   std::size_t budget) {
  if (is_current(known.epoch)) return true;
  const rules::CheckedDocument& it = known.corpus.documents()[document];
  const std::vector<model::PlacedLadder>& ladders = it.document->ladders;
  ladders_.resize(ladders.size());
  if (extended_ != known.epoch) {
    extensions_ = known.workspace.extensions(it.path);
    extended_ = known.epoch;
    next_ = 0;
  }

  const auto check = [&](std::uint32_t i) {
    LadderChecks& checks = ladders_[i];
    checks.findings = rules::ladder_findings(known.corpus, {document, i}, extensions_[i], settings,
                                             checks.verdicts);
    checks.epoch = known.epoch;
    is_joined_ = false;
  };
  for (std::uint32_t i = 0; i < ladders.size(); ++i)
    if (ladders_[i].epoch == 0) check(i);
  std::size_t spent = 0;
  for (; next_ < ladders.size(); ++next_) {
    if (ladders_[next_].epoch == known.epoch) continue;
    if (budget <= spent) return false;
    spent += ladders[next_].span.size();
    check(static_cast<std::uint32_t>(next_));
  }
  current_ = known.epoch;
  return true;
}

const std::vector<rules::Found>& Checks::findings(const model::Document& document,
                                                  std::string_view text,
                                                  const rules::Settings& settings,
                                                  const baseline::BaselineIndex* baseline) {
  if (is_joined_) return found_;
  if (!knows_document_) of_document_ = rules::document_findings(document, text, settings);
  knows_document_ = true;
  std::vector<rules::Found> all;
  for (std::size_t i = 0; i < ladders_.size(); ++i)
    for (const text::Diagnostic& it : ladders_[i].findings)
      all.push_back({document.ladders[i].span.begin, &it});
  for (const text::Diagnostic& it : of_document_) all.push_back({0, &it});
  complaints_.clear();
  found_ = rules::joined(document, text, settings, std::move(all), complaints_);
  if (baseline) {
    SetAside held(*baseline);
    std::erase_if(found_, [&](const rules::Found& it) {
      return held.holds(rules::in_document(it), document, text);
    });
  }
  is_joined_ = true;
  return found_;
}

}  // namespace ladder::project
