#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "text/invisible.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_invisible_character(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::invisible_character{
    .name = "invisible-character",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "The ladder contains an invisible character, such as a zero-width space.",
    .why =
        "Two names that look the same may be different, and a search may not find both. A "
        "character that changes the direction of text can even make a sentence look different from "
        "what was written.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tSketches\u00A0first ideas on pa\u200Bper.\n",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches first ideas on paper.
)",
    .off =
        "When another program needs these characters in your ladders. Characters required by a "
        "writing system, an emoji or good typography aren't reported: joiners in Persian or Hindi, "
        "direction marks in Hebrew or Arabic, and the no-break space in `10 km` or `« oui »`.",
    .check = check_invisible_character,
};

namespace {

using rules::Damage;
using rules::DamageKind;
using rules::Piece;
using text::Span;

bool is_no_break_space(char32_t code) { return code == U'\u00A0' || code == U'\u202F'; }

/// Of the characters that turn the direction of text, those that force it are never right.
bool is_direction(char32_t code) {
  const bool forces = code == U'\u202D' || code == U'\u202E';
  return !forces && text::name_of_invisible(code).starts_with("direction");
}

/// Letters of scripts that use invisible characters to join, separate or stack them: Arabic,
/// Mongolian, and the scripts of India and South-East Asia.
bool is_of_joining_script(char32_t code) {
  return (0x600 <= code && code < 0x1100) || (0x1780 <= code && code < 0x1AB0) ||
         (0x1B00 <= code && code < 0x1C80) || (0xA800 <= code && code < 0xAC00) ||
         (0xFB50 <= code && code < 0xFE00) || (0xFE70 <= code && code < 0xFEFF) ||
         (0x10A00 <= code && code < 0x12000);
}

/// Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Tibetan.
bool is_of_spaceless_script(char32_t code) {
  return (0xE00 <= code && code < 0x10A0) || (0x1780 <= code && code < 0x1800);
}

/// The parts of an emoji: pictures, skin tones, the sign that asks for a picture.
bool is_of_emoji(char32_t code) {
  return (0x2190 <= code && code < 0x2C00) || code == 0xFE0F || (0x1F000 <= code && code < 0x1FB00);
}

/// An invisible character and its neighbours.
struct Setting {
  char32_t code = 0;
  char32_t before = ' ';
  char32_t after = ' ';
  std::uint32_t letters_before = 0;  // in the word before, up to `many_letters`
};

constexpr std::uint32_t many_letters = 4;

/// A shorter word, or an abbreviation, is kept on one line with the next word: `à la`, `z. B.`,
/// `Dr. Frost`.
std::uint32_t letters_before(std::string_view text, std::uint32_t end) {
  std::uint32_t letters = 0;
  while (0 < end && letters < many_letters) {
    const text::Character it = text::character_before(text, end);
    if (!text::is_letter(it.code)) break;
    end -= it.size;
    ++letters;
  }
  return letters;
}

Setting setting_of(std::string_view text, Span span) {
  Setting setting;
  setting.code = text::character_at(text, span.begin).code;
  if (span.end < text.size()) setting.after = text::character_at(text, span.end).code;
  if (span.begin == 0) return setting;
  setting.before = text::character_before(text, span.begin).code;
  const std::uint32_t stop = setting.before == '.' ? 1 : 0;
  setting.letters_before = letters_before(text, span.begin - stop);
  return setting;
}

/// Whether typography asks for a no-break space there: within numbers and before units, in French
/// before high marks and inside quotation marks, beside dashes, after an abbreviation or a
/// one-letter word.
bool is_typographic(const Setting& it) {
  if (text::is_space(it.before) || text::is_space(it.after)) return false;
  if (text::is_digit(it.before) || text::is_digit(it.after)) return true;
  if (text::is_one_of(it.after, U":;!?»›%‰€$£°–—/…") || text::is_one_of(it.before, U"«‹–—§№#†/"))
    return true;
  if (it.before == '.') return 0 < it.letters_before && it.letters_before < many_letters;
  return it.letters_before == 1;
}

bool is_right(const Setting& it, bool right_to_left) {
  switch (it.code) {
    case 0xA0:
    case 0x202F: return is_typographic(it);
    case 0x200B: return is_of_spaceless_script(it.before) || is_of_spaceless_script(it.after);
    case 0x200C: return is_of_joining_script(it.before) && !text::is_space(it.after);
    case 0x200D:
      return is_of_joining_script(it.before) || is_of_joining_script(it.after) ||
             (is_of_emoji(it.before) && is_of_emoji(it.after));
    case 0x34F:
    case 0x180E: return is_of_joining_script(it.before);
    default: return right_to_left && is_direction(it.code);
  }
}

bool holds_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Character it = text::character_at(text, at);
    if (text::is_right_to_left(it.code)) return true;
    at += it.size;
  }
  return false;
}

