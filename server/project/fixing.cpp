#include "project/fixing.h"

#include <algorithm>
#include <map>
#include <utility>

#include "baseline/new_findings.h"
#include "text/patch.h"
#include "text/unicode.h"

namespace ladder::project {
namespace {

using semantics::FixChoice;

/// A finding that a document did not have before.
struct NewFinding {
  std::size_t document = 0;
  std::string ladder;
  std::string skill;
  std::string level;

  friend auto operator<=>(const NewFinding&, const NewFinding&) = default;
};

/// How far from a fix something new may be for the fix to be blamed for it.
enum class Nearness { same_place, same_row, same_ladder, same_text, anywhere };

bool within(Nearness reach, const FixIdentity& fix, const NewFinding& found) {
  const bool in_text = fix.document == found.document;
  const bool in_ladder = in_text && fix.ladder == found.ladder;
  const bool in_skill = fix.skill == found.skill;
  const bool at_level = fix.level == found.level;
  switch (reach) {
    case Nearness::same_place: return in_ladder && in_skill && at_level;
    case Nearness::same_row: return in_ladder && (in_skill || at_level);
    case Nearness::same_ladder: return in_ladder;
    case Nearness::same_text: return in_text;
    case Nearness::anywhere: break;
  }
  return true;
}

/// Documents that are fixed together, by number.
class Documents {
 public:
  Documents(Project& project, std::span<const std::string> names, unsigned threads)
      : project_(project), names_(names), threads_(threads) {}

  std::size_t count() const { return names_.size(); }
  const std::string& name(std::size_t i) const { return names_[i]; }
  const std::string& text(std::size_t i) const { return project_.find(names_[i])->text(); }
  const std::vector<text::Diagnostic>& findings(std::size_t i) const {
    return project_.all_findings(names_[i]);
  }

  /// Takes new contents, and checks all of it.
  void replace(std::vector<NamedText> texts) {
    project_.replace(std::move(texts), threads_);
    project_.check_all(names_, threads_);
  }

 private:
  Project& project_;
  std::span<const std::string> names_;
  unsigned threads_;
};

/// The changes of documents, by number.
using Changes = std::map<std::size_t, ChangedText>;

class Fixer {
 public:
  Fixer(Documents& documents, const FixChoice& choice) : documents_(documents), choice_(choice) {}

  void run() {
    while (!try_all()) {
      blame_all();
      take_back();
    }
    release_innocent();
    std::erase_if(changes_,
                  [&](const auto& it) { return it.second.original == documents_.text(it.first); });
  }

  /// What `run` has come to.
  Changes take_changes() { return std::move(changes_); }
  std::set<FixIdentity> take_left_out() { return std::move(left_out_); }

 private:
  /// Makes all rounds; false where they end in something new, or do not come to an end.
  bool try_all() {
    for (int round = 0; round < semantics::most_rounds && make_round(); ++round) {
    }
    return new_findings().empty() && restless_documents().empty();
  }

  /// Leaves out fixes, so that fewer will be tried.
  void blame_all() {
    const std::set<std::size_t> restless = restless_documents();
    for (const NewFinding& it : new_findings()) blame(it);
    for (const FixIdentity& it : made_)
      if (restless.contains(it.document)) left_out_.insert(it);
  }

  /// Tries whether the fixes of a rule that were left out do no harm by themselves.
  void release_innocent() {
    std::set<std::string_view> rules;
    for (const FixIdentity& it : left_out_) rules.insert(it.rule);
    if (rules.size() < 2) return;
    for (const std::string_view rule : rules) {
      const std::set<FixIdentity> all = left_out_;
      std::erase_if(left_out_, [&](const FixIdentity& it) { return it.rule == rule; });
      take_back();
      if (try_all()) continue;
      left_out_ = all;
      take_back();
      try_all();
    }
  }

  void take_back() {
    if (changes_.empty()) return;
    std::vector<NamedText> old;
    for (auto& [i, it] : std::exchange(changes_, {}))
      old.push_back({std::move(it.name), std::move(it.original)});
    made_.clear();
    documents_.replace(std::move(old));
  }

  /// Whether there was something to fix.
  bool make_round() {
    std::vector<NamedText> texts;
    for (std::size_t i = 0; i < documents_.count(); ++i) {
      const text::Patch patch = patch_of(i);
      if (patch.empty()) continue;
      const std::string& text = documents_.text(i);
      ChangedText& change =
          changes_.try_emplace(i, ChangedText{documents_.name(i), text}).first->second;
      change.findings += patch.fixes();
      texts.push_back({documents_.name(i), patch.applied(text)});
    }
    if (texts.empty()) return false;
    if (before_.empty()) remember();
    documents_.replace(std::move(texts));
    return true;
  }

  text::Patch patch_of(std::size_t document) {
    text::Patch patch;
    for (const text::Diagnostic& it : documents_.findings(document)) {
      const text::Fix* fix = semantics::chosen_fix(it, choice_);
      if (!fix) continue;
      FixIdentity identity = identity_of(document, it, *fix);
      if (!left_out_.contains(identity) && patch.add(*fix)) made_.push_back(std::move(identity));
    }
    return patch;
  }

