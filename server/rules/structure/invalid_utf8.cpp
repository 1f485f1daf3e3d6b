#include <optional>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/structure/byte_guess.h"
#include "rules/wording.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_document(const rules::DocumentSubject& subject, rules::Report& report);
}

const rules::Rule rules::invalid_utf8{
    .name = "invalid-utf8",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .effect = Effect::text_lost,
    .marks = Marks::line,
    .summary = "Bytes are not UTF-8, so that no editor can show what they meant.",
    .why =
        "A letter is missing from the text that people are measured by, and each program that "
        "saves the file may lose it for good.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tPlans the menus of a caf\xE9 with its owner.\n",
    .good = R"(## Design

Level/Skill	Craft
1	Plans the menus of a café with its owner.
)",
    .off = "There is no good reason to: save the file as UTF-8.",
    .check_document = check_document,
};

namespace {

using text::Applicability;
using text::Span;

/// A file with more of them has the wrong character set, which is said once.
constexpr std::size_t most_places = 5;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// "byte E9", "bytes E2 80"; of many only the first ones.
std::string bytes_of(std::string_view run) {
  constexpr std::size_t most = 4;
  std::string names = run.size() == 1 ? "byte" : "bytes";
  for (char c : run.substr(0, most)) names += fmt::format(" {:02X}", static_cast<unsigned char>(c));
  return run.size() <= most ? names : names + " …";
}

void report_place(std::string_view text, Span run, rules::Report& report) {
  const std::string_view bytes = text::slice(text, run);
  auto& finding = report.add(
      run, fmt::format("the {} {} not UTF-8", bytes_of(bytes), bytes.size() == 1 ? "is" : "are"));
  if (rules::is_half_character(bytes)) {
    finding.help = "this is a part of a character, and the rest of it was lost: write it again";
    return;
  }
  const std::optional<rules::ByteGuess> guess = rules::guess_bytes(text, run);
  if (!guess) {
    finding.help = "write the character again, and save the file as UTF-8";
    return;
  }
  finding.help = fmt::format("Windows-1252 has `{}` there: save the file as UTF-8", guess->meant);
  finding.fixes.push_back({fmt::format("Change to `{}`", guess->meant),
                           guess->certain ? Applicability::safe : Applicability::unsafe,
                           {{run, guess->meant}}});
}

void report_file(std::string_view text, const std::vector<Span>& runs, rules::Report& report) {
  auto& finding = report.add(runs.front(),
                             fmt::format("the file is not UTF-8 in {}, of which this is the first",
                                         rules::counted(runs.size(), "place")));
  text::Fix fix{"Take the file as Windows-1252", Applicability::safe, {}};
  for (Span run : runs) {
    std::optional<rules::ByteGuess> guess = rules::guess_bytes(text, run);
    if (!guess || rules::is_half_character(text::slice(text, run))) {
      finding.help = "save it as UTF-8 in the program that it comes from";
      return;
    }
    if (!guess->certain) fix.applicability = Applicability::unsafe;
    fix.edits.push_back({run, std::move(guess->meant)});
  }
  finding.help = "it is probably Windows-1252: save it as UTF-8 in the program that it comes from";
  finding.fixes.push_back(std::move(fix));
}

void check_document(const rules::DocumentSubject& subject, rules::Report& report) {
  const std::vector<Span> runs = text::invalid_utf8(subject.text);
  if (runs.empty()) return;
  if (is_utf16(subject.text)) {
    report.add(runs.front(), "the file is UTF-16, not UTF-8").help =
        "save it as UTF-8 in the program that it comes from";
  } else if (most_places < runs.size()) {
    report_file(subject.text, runs, report);
  } else {
    for (Span run : runs) report_place(subject.text, run, report);
  }
}

}  // namespace
}  // namespace ladder
