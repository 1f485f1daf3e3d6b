#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/printable.h"
#include "cli/reporters/breaking.h"
#include "cli/reporters/prose_lines.h"
#include "cli/style.h"
#include "semantics/text_difference.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t evidence_indent = 4;

std::string in_backquotes(std::string_view name) { return fmt::format("`{}`", printable(name)); }

std::string versions_of(const breaking::Change& change, const Screen& screen) {
  const semantics::Prose before = prose_of_lines(change.before);
  const semantics::Prose after = prose_of_lines(change.after);
  if (change.before == change.after) return lines_of(after, {}, later, screen);
  const semantics::TextDifference difference = difference_in(change);
  std::string lines;
  if (!before.empty()) lines += lines_of(before, difference.before, earlier, screen);
  if (!after.empty()) lines += lines_of(after, difference.after, later, screen);
  return lines;
}

std::string lines_about(const ReviewedChange& it, const Screen& screen) {
  const breaking::Change& change = it.change;
  const Style style = it.is_open() ? Style::error : Style::dim;
  std::string text = fmt::format(
      "\n  {}  {}", styled(place_in_words(change, in_backquotes), Style::accent, screen),
      class_in_words(change, in_backquotes));
  if (const std::string sign_off = sign_off_in_words(it); !sign_off.empty())
    text += ", " + styled(printable(sign_off), style, screen);
  text += '\n';
  if (it.is_open())
    text += styled(fmt::format("    change ID {}\n", breaking::fingerprint_of(change)), Style::dim,
                   screen);
  for (const breaking::Evidence& evidence : change.evidence) {
    const std::string words = evidence_in_words(evidence, in_backquotes);
    if (!words.empty())
      text += indented(wrapped(words, screen.prose_width() - evidence_indent), evidence_indent);
  }
  for (const std::string& level : change.also)
    text += fmt::format("    also applies to level {}, which says `same`\n", in_backquotes(level));
  return text + versions_of(change, screen);
}

}  // namespace

void report_breaking(const BreakingReport& report, const Screen& screen, Output& output) {
  const breaking::Change* last = nullptr;
  for (const ReviewedChange& it : report.changes) {
    const bool same_ladder =
        last && last->path == it.change.path && last->ladder == it.change.ladder;
    if (!same_ladder) {
      const std::string title = it.change.ladder.empty() ? "(no title)" : it.change.ladder;
      if (last) output.write("\n");
      output.write(without_commands(styled(printable(title), Style::strong, screen) + "  " +
                                    styled(printable(it.change.path), Style::dim, screen) + '\n'));
    }
    last = &it.change;
    output.write(without_commands(lines_about(it, screen)));
  }
  if (last) output.write("\n");
  for (const breaking::Approval* it : report.unmatched)
    output.write(without_commands(fmt::format("{}: {}\n", printable(report.approvals_path),
                                              printable(unmatched_in_words(*it)))));
  output.write(styled(total_in_words(report), Style::strong, screen) + '\n');
}

}  // namespace ladder::cli
