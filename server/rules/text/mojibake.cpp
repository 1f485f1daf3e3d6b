#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "rules/wording.h"
#include "text/misread.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::mojibake{
    .name = "mojibake",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "A text was read in the wrong character set, so that `é` has become `Ã©`.",
    .why =
        "The text looks as if nobody has read it, a search does not find its words, and the next "
        "program that gets it wrong makes it worse.",
    .bad = R"(## Design

Level/Skill	Craft
1	Plans the menus of a cafÃ© with its owner.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Plans the menus of a café with its owner.
)",
    .off = "There is no good reason to: characters that are right where they stand are left alone.",
    .check = check,
};

namespace {

using rules::Damage;
using rules::DamageKind;
using rules::Piece;
using text::Span;

/// Where there is damage of one kind, places that touch made one.
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
  return others == 0 ? "" : fmt::format(", and {} more in this text", others);
}

/// What a text was, in a message: a no-break space could not be seen there.
std::string described(std::string_view meant) {
  return text::trimmed(meant).empty() ? "a no-break space" : rules::quoted(meant);
}

void report_misread(const rules::Subject& subject, const Piece& piece,
                    const std::vector<Span>& runs, rules::Report& report) {
  if (runs.empty()) return;
  text::Fix fix{"Change it back", text::Applicability::safe, {}};
  for (Span run : runs) fix.edits.push_back({run, text::read_anew(subject.slice(run))});
  auto& finding =
      rules::add(report, piece, runs.front(),
                 fmt::format("{} was {} before it was read in the wrong character set{}",
                             rules::quoted(subject.slice(runs.front())),
                             described(fix.edits.front().replacement), and_more(runs.size() - 1)));
  finding.help = "change it back, and open the file that it comes from as UTF-8";
  finding.fixes.push_back(std::move(fix));
}

void report_lost(const rules::Subject& subject, const Piece& piece, const std::vector<Span>& runs,
                 rules::Report& report) {
  if (runs.empty()) return;
  const bool all_lost = !subject.slice(runs.front()).starts_with("â");
  auto& finding =
      rules::add(report, piece, runs.front(),
                 fmt::format("{} stands for a character that was lost{}",
                             all_lost ? "U+FFFD" : rules::quoted(subject.slice(runs.front())),
                             and_more(runs.size() - 1)));
  finding.help = "look the text up where it comes from, and write the character again";
  if (all_lost) return;
  // Of the common marks this is the only one whose last byte stands for nothing in Windows-1252.
  finding.fixes.push_back({"Change to `”`", text::Applicability::unsafe, {{runs.front(), "”"}}});
}

void check(const rules::Subject& subject, rules::Report& report) {
  rules::for_each_piece(subject.ladder, [&](const Piece& piece) {
    const std::vector<Damage> damage = rules::damage_in(subject, piece);
    if (damage.empty()) return;
    report_misread(subject, piece, runs_of(damage, DamageKind::misread), report);
    report_lost(subject, piece, runs_of(damage, DamageKind::lost), report);
  });
}

}  // namespace
}  // namespace ladder
