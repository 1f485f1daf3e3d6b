#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "model/directives.h"
#include "rules/catalog.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_empty_ladder(const rules::Subject& subject, rules::Report& report);
void check_document_for_empty_ladder(const rules::DocumentSubject& subject, rules::Report& report);
}  // namespace

const rules::Rule rules::empty_ladder{
    .name = "empty-ladder",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .effect = Effect::text_lost,
    .marks = Marks::absence,
    .summary = "A file has no ladder, or a ladder without skills or levels.",
    .why =
        "Someone looking for what's expected of them finds only a heading. Often the expectations "
        "are there, but in a form that `ladder` can't read as a table.",
    .bad = R"(## Design
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches.
2	Prototypes.
)",
    .off = "When some headings are for ladders that haven't been written yet.",
    .check = check_empty_ladder,
    .check_document = check_document_for_empty_ladder,
};

namespace rules {
namespace {

/// What a table's lines have instead of tabs.
enum class Gap { pipe, comma, semicolon, spaces };

/// Whether a mark separates two cells in a line: no space follows it, as one would in a sentence.
bool has_tight(std::string_view line, char mark) {
  for (std::size_t at = line.find(mark); at != line.npos; at = line.find(mark, at + 1))
    if (at + 1 < line.size() && !text::is_blank(line[at + 1])) return true;
  return false;
}

/// Whether lines have equally many commas, as those of a table do and sentences don't.
struct Commas {
  std::size_t lines = 0;
  std::size_t in_each = 0;
  bool equal = true;

  void add(std::string_view line) {
    const auto commas = static_cast<std::size_t>(std::ranges::count(line, ','));
    if (lines++ == 0) in_each = commas;
    equal = equal && commas == in_each && !line.ends_with(',');
  }
  bool separate() const { return 2 <= lines && equal && 0 < in_each; }
};

/// Whether spaces separate two cells: two or more, and not at the end of a sentence.
bool has_wide_space(std::string_view line) {
  static constexpr std::string_view ends = ".!?:;";
  const std::size_t at = line.find("  ");
  return at != line.npos && 0 < at && ends.find(line[at - 1]) == ends.npos;
}

bool has(std::string_view line, Gap gap) {
  switch (gap) {
    case Gap::pipe: return line.find('|') != line.npos;
    case Gap::comma: return has_tight(line, ',');
    case Gap::semicolon: return has_tight(line, ';');
    case Gap::spaces: return has_wide_space(line);
  }
  return false;
}

/// In the message, since a finding that is printed in a line has no room for help.
std::string_view observation(Gap gap) {
  switch (gap) {
    case Gap::pipe: return ": its lines have pipes between cells, but don't start with one";
    case Gap::comma: return ": its columns seem to be separated by commas, not tabs";
    case Gap::semicolon: return ": its columns seem to be separated by semicolons, not tabs";
    case Gap::spaces: return ": its columns seem to be separated by spaces, not tabs";
  }
  return "";
}

std::string_view advice(Gap gap) {
  switch (gap) {
    case Gap::pipe: return "start each line with a pipe, as in `| Level/Skill | Craft |`";
    case Gap::comma:
    case Gap::semicolon: return "copy the cells from a spreadsheet, which separates them with tabs";
    case Gap::spaces: return "put a tab between cells instead";
  }
  return "";
}

/// What separates the columns in the first lines of a text without a grid, if they are a table
/// whose columns aren't separated by tabs.
std::optional<Gap> gap_in(std::string_view text) {
  constexpr std::size_t most_lines = 50;
  static constexpr std::array<Gap, 4> gaps = {Gap::pipe, Gap::comma, Gap::semicolon, Gap::spaces};
  std::array<std::size_t, gaps.size()> counts{};
  std::size_t lines = 0;
  Commas commas;
  while (!text.empty() && lines < most_lines) {
    const std::string_view line = text::trimmed(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.empty() || line.starts_with('#') || line.starts_with("<!--")) continue;
    if (model::is_directive(line)) continue;
    ++lines;
    commas.add(line);
    for (std::size_t i = 0; i < gaps.size(); ++i)
      if (has(line, gaps[i])) ++counts[i];
  }
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool is_table = 2 <= counts[i] && lines < 2 * counts[i];
    if (is_table) return gaps[i];
  }
  if (commas.separate()) return Gap::comma;
  return std::nullopt;
}

/// Adds to a finding why there may be no ladder, and what to do.
void explain(std::string_view text, std::string_view otherwise, text::Diagnostic& finding) {
  const std::optional<Gap> gap = gap_in(text);
  if (gap) finding.message += observation(*gap);
  finding.help = gap ? advice(*gap) : otherwise;
}

}  // namespace
}  // namespace rules

namespace {

using text::Span;

/// The heading's line, or the ladder's first line.
Span beginning(const rules::Subject& subject) {
  if (subject.ladder.has_heading) return subject.ladder.heading;
  const std::size_t end = std::min(subject.text.find_first_of("\r\n"), subject.text.size());
  return {0, text::offset(end)};
}

void check_empty_ladder(const rules::Subject& subject, rules::Report& report) {
  const model::Ladder& ladder = subject.ladder;
  const bool no_skill = ladder.skills.empty();
  const bool no_level = ladder.levels.empty();
  if (!no_skill && !no_level) return;
  const model::Directive* extends = ladder.directive(model::DirectiveKind::extends);
  const bool has_base = extends && !extends->value.empty();
  if (no_skill && has_base) return;

  const std::string_view what = !no_skill  ? "no levels"
                                : no_level ? "no skills or levels"
                                           : "no skills";
  auto& finding = report.add(beginning(subject), fmt::format("this ladder has {}", what));
  if (ladder.levels_first()) {
    finding.help = "write a `#### Skill` heading and an expectation below each level";
  } else if (!no_skill) {
    finding.help = "add a row or a `#### Level` heading for each level";
  } else {
    rules::explain(
        subject.text,
        "paste a table from a spreadsheet below the heading, or write `### Skill` headings with "
        "`#### Level` headings below them (or `### Level` with `#### Skill`)",
        finding);
  }
}

/// The first line that is neither blank nor a comment.
Span first_line(const rules::DocumentSubject& subject) {
  Span all = text::whole(subject.text);
  for (const Span comment : subject.document.comments) {
    all = text::trimmed(subject.text, all);
    if (all.begin == comment.begin) all.begin = comment.end;
  }
  all = text::trimmed(subject.text, all);
  const std::size_t size = text::slice(subject.text, all).find_first_of("\r\n");
  if (size != std::string_view::npos) all.end = all.begin + static_cast<std::uint32_t>(size);
  return all;
}

void check_document_for_empty_ladder(const rules::DocumentSubject& subject, rules::Report& report) {
  if (!subject.document.has_text || !subject.document.ladders.empty()) return;
  rules::explain(
      subject.text,
      "paste a table from a spreadsheet below a heading, or write `### Skill` headings with "
      "`#### Level` headings below them (or `### Level` with `#### Skill`)",
      report.add(first_line(subject), "this file contains no ladder"));
}

}  // namespace
}  // namespace ladder
