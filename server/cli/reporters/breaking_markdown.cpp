#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/reporters/breaking.h"
#include "semantics/markdown.h"
#include "semantics/text_difference.h"
#include "text/capitalized.h"

namespace ladder::cli {
namespace {

/// A comment on GitHub may have 65,536 characters.
constexpr std::size_t most_characters = 60'000;

std::string quoted(std::string_view label, const std::string& text,
                   const std::vector<text::Span>& differ, std::string_view mark) {
  return fmt::format(
      "{}:\n\n{}\n\n", label,
      semantics::quotation(semantics::to_markdown(prose_of_lines(text), differ, mark)));
}

std::string versions_in_markdown(const breaking::Change& change) {
  if (change.before == change.after)
    return change.after.empty() ? "" : quoted("The wording is the same", change.after, {}, "");
  const semantics::TextDifference difference = difference_in(change);
  std::string markdown;
  if (!change.before.empty()) markdown += quoted("Before", change.before, difference.before, "~~");
  if (!change.after.empty()) markdown += quoted("Now", change.after, difference.after, "**");
  return markdown;
}

std::string where(const breaking::Change& change) {
  const std::string title =
      change.ladder.empty() ? "(no title)" : semantics::to_markdown(change.ladder);
  return fmt::format("{}: {}", title, place_in_words(change, semantics::code));
}

std::string open_change(const ReviewedChange& it) {
  const breaking::Change& change = it.change;
  std::string markdown = fmt::format("### {}\n\n{}.\n\n", where(change),
                                     text::capitalized(class_in_words(change, semantics::code)));
  std::string evidence;
  for (const breaking::Evidence& one : change.evidence) {
    const std::string words = evidence_in_words(one, semantics::code);
    if (!words.empty()) evidence += fmt::format("- {}\n", words);
  }
  for (const std::string& level : change.also)
    evidence +=
        fmt::format("- also applies to level {}, which says `same`\n", semantics::code(level));
  if (!evidence.empty()) markdown += evidence + "\n";
  return markdown + versions_in_markdown(change) +
         fmt::format("Change ID to use in the sign-off: `{}`.\n\n",
                     breaking::fingerprint_of(change));
}

std::string other_change(const ReviewedChange& it) {
  std::string item =
      fmt::format("- {}: {}", where(it.change), class_in_words(it.change, semantics::code));
  if (it.approval) item += ", " + semantics::to_markdown(sign_off_in_words(it));
  return item + "\n";
}

}  // namespace

void report_breaking_markdown(const BreakingReport& report, Output& output) {
  std::string markdown = fmt::format("## Changes that affect people\n\n{}.\n\n",
                                     text::capitalized(total_in_words(report)));
  std::string others;
  std::size_t left_out = 0;
  const auto add = [&](std::string& to, const std::string& part) {
    if (markdown.size() + others.size() + part.size() <= most_characters) to += part;
    else ++left_out;
  };
  for (const ReviewedChange& it : report.changes)
    if (it.is_open()) add(markdown, open_change(it));
  for (const ReviewedChange& it : report.changes)
    if (!it.is_open()) add(others, other_change(it));
  if (!others.empty()) markdown += "### Other changes\n\n" + others + "\n";
  if (!report.unmatched.empty()) {
    markdown += "### Sign-offs that don't match any change\n\n";
    for (const breaking::Approval* it : report.unmatched)
      markdown += fmt::format("- {}\n", unmatched_in_words(*it));
    markdown += "\n";
  }
  if (0 < left_out)
    markdown +=
        fmt::format("{} didn't fit here; run `ladder breaking` to see all changes.\n",
                    left_out == 1 ? "1 more change" : fmt::format("{} more changes", left_out));
  while (markdown.ends_with("\n\n")) markdown.pop_back();
  output.write(without_mentions(markdown));
}

}  // namespace ladder::cli
