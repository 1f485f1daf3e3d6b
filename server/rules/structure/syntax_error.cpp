#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/malformed_suppressions.h"

namespace ladder {
namespace {
void check_syntax_error(const rules::Subject& subject, rules::Report& report);
void check_document_for_syntax_error(const rules::DocumentSubject& subject, rules::Report& report);
}  // namespace

const rules::Rule rules::syntax_error{
    .name = "syntax-error",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .effect = Effect::text_lost,
    .marks = Marks::line,
    .summary = "A line can't be understood as part of the ladder.",
    .why =
        "Readers of the ladder will miss a line that isn't under any skill or level. Markdown "
        "viewers may also display it incorrectly.",
    .bad = R"(## Design

| Level/Skill | Craft |
| 1 | Sketches. |
| 2 | Prototypes. |
)",
    .good = R"(## Design

| Level/Skill | Craft |
|---|---|
| 1 | Sketches. |
| 2 | Prototypes. |
)",
    .off = "There's no good reason to. Readers of the ladder would miss what these lines say.",
    .check = check_syntax_error,
    .check_document = check_document_for_syntax_error,
};

namespace {

using text::Span;

/// The line that `span` is in, with its line end.
Span whole_line(std::string_view text, Span span) {
  const std::size_t before = text.substr(0, span.begin).rfind('\n');
  const std::size_t after = text.find('\n', span.end);
  return {static_cast<std::uint32_t>(before == text.npos ? 0 : before + 1),
          static_cast<std::uint32_t>(after == text.npos ? text.size() : after + 1)};
}

/// The line of dashes that belongs below a header, with the end of the line before it.
std::string delimiter_below(std::string_view text, Span header) {
  std::string_view line = text::slice(text, header);
  std::size_t pipes = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') ++i;  // an escaped pipe is text
    else if (line[i] == '|') ++pipes;
  }
  const std::size_t cells = pipes - (line.ends_with('|') ? 1 : 0);
  const bool carriage_return = text.substr(header.end).starts_with('\r');
  std::string result = carriage_return ? "\r\n|" : "\n|";
  for (std::size_t i = 0; i < cells; ++i) result += "---|";
  return result;
}

void report_fault(std::string_view text, const model::Fault& fault, rules::Report& report) {
  using model::FaultKind;
  using text::Applicability;
  switch (fault.kind) {
    case FaultKind::unclosed_comment: {
      auto& finding = report.add(fault.span, "this comment isn't closed");
      finding.help = "close it with `-->`; for now, it's treated as ending with this line";
      // The rest of the line may be text that the comment has swallowed.
      const bool is_sure = rules::is_surely_suppression(text::slice(text, fault.span).substr(4));
      finding.fixes.push_back({"Close the comment at the end of the line",
                               is_sure ? Applicability::safe : Applicability::unsafe,
                               {{{fault.span.end, fault.span.end}, " -->"}}});
      return;
    }
    case FaultKind::lone_subsection: {
      auto& finding = report.add(fault.span, "this `####` heading isn't under any `###` heading");
      finding.help =
          "put a `###` heading above it: either `###` for skills and `####` for levels, or the "
          "other way round";
      return;
    }
    case FaultKind::misplaced_delimiter: {
      auto& finding = report.add(fault.span, "this line of dashes isn't directly below the header");
      finding.help = "remove it, or move it directly below the header";
      finding.fixes.push_back(
          {"Remove the line", Applicability::safe, {{whole_line(text, fault.span), ""}}});
      return;
    }
    case FaultKind::missing_delimiter: {
      auto& finding = report.add(fault.span, "the table has no line of dashes below its header");
      finding.help =
          "add a line such as `|---|---|`; without it, Markdown viewers won't show a table";
      finding.fixes.push_back(
          {"Insert the line of dashes",
           Applicability::safe,
           {{{fault.span.end, fault.span.end}, delimiter_below(text, fault.span)}}});
      return;
    }
    case FaultKind::unparsed: {
      auto& finding = report.add(fault.span, "this text couldn't be read as a ladder");
      finding.help = "this is a bug in `ladder`, not a mistake in your file: please report it";
      return;
    }
    case FaultKind::misplaced_directive: return;  // invalid-directive reports it
  }
}

void check_syntax_error(const rules::Subject& subject, rules::Report& report) {
  for (const model::Fault& it : subject.ladder.faults) report_fault(subject.text, it, report);
}

void check_document_for_syntax_error(const rules::DocumentSubject& subject, rules::Report& report) {
  for (const model::Fault& it : subject.document.faults) report_fault(subject.text, it, report);
}

}  // namespace
}  // namespace ladder
