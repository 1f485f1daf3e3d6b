#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "rules/wording.h"
#include "text/misread.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_mojibake(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::mojibake{
    .name = "mojibake",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "Text is garbled, for example `Ã©` instead of `é`.",
    .why =
        "Garbled text looks careless, and searching for the right words won't find it. The next "
        "program that gets the character set wrong will make it worse.",
    .bad = R"(## Design

Level/Skill	Craft
1	Plans the menus of a cafÃ© with its owner.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Plans the menus of a café with its owner.
)",
    .off = "You shouldn't need to: the rule leaves correct characters alone.",
    .check = check_mojibake,
};

namespace {

using rules::Damage;
using rules::DamageKind;
using rules::Piece;
using text::Span;

/// Where there is damage of one kind; adjacent places are merged.
std::vector<Span> runs_of(const std::vector<Damage>& damage, DamageKind kind) {
  std::vector<Span> runs;
  for (const Damage& it : damage) {
    if (it.kind != kind) continue;
    if (!runs.empty() && runs.back().end == it.span.begin) runs.back().end = it.span.end;
    else runs.push_back(it.span);
  }
  return runs;
}

std::string and_more(std::size_t others) {
  return others == 0 ? "" : fmt::format(" ({} more in this text)", others);
}

/// How a message shows the original text: a no-break space would be invisible.
std::string described(std::string_view meant) {
  return text::trimmed(meant).empty() ? "a no-break space" : rules::quoted(meant);
}

void report_misread(const rules::Subject& subject, const Piece& piece,
                    const std::vector<Span>& runs, rules::Report& report) {
  if (runs.empty()) return;
  text::Fix fix{"Fix the garbled characters", text::Applicability::safe, {}};
  for (Span run : runs) fix.edits.push_back({run, text::read_anew(subject.slice(run))});
  auto& finding = rules::add(
      report, piece, runs.front(),
      fmt::format("{} is garbled and should be {}{}", rules::quoted(subject.slice(runs.front())),
                  described(fix.edits.front().replacement), and_more(runs.size() - 1)));
  finding.help = "correct it, or copy the text again after opening the original file as UTF-8";
  finding.fixes.push_back(std::move(fix));
}

void report_lost(const rules::Subject& subject, const Piece& piece, const std::vector<Span>& runs,
                 rules::Report& report) {
  if (runs.empty()) return;
  const bool all_lost = !subject.slice(runs.front()).starts_with("â");
  auto& finding = rules::add(report, piece, runs.front(),
                             fmt::format("a character was lost here, leaving {}{}",
                                         all_lost ? "only a replacement character (U+FFFD)"
                                                  : rules::quoted(subject.slice(runs.front())),
                                         and_more(runs.size() - 1)));
  finding.help = "find the character in the original document and retype it";
  if (all_lost) return;
  // Of the common marks, only the last byte of this one has no meaning in Windows-1252.
  finding.fixes.push_back({"Change to `”`", text::Applicability::unsafe, {{runs.front(), "”"}}});
}

void check_mojibake(const rules::Subject& subject, rules::Report& report) {
  rules::for_each_piece(subject.ladder, [&](const Piece& piece) {
    const std::vector<Damage> damage = rules::damage_in(subject, piece);
    if (damage.empty()) return;
    report_misread(subject, piece, runs_of(damage, DamageKind::misread), report);
    report_lost(subject, piece, runs_of(damage, DamageKind::lost), report);
  });
}

}  // namespace
}  // namespace ladder
