#include "cli/reporters/summary.h"

#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/printable.h"
#include "semantics/fixes.h"

namespace ladder::cli {
namespace {

void count(const text::Diagnostic& finding, Summary& summary) {
  switch (finding.severity) {
    case text::Severity::error: ++summary.errors; break;
    case text::Severity::warning: ++summary.warnings; break;
    case text::Severity::hint: ++summary.hints; break;
  }
  if (semantics::sole_fix(finding, text::Applicability::safe)) ++summary.fixable;
  else if (semantics::sole_fix(finding, text::Applicability::unsafe)) ++summary.unsafe_fixable;
}

std::string fixes_in_words(const Summary& summary) {
  if (0 < summary.fixable && 0 < summary.unsafe_fixable)
    return fmt::format("; {} fixable with --fix, {} more with --unsafe-fixes", summary.fixable,
                       summary.unsafe_fixable);
  if (0 < summary.fixable) return fmt::format("; {} fixable with --fix", summary.fixable);
  if (0 < summary.unsafe_fixable)
    return fmt::format("; {} fixable with --fix --unsafe-fixes", summary.unsafe_fixable);
  return "";
}

/// "; 12 set aside by ladder-baseline.json", and how many of its entries are obsolete.
std::string baseline_in_words(const Summary& summary) {
  if (!summary.baseline) return "";
  const BaselineSummary& it = *summary.baseline;
  std::string words =
      fmt::format("; {} set aside by {}", it.set_aside_findings, printable(it.path));
  if (0 < it.gone)
    words += fmt::format(", which also lists {} (run `ladder baseline prune` to remove {})",
                         it.gone == 1 ? "1 problem that no longer exists"
                                      : fmt::format("{} problems that no longer exist", it.gone),
                         it.gone == 1 ? "it" : "them");
  return words;
}

}  // namespace

Summary summary_of(const LoadedFiles& loaded, std::span<const project::ChangedText> changes) {
  Summary summary;
  summary.files_fixed = changes.size();
  for (const project::ChangedText& it : changes) summary.fixed += it.findings;
  summary.files = loaded.files.size();
  for (const File& file : loaded.files) {
    summary.ladders += file.document().ladders.size();
    if (!file.findings().empty()) ++summary.files_with_findings;
    for (const text::Diagnostic& finding : file.findings()) count(finding, summary);
  }
  return summary;
}

std::string fixed_in_words(const Summary& summary) {
  return fmt::format("{} fixed in {}", counted(summary.fixed, "problem"),
                     counted(summary.files_fixed, "file"));
}

std::string to_sentence(const Summary& summary) {
  if (summary.findings() == 0)
    return fmt::format("{} in {}: nothing to report{}", counted(summary.ladders, "ladder"),
                       counted(summary.files, "file"), baseline_in_words(summary));
  std::vector<std::string> kinds;
  if (0 < summary.errors) kinds.push_back(counted(summary.errors, "error"));
  if (0 < summary.warnings) kinds.push_back(counted(summary.warnings, "warning"));
  if (0 < summary.hints) kinds.push_back(counted(summary.hints, "hint"));
  const std::string all = counted(summary.files, "file");
  const std::string where = summary.files == summary.files_with_findings
                                ? all
                                : fmt::format("{} of {}", summary.files_with_findings, all);
  return fmt::format("{} in {}: {}{}{}", counted(summary.findings(), "problem"), where,
                     fmt::join(kinds, ", "), fixes_in_words(summary), baseline_in_words(summary));
}

void write(text::JsonWriter& json, const Summary& it) {
  text::JsonObject object(json);
  object.add({{"files", it.files},
              {"ladders", it.ladders},
              {"errors", it.errors},
              {"warnings", it.warnings},
              {"hints", it.hints},
              {"fixable", it.fixable},
              {"unsafeFixable", it.unsafe_fixable},
              {"fixed", it.fixed}});
  if (it.baseline)
    object.member("baseline", {{"file", it.baseline->path},
                               {"heldBack", it.baseline->set_aside_findings},
                               {"gone", it.baseline->gone}});
}

}  // namespace ladder::cli