  /// Whether a fix is left to be made.
  bool is_left(std::size_t document, const text::Diagnostic& finding) const {
    const text::Fix* fix = semantics::chosen_fix(finding, choice_);
    return fix && !left_out_.contains(identity_of(document, finding, *fix));
  }

  std::set<std::size_t> restless_documents() const {
    std::set<std::size_t> restless;
    for (const FixIdentity& it : made_) restless.insert(it.document);
    std::erase_if(restless, [&](std::size_t document) {
      return std::ranges::none_of(
          documents_.findings(document),
          [&](const text::Diagnostic& finding) { return is_left(document, finding); });
    });
    return restless;
  }

  void remember() {
    for (std::size_t i = 0; i < documents_.count(); ++i) before_.push_back(documents_.findings(i));
  }

  std::vector<NewFinding> new_findings() const {
    std::vector<NewFinding> all;
    if (choice_.uncovering == semantics::Uncovering::accepted) return all;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const auto change = changes_.find(i);
      const std::string& text = documents_.text(i);
      const baseline::CheckedText before{change == changes_.end() ? text : change->second.original,
                                         before_[i]};
      for (const text::Diagnostic* it :
           baseline::new_findings(before, {text, documents_.findings(i)}))
        all.push_back(
            {i, text::folded(it->ladder), text::folded(it->skill), text::folded(it->level)});
    }
    return all;
  }

  /// Leaves out the fixes nearest to the new finding, and farther ones if it comes back.
  void blame(const NewFinding& it) {
    const int first = std::min(times_blamed_[it]++, static_cast<int>(Nearness::anywhere));
    for (int reach = first; reach <= static_cast<int>(Nearness::anywhere); ++reach) {
      bool found = false;
      for (const FixIdentity& fix : made_) {
        if (!within(static_cast<Nearness>(reach), fix, it)) continue;
        left_out_.insert(fix);
        found = true;
      }
      if (found) return;
    }
  }

  Documents& documents_;
  const FixChoice& choice_;
  std::vector<std::vector<text::Diagnostic>> before_;  // by document, as soon as one is changed
  Changes changes_;
  std::vector<FixIdentity> made_;
  std::set<FixIdentity> left_out_;
  std::map<NewFinding, int> times_blamed_;
};

/// Adds to changes what came of another attempt.
void add(Changes more, Changes& changes) {
  for (auto& [i, it] : more) {
    const std::size_t findings = it.findings;
    const auto [known, is_new] = changes.try_emplace(i, std::move(it));
    if (!is_new) known->second.findings += findings;
  }
}

/// The safe fixes come first, so that they do not depend on whether others are made.
std::vector<FixChoice> phases_of(const FixChoice& choice) {
  std::vector<FixChoice> phases(2, choice);
  phases.front().most = text::Applicability::safe;
  if (choice.most == text::Applicability::safe) phases.pop_back();
  return phases;
}

}  // namespace

FixIdentity identity_of(std::size_t document, const text::Diagnostic& finding,
                        const text::Fix& fix) {
  return {document,
          finding.code,
          text::folded(finding.ladder),
          text::folded(finding.skill),
          text::folded(finding.level),
          fix.title};
}

FixingOutcome fix(Project& project, std::span<const std::string> names, const FixChoice& choice,
                  unsigned threads) {
  constexpr int most_attempts = 10;
  Documents documents(project, names, threads);
  Changes changes;
  FixingOutcome outcome;
  // What was left out because of another fix may be made without it. When nothing more can be, a
  // second run has nothing to do either.
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    bool changed = false;
    for (const FixChoice& phase : phases_of(choice)) {
      Fixer fixer(documents, phase);
      fixer.run();
      Changes more = fixer.take_changes();
      changed = changed || !more.empty();
      add(std::move(more), changes);
      outcome.left_out = fixer.take_left_out();
    }
    if (!changed || outcome.left_out.empty()) break;
  }
  for (auto& [i, it] : changes)
    if (it.original != documents.text(i)) outcome.changes.push_back(std::move(it));
  return outcome;
}

void leave_to_author(Project& project, std::span<const std::string> names, const FixChoice& choice,
                     const std::set<FixIdentity>& left_out) {
  if (left_out.empty()) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (text::Diagnostic& finding : project.all_findings(names[i])) {
      const text::Fix* chosen = semantics::chosen_fix(finding, choice);
      if (chosen && left_out.contains(identity_of(i, finding, *chosen)))
        finding.fixes.erase(finding.fixes.begin() + (chosen - finding.fixes.data()));
    }
  }
}

std::string fixed_text(Project& project, const std::string& name, const FixChoice& choice) {
  std::string text;
  project.try_out(name, [&] {
    const std::span names(&name, 1);
    project.check_all(names, 1);
    fix(project, names, choice, 1);
    text = project.find(name)->text();
  });
  return text;
}

}  // namespace ladder::project
