#include "features/actions/fixing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "baseline/new_findings.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

/// A fix that was made.
struct Made {
  FixIdentity identity;
  std::size_t index() const { return std::get<0>(identity); }
  const std::string& ladder() const { return std::get<2>(identity); }
  const std::string& skill() const { return std::get<3>(identity); }
  const std::string& level() const { return std::get<4>(identity); }
};

/// Something that is said of a text and was not before.
struct News {
  std::size_t index = 0;
  std::string ladder;
  std::string skill;
  std::string level;

  friend auto operator<=>(const News&, const News&) = default;
};

/// How far from a fix something new may stand, so that the fix is blamed for it.
enum class Nearness { same_place, same_row, same_ladder, same_text, anywhere };

bool within(Nearness reach, const Made& fix, const News& news) {
  const bool in_text = fix.index() == news.index;
  const bool in_ladder = in_text && fix.ladder() == news.ladder;
  const bool in_skill = fix.skill() == news.skill;
  const bool at_level = fix.level() == news.level;
  switch (reach) {
    case Nearness::same_place: return in_ladder && in_skill && at_level;
    case Nearness::same_row: return in_ladder && (in_skill || at_level);
    case Nearness::same_ladder: return in_ladder;
    case Nearness::same_text: return in_text;
    case Nearness::anywhere: break;
  }
  return true;
}

class Fixer {
 public:
  Fixer(const FixedTexts& texts, const FixChoice& choice) : texts_(texts), choice_(choice) {}

  FixingOutcome outcome() && {
    while (!try_all()) {
      blame_all();
      take_back();
    }
    release_innocent();
    FixingOutcome outcome;
    for (auto& [index, original] : originals_)
      if (original.text != texts_.text(index))
        outcome.changed.push_back({index, std::move(original.text), original.fixes});
    outcome.left_out = std::move(left_out_);
    return outcome;
  }

 private:
  struct Original {
    std::string text;
    std::size_t fixes = 0;
  };

  /// Makes all rounds; false where they end in something new, or do not come to an end.
  bool try_all() {
    for (int round = 0; round < most_rounds && make_round(); ++round) {
    }
    return news().empty() && restless_texts().empty();
  }

  /// Leaves out fixes, so that fewer will be tried.
  void blame_all() {
    const std::set<std::size_t> restless = restless_texts();
    for (const News& it : news()) blame(it);
    for (const Made& it : made_)
      if (restless.contains(it.index())) left_out_.insert(it.identity);
  }

  /// Tries whether the fixes of a rule that were left out do no harm by themselves.
  void release_innocent() {
    std::set<std::string_view> rules;
    for (const FixIdentity& it : left_out_) rules.insert(std::get<1>(it));
    if (rules.size() < 2) return;
    for (const std::string_view rule : rules) {
      const std::set<FixIdentity> all = left_out_;
      std::erase_if(left_out_, [&](const FixIdentity& it) { return std::get<1>(it) == rule; });
      take_back();
      if (try_all()) continue;
      left_out_ = all;
      take_back();
      try_all();
    }
  }

  void take_back() {
    if (originals_.empty()) return;
    std::vector<NewText> old;
    for (auto& [index, original] : originals_) old.push_back({index, std::move(original.text)});
    originals_.clear();
    made_.clear();
    texts_.revise(std::move(old));
  }

  /// Whether there was something to fix.
  bool make_round() {
    std::vector<NewText> revisions;
    for (std::size_t i = 0; i < texts_.count; ++i) {
      const text::Patch patch = patch_of(i);
      if (patch.empty()) continue;
      Original& original = originals_[i];
      if (original.fixes == 0) original.text = texts_.text(i);
      original.fixes += patch.fixes();
      revisions.push_back({i, patch.applied(texts_.text(i))});
    }
    if (revisions.empty()) return false;
    if (before_.empty()) remember();
    texts_.revise(std::move(revisions));
    return true;
  }

  text::Patch patch_of(std::size_t index) {
    text::Patch patch;
    for (const text::Diagnostic& it : texts_.findings(index)) {
      const text::Fix* fix = chosen_fix(it, choice_);
      if (!fix) continue;
      FixIdentity identity = identity_of(index, it, *fix);
      if (!left_out_.contains(identity) && patch.add(*fix)) made_.push_back({std::move(identity)});
    }
    return patch;
  }

