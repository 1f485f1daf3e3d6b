#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "semantics/coverage.h"
#include "semantics/findings.h"
#include "semantics/view.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

struct ReportedLadder {
  std::string title;  // in plain text; empty if missing
  text::Span place;   // its heading in the document
  std::size_t levels = 0;
  std::size_t skills = 0;
  Coverage coverage;
  FindingCounts findings;
};

/// How far the ladders of a document have come.
struct ReportedDocument {
  std::string path;
  std::vector<ReportedLadder> ladders;
  FindingCounts findings;  // those outside of the ladders as well
};

/// `findings` are the document's.
ReportedDocument report_of(const View& view, std::span<const text::Diagnostic> findings);

/// A summary of the documents, for people who aren't programmers.
std::string to_markdown(std::span<const ReportedDocument> documents);

}  // namespace ladder::semantics
