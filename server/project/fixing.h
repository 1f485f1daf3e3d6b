#pragma once

#include <compare>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "project/project.h"
#include "semantics/fixes.h"
#include "text/diagnostic.h"

namespace ladder::project {

/// Identifies a fix by its purpose, so it is recognized when it is found again.
struct FixIdentity {
  std::size_t document = 0;  // among those that are fixed together
  std::string_view rule;
  std::string ladder;
  std::string skill;
  std::string level;
  std::string title;

  friend auto operator<=>(const FixIdentity&, const FixIdentity&) = default;
};

FixIdentity identity_of(std::size_t document, const text::Diagnostic& finding,
                        const text::Fix& fix);

struct FixingOutcome {
  std::vector<ChangedText> changes;  // in the order of the documents
  std::set<FixIdentity> left_out;    // would have brought up something new
};

/// Makes the fixes that need no choice in documents that were checked together, round after round,
/// and the unsafe ones when no others are left. Fixes that would cause a new finding, or never end,
/// are left out: the author decides about them.
FixingOutcome fix(Project& project, std::span<const std::string> names,
                  const semantics::FixChoice& choice, unsigned threads);

/// Takes the fixes that were left out from the findings, so they aren't suggested.
void leave_to_author(Project& project, std::span<const std::string> names,
                     const semantics::FixChoice& choice, const std::set<FixIdentity>& left_out);

/// The text of one document with fixes made. The project itself doesn't change.
std::string fixed_text(Project& project, const std::string& name,
                       const semantics::FixChoice& choice);

}  // namespace ladder::project
