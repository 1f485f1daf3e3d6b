#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/ascii.h"
#include "text/span.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/windows_1252.h"

namespace ladder {
namespace {
void check_document_for_invalid_utf8(const rules::DocumentSubject& subject, rules::Report& report);
}

const rules::Rule rules::invalid_utf8{
    .name = "invalid-utf8",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::safe,
    .effect = Effect::text_lost,
    .marks = Marks::line,
    .summary = "The file contains bytes that aren't valid UTF-8.",
    .why =
        "People are assessed against wording in which a character can't be read. The next time a "
        "program saves the file, that character may be lost for good.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tPlans the menus of a caf\xE9 with its owner.\n",
    .good = R"(## Design

Level/Skill	Craft
1	Plans the menus of a café with its owner.
)",
    .off = "There's no good reason to. Save the file as UTF-8 instead.",
    .check_document = check_document_for_invalid_utf8,
};

namespace rules {
namespace {

/// What bytes mean in another character set.
struct ByteGuess {
  std::string meant;
  bool certain = false;
};

using text::is_ascii_digit;
using text::is_ascii_letter;
using text::is_ascii_space;

/// Whether a mark is where writers put it. At the ends of the text, `before` or `after` is a space.
bool is_at_home(char32_t mark, char before, char after) {
  switch (mark) {
    case U'’': return is_ascii_letter(before) && is_ascii_letter(after);
    case U'“': return (is_ascii_space(before) || before == '(') && is_ascii_letter(after);
    case U'”': return !is_ascii_space(before) && !is_ascii_letter(after) && !is_ascii_digit(after);
    case U'…': return is_ascii_letter(before) && !is_ascii_letter(after);
    case U'•': return is_ascii_space(before) && after == ' ';
    case U'–':
    case U'—':
      return (is_ascii_space(before) && is_ascii_space(after)) ||
             (is_ascii_digit(before) && is_ascii_digit(after));
    default: return false;
  }
}

/// Letters with the same byte in Windows-1250, 1252, 1254 and 1257.
bool is_shared_letter(char32_t code) {
  static constexpr std::u32string_view shared = U"ÄÉÓÖÜßäéóöü";
  return shared.find(code) != shared.npos;
}

/// Whether the bytes are the first part of a UTF-8 character whose rest is missing, or the reverse.
bool is_half_character(std::string_view bytes) {
  auto is_lead = [](char c) { return 0xC2 <= static_cast<unsigned char>(c); };
  auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  if (bytes.size() < 2 || 3 < bytes.size()) return false;
  for (char c : bytes.substr(1))
    if (!continues(c)) return false;
  return is_lead(bytes.front()) || continues(bytes.front());
}

/// What the run means in Windows-1252, or nothing if one of its bytes means nothing there. It is
/// certain if it fits its neighbours and the Western and Central European code pages agree.
std::optional<ByteGuess> guess_bytes(std::string_view text, text::Span run) {
  ByteGuess guess;
  const char before = run.begin == 0 ? ' ' : text[run.begin - 1];
  const char after = run.end == text.size() ? ' ' : text[run.end];
  bool shared = run.size() <= 2;
  std::optional<char32_t> code;
  for (char byte : text::slice(text, run)) {
    code = text::from_windows_1252(static_cast<unsigned char>(byte));
    if (!code) return std::nullopt;
    text::append(guess.meant, *code);
    shared = shared && is_shared_letter(*code);
  }
  const bool in_word = is_ascii_letter(before) || is_ascii_letter(after);
  guess.certain = (shared && in_word) || (run.size() == 1 && is_at_home(*code, before, after));
  return guess;
}

}  // namespace
}  // namespace rules

namespace {

using text::Applicability;
using text::Span;

/// A file with more of them has the wrong character set, which is reported once.
constexpr std::size_t most_places = 5;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// "byte E9", "bytes E2 80"; only the first few of many.
std::string bytes_of(std::string_view run) {
  constexpr std::size_t most = 4;
  std::string names = run.size() == 1 ? "byte" : "bytes";
  for (char c : run.substr(0, most)) names += fmt::format(" {:02X}", static_cast<unsigned char>(c));
  return run.size() <= most ? names : names + " …";
}

void report_place(std::string_view text, Span run, rules::Report& report) {
  const std::string_view bytes = text::slice(text, run);
  auto& finding = report.add(run, fmt::format("{} {} valid UTF-8", bytes_of(bytes),
                                              bytes.size() == 1 ? "isn't" : "aren't"));
  if (rules::is_half_character(bytes)) {
    finding.help = "this is part of a character, and the rest was lost: retype the character";
    return;
  }
  const std::optional<rules::ByteGuess> guess = rules::guess_bytes(text, run);
  if (!guess) {
    finding.help = "retype the character, and save the file as UTF-8";
    return;
  }
  finding.help =
      fmt::format("in Windows-1252, this means `{}`; save the file as UTF-8", guess->meant);
  finding.fixes.push_back({fmt::format("Change to `{}`", guess->meant),
                           guess->certain ? Applicability::safe : Applicability::unsafe,
                           {{run, guess->meant}}});
}

void report_file(std::string_view text, const std::vector<Span>& runs, rules::Report& report) {
  auto& finding =
      report.add(runs.front(), fmt::format("the file isn't valid UTF-8 in {}; this is the first",
                                           rules::counted(runs.size(), "place")));
  text::Fix fix{"Convert the file from Windows-1252", Applicability::safe, {}};
  for (Span run : runs) {
    std::optional<rules::ByteGuess> guess = rules::guess_bytes(text, run);
    if (!guess || rules::is_half_character(text::slice(text, run))) {
      finding.help = "save it as UTF-8 in the program that created it";
      return;
    }
    if (!guess->certain) fix.applicability = Applicability::unsafe;
    fix.edits.push_back({run, std::move(guess->meant)});
  }
  finding.help =
      "the file is probably Windows-1252: save it as UTF-8 in the program that created it";
  finding.fixes.push_back(std::move(fix));
}

void check_document_for_invalid_utf8(const rules::DocumentSubject& subject, rules::Report& report) {
  const std::vector<Span> runs = text::invalid_utf8(subject.text);
  if (runs.empty()) return;
  if (is_utf16(subject.text)) {
    report.add(runs.front(), "the file is UTF-16, not UTF-8").help =
        "save it as UTF-8 in the program that created it";
  } else if (most_places < runs.size()) {
    report_file(subject.text, runs, report);
  } else {
    for (Span run : runs) report_place(subject.text, run, report);
  }
}

}  // namespace
}  // namespace ladder