/// The soft hyphen from the end of a line, with the space that the line break became: both ended
/// up in the middle of a word.
Span with_line_end(std::string_view text, Span hyphen) {
  std::uint32_t next = hyphen.end;
  while (next < text.size() && text[next] == ' ') ++next;
  const bool goes_on = next < text.size() && text::is_lower(text::character_at(text, next).code);
  return {hyphen.begin, goes_on ? next : hyphen.end};
}

/// The edit that removes it, or puts one plain space in its place between two words.
text::Edit replacement(std::string_view text, const Piece& piece, Span span) {
  const Setting it = setting_of(text, span);
  if (it.code == 0xAD) return {with_line_end(text, span), ""};
  const bool is_edge = span.end <= piece.span.begin || piece.span.end <= span.begin;
  const bool separates = is_no_break_space(it.code) || it.code == 0x0B || it.code == 0x0C ||
                         it.code == 0x2028 || it.code == 0x2029;
  const bool is_separated = it.before == ' ' || is_no_break_space(it.before) || it.after == ' ';
  return {span, separates && !is_edge && !is_separated ? " " : ""};
}

std::string described(std::string_view text, const std::vector<Span>& spans) {
  const char32_t code = text::character_at(text, spans.front().begin).code;
  const std::string first = fmt::format("a {} (U+{:04X})", text::name_of_invisible(code),
                                        static_cast<std::uint32_t>(code));
  if (1 < spans.size())
    return fmt::format("this text contains {} and {} more invisible character{}", first,
                       spans.size() - 1, spans.size() == 2 ? "" : "s");
  if (is_no_break_space(code))
    return fmt::format("this text contains {}, which looks like an ordinary space", first);
  return fmt::format("this text contains {}, which is invisible", first);
}

void check_piece(const rules::Subject& subject, const Piece& piece, rules::Report& report) {
  const std::vector<Damage> damage = rules::damage_in(subject, piece);
  if (damage.empty()) return;
  const bool right_to_left = holds_right_to_left(subject.slice(piece.span));
  std::vector<Span> spans;
  for (const Damage& it : damage) {
    if (it.kind != DamageKind::invisible) continue;
    const Setting setting = setting_of(subject.text, it.span);
    const bool is_cut = setting.code == 0xAD && it.span.end == piece.span.end;  // truncated-end
    if (!is_cut && !is_right(setting, right_to_left)) spans.push_back(it.span);
  }
  if (spans.empty()) return;

  auto& finding = rules::add(report, piece, spans.front(), described(subject.text, spans));
  text::Fix fix{"Remove invisible characters", text::Applicability::safe, {}};
  for (Span it : spans) fix.edits.push_back(replacement(subject.text, piece, it));
  finding.help =
      fix.edits.front().replacement.empty() ? "remove it" : "replace it with a plain space";
  if (1 < spans.size())
    finding.help = "remove them, or replace them with plain spaces between words";
  finding.fixes.push_back(std::move(fix));
}

void check_invisible_character(const rules::Subject& subject, rules::Report& report) {
  rules::for_each_piece(subject.ladder,
                        [&](const Piece& piece) { check_piece(subject, piece, report); });
}

}  // namespace
}  // namespace ladder
