#pragma once

#include <string>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::rules {

struct Subject;

/// Collects what one rule finds in one ladder or document. A rule says what and where; the report
/// adds the rule's name, its severity, and the names of ladder, skill and level.
///
/// Each `add` returns the finding, for evidence, help, fixes and related places. The reference is
/// good until the next `add`.
class Report {
 public:
  Report(std::string_view code, text::Severity severity, const Subject* subject)
      : code_(code), severity_(severity), subject_(subject) {}

  text::Diagnostic& add(text::Span span, std::string message);
  text::Diagnostic& add_level(std::uint32_t level, text::Span span, std::string message);
  text::Diagnostic& add_skill(std::uint32_t skill, text::Span span, std::string message);
  text::Diagnostic& add(const model::Expectation& expectation, text::Span span,
                        std::string message);

  std::vector<text::Diagnostic>& findings() { return findings_; }

 private:
  std::string_view code_;
  text::Severity severity_;
  const Subject* subject_;  // nothing when a whole document is checked
  std::vector<text::Diagnostic> findings_;
};

}  // namespace ladder::rules
