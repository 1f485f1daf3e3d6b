#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "breaking/changes.h"

namespace ladder::breaking {

/// What a team calls the file unless it has a reason to call it something else.
constexpr std::string_view approvals_name = "ladder-approvals.json";

/// A line of the file: someone accepts one change.
struct Approval {
  std::string change;  // the fingerprint of its content
  std::string ladder;  // these three are for people who read the file
  std::string skill;
  std::string level;
  std::string who;
  std::string when;  // a date: 2026-11-29
  std::string reason;
  std::string takes_effect;  // a date
};

/// Identifies a change by its content: where it is, and both versions of the text in full. 16
/// hexadecimal digits.
std::string fingerprint_of(const Change& change);

/// Whether this is a date such as 2026-11-29.
bool is_date(std::string_view word);

/// Reads the text of such a file. `problem` says why it can't be used; then nothing is in it.
std::vector<Approval> parse_approvals(std::string_view text, std::string& problem);

/// The text of such a file, an approval a line, so that two branches merge.
std::string to_text(std::span<const Approval> approvals);

/// The JSON Schema (draft 7) of the file: schema/ladder-approvals.schema.json.
std::string approvals_schema();

/// Which approval covers which change. Each covers one.
struct Coverage {
  std::vector<const Approval*> of_changes;  // null if a change has none
  std::vector<const Approval*> unmatched;
};

/// Both must outlive the result.
Coverage coverage_of(std::span<const Change> changes, std::span<const Approval> approvals);

}  // namespace ladder::breaking
