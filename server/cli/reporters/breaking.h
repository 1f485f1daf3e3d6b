#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "breaking/approvals.h"
#include "breaking/changes.h"
#include "cli/output.h"
#include "cli/reporters/change_words.h"
#include "cli/screen.h"
#include "semantics/text_difference.h"

namespace ladder::cli {

/// A change, where it is, and whether someone has accepted it.
struct ReviewedChange {
  breaking::Change change;
  std::uint32_t line = 1;  // in the later version, from 1
  bool needs_sign_off = false;
  const breaking::Approval* approval = nullptr;

  bool is_open() const { return needs_sign_off && !approval; }
};

struct BreakingReport {
  std::vector<ReviewedChange> changes;
  std::vector<const breaking::Approval*> unmatched;  // sign-offs that match no change
  std::string approvals_path;                        // as shown
};

// In words.

/// Where a change is: "Planting, level `2`".
std::string place_in_words(const breaking::Change& change, const Quote& quote);
/// What a change is: "moved down from level `3`".
std::string class_in_words(const breaking::Change& change, const Quote& quote);
/// "number: `three` instead of `two`", or empty.
std::string evidence_in_words(const breaking::Evidence& evidence, const Quote& quote);
/// "needs a sign-off", "signed off by Ada, takes effect on 2027-01-01", or empty.
std::string sign_off_in_words(const ReviewedChange& change);
/// A sign-off that matches no change.
std::string unmatched_in_words(const breaking::Approval& approval);
/// "5 changes: 2 need a sign-off, 1 is signed off".
std::string total_in_words(const BreakingReport& report);
/// Class, place and evidence on one line, for annotations.
std::string change_in_words(const ReviewedChange& change);

// For reports that show both versions.

/// The text of a version, a paragraph a line.
semantics::Prose prose_of_lines(const std::string& text);
/// The words that only one version has, or none if the versions have too little in common.
semantics::TextDifference difference_in(const breaking::Change& change);

// Reports.

/// For people who read it on a screen.
void report_breaking(const BreakingReport& report, const Screen& screen, Output& output);
/// As Markdown, for a comment on a review: first what needs a sign-off.
void report_breaking_markdown(const BreakingReport& report, Output& output);
/// For other programs.
void report_breaking_json(const BreakingReport& report, Output& output);
/// Workflow commands of GitHub Actions, for the changes that need a sign-off.
void report_breaking_github(const BreakingReport& report, Output& output);
/// SARIF 2.1.0, for the same changes. Those that are signed off are suppressed results.
void report_breaking_sarif(const BreakingReport& report, Output& output);

/// What changed for the people who are assessed, level by level, as Markdown.
void report_changelog(const std::vector<breaking::Change>& changes, std::string_view title,
                      Output& output);

}  // namespace ladder::cli