  /// Whether a fix is left to be made.
  bool is_left(std::size_t index, const text::Diagnostic& finding) const {
    const text::Fix* fix = chosen_fix(finding, choice_);
    return fix && !left_out_.contains(identity_of(index, finding, *fix));
  }

  std::set<std::size_t> restless_texts() const {
    std::set<std::size_t> restless;
    for (const Made& it : made_) {
      if (restless.contains(it.index())) continue;
      const auto findings = texts_.findings(it.index());
      const bool any = std::ranges::any_of(
          findings, [&](const text::Diagnostic& finding) { return is_left(it.index(), finding); });
      if (any) restless.insert(it.index());
    }
    return restless;
  }

  void remember() {
    for (std::size_t i = 0; i < texts_.count; ++i) {
      const auto findings = texts_.findings(i);
      before_.emplace_back(findings.begin(), findings.end());
    }
  }

  std::vector<News> news() const {
    std::vector<News> all;
    if (choice_.uncovering == Uncovering::accepted) return all;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const auto original = originals_.find(i);
      const std::string_view text = texts_.text(i);
      const baseline::CheckedText before{original == originals_.end() ? text : original->second.text,
                               before_[i]};
      for (const text::Diagnostic* it : baseline::new_findings(before, {text, texts_.findings(i)}))
        all.push_back(
            {i, text::folded(it->ladder), text::folded(it->skill), text::folded(it->level)});
    }
    return all;
  }

  /// Leaves out the fixes that stand nearest to what is new, and farther ones if it comes again.
  void blame(const News& it) {
    const int first = std::min(times_blamed_[it]++, static_cast<int>(Nearness::anywhere));
    for (int reach = first; reach <= static_cast<int>(Nearness::anywhere); ++reach) {
      bool found = false;
      for (const Made& fix : made_) {
        if (!within(static_cast<Nearness>(reach), fix, it)) continue;
        left_out_.insert(fix.identity);
        found = true;
      }
      if (found) return;
    }
  }

  const FixedTexts& texts_;
  const FixChoice& choice_;
  std::vector<std::vector<text::Diagnostic>> before_;  // by text, as soon as one is changed
  std::map<std::size_t, Original> originals_;
  std::vector<Made> made_;
  std::set<FixIdentity> left_out_;
  std::map<News, int> times_blamed_;
};

/// What came of several attempts, one after the other.
class Sum {
 public:
  void add(FixingOutcome outcome) {
    for (FixedText& it : outcome.changed) {
      const std::size_t index = it.index;
      const std::size_t fixes = it.fixes;
      const auto [found, is_new] = changed_.try_emplace(index, std::move(it));
      if (!is_new) found->second.fixes += fixes;
    }
    left_out_ = std::move(outcome.left_out);
  }

  bool leaves_out_some() const { return !left_out_.empty(); }

  FixingOutcome outcome(const FixedTexts& texts) && {
    FixingOutcome all{{}, std::move(left_out_)};
    for (auto& [index, it] : changed_)
      if (it.original != texts.text(index)) all.changed.push_back(std::move(it));
    return all;
  }

 private:
  std::map<std::size_t, FixedText> changed_;
  std::set<FixIdentity> left_out_;
};

/// The safe fixes come first, so that they do not depend on whether others are made.
std::vector<FixChoice> phases_of(const FixChoice& choice) {
  std::vector<FixChoice> phases(2, choice);
  phases.front().most = text::Applicability::safe;
  if (choice.most == text::Applicability::safe) phases.pop_back();
  return phases;
}

}  // namespace

FixIdentity identity_of(std::size_t text, const text::Diagnostic& finding, const text::Fix& fix) {
  return {text,
          finding.code,
          text::folded(finding.ladder),
          text::folded(finding.skill),
          text::folded(finding.level),
          fix.title};
}

FixingOutcome fix(const FixedTexts& texts, const FixChoice& choice) {
  constexpr int most_attempts = 10;
  Sum sum;
  // What was left out because of another fix may be made without it. When nothing more can be, a
  // second run has nothing to do either.
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    bool changed = false;
    for (const FixChoice& phase : phases_of(choice)) {
      FixingOutcome outcome = Fixer(texts, phase).outcome();
      changed = changed || !outcome.changed.empty();
      sum.add(std::move(outcome));
    }
    if (!changed || !sum.leaves_out_some()) break;
  }
  return std::move(sum).outcome(texts);
}

}  // namespace ladder::features
