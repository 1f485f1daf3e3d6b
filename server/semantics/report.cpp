#include "semantics/report.h"

#include <fmt/core.h>

#include "rules/wording.h"
#include "semantics/ladder_at.h"
#include "semantics/markdown.h"
#include "semantics/names.h"

namespace ladder::semantics {
namespace {

ReportedLadder report_of(const LadderView& view, std::span<const text::Diagnostic> findings) {
  return {title_of(view),
          view.in_document(view.ladder.heading),
          view.ladder.levels.size(),
          view.ladder.skills.size(),
          coverage_of(view.ladder),
          counts_of(findings)};
}

/// In percent; there must be cells.
std::uint64_t share(const Coverage& coverage) { return 100 * coverage.filled / coverage.cells; }

/// "38 of 40 (95%)".
std::string filling(const Coverage& coverage) {
  if (coverage.cells == 0) return "–";
  return fmt::format("{} ({}%)", to_string(coverage), share(coverage));
}

std::string table_of(std::span<const ReportedLadder> ladders) {
  std::string table =
      "| Ladder | Levels | Skills | Filled | Errors | Warnings | Hints |\n"
      "|---|---:|---:|---:|---:|---:|---:|\n";
  for (const ReportedLadder& it : ladders)
    table += fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n",
                         it.title.empty() ? "(no title)" : to_markdown(it.title), it.levels,
                         it.skills, filling(it.coverage), it.findings.errors, it.findings.warnings,
                         it.findings.hints);
  return table;
}

std::string section_of(const ReportedDocument& document) {
  std::string section = fmt::format("\n## {}\n\n", to_markdown(document.path));
  if (document.ladders.empty()) section += "This document has no ladders.\n";
  else section += table_of(document.ladders);
  std::size_t outside = document.findings.all();
  for (const ReportedLadder& it : document.ladders) outside -= it.findings.all();
  if (0 < outside)
    section += fmt::format("\n{} outside its ladders.\n", rules::counted(outside, "finding"));
  return section;
}

}  // namespace

ReportedDocument report_of(const View& view, std::span<const text::Diagnostic> findings) {
  ReportedDocument document{std::string(view.path()), {}, counts_of(findings)};
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    document.ladders.push_back(
        report_of(ladder_view(view, i), findings_of(view.model(), i, findings)));
  return document;
}

std::string to_markdown(std::span<const ReportedDocument> documents) {
  std::size_t ladders = 0;
  Coverage coverage;
  FindingCounts findings;
  for (const ReportedDocument& document : documents) {
    ladders += document.ladders.size();
    findings += document.findings;
    for (const ReportedLadder& it : document.ladders) coverage += it.coverage;
  }
  std::string markdown =
      fmt::format("# Career ladders\n\n{} in {}.", rules::counted(ladders, "ladder"),
                  rules::counted(documents.size(), "document"));
  if (0 < coverage.cells)
    markdown += fmt::format(" {} cells ({}%) are filled.", to_string(coverage), share(coverage));
  markdown += fmt::format(" {}.\n", to_string(findings));
  for (const ReportedDocument& it : documents) markdown += section_of(it);
  return markdown;
}

}  // namespace ladder::semantics
