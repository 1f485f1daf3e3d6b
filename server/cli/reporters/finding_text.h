#pragma once

#include <string>

#include <fmt/core.h>

#include "text/diagnostic.h"

namespace ladder::cli {

/// All that a finding says, for programs that have one place for it: a line each.
inline std::string text_of(const text::Diagnostic& finding) {
  std::string all = finding.message;
  if (!finding.evidence.empty()) all += fmt::format("\nbecause: {}", finding.evidence);
  if (!finding.help.empty()) all += fmt::format("\nhelp: {}", finding.help);
  return all;
}

}  // namespace ladder::cli
