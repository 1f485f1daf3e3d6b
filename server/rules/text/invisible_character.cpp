#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/text/pieces.h"
#include "text/invisible.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::invisible_character{
    .name = "invisible-character",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "A text holds a character that nobody sees, such as a zero-width space.",
    .why =
        "Two names that look alike are not the same, a search does not find the word, and a mark "
        "that turns the direction of text can make a sentence read otherwise than it is written.",
    .bad = "## Design\n\nLevel/Skill\tCraft\n1\tSketches\u00A0first ideas on pa\u200Bper.\n",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches first ideas on paper.
)",
    .off =
        "When the texts are set by a program that such characters speak to. Those that a script, "
        "an emoji or good typography asks for are not reported: joiners in Persian or Hindi, "
        "direction marks in Hebrew or Arabic, the no-break space of `10 km` and `« oui »`.",
    .check = check,
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

/// Letters of scripts that join, part or stack them by invisible characters: Arabic, those of India
/// and South-East Asia, Mongolian.
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

/// What an emoji is joined of: pictures, shades of skin, the sign that asks for a picture.
bool is_of_emoji(char32_t code) {
  return (0x2190 <= code && code < 0x2C00) || code == 0xFE0F || (0x1F000 <= code && code < 0x1FB00);
}

/// An invisible character and what stands beside it.
struct Setting {
  char32_t code = 0;
  char32_t before = ' ';
  char32_t behind = ' ';
  std::uint32_t letters_before = 0;  // in the word before, up to `many_letters`
};

constexpr std::uint32_t many_letters = 4;

/// A word that ends with this many letters, or an abbreviation, is not parted from the next one:
/// `à la`, `z. B.`, `Dr. Frost`.
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
  if (span.end < text.size()) setting.behind = text::character_at(text, span.end).code;
  if (span.begin == 0) return setting;
  setting.before = text::character_before(text, span.begin).code;
  const std::uint32_t stop = setting.before == '.' ? 1 : 0;
  setting.letters_before = letters_before(text, span.begin - stop);
  return setting;
}

/// Whether typography asks for a no-break space there: within numbers and before units, in French
/// before high marks and inside quotation marks, beside dashes, behind an abbreviation or a word of
/// one letter.
bool is_typographic(const Setting& it) {
  if (text::is_space(it.before) || text::is_space(it.behind)) return false;
  if (text::is_digit(it.before) || text::is_digit(it.behind)) return true;
  if (text::is_one_of(it.behind, U":;!?»›%‰€$£°–—/…") || text::is_one_of(it.before, U"«‹–—§№#†/"))
    return true;
  if (it.before == '.') return 0 < it.letters_before && it.letters_before < many_letters;
  return it.letters_before == 1;
}

bool is_right(const Setting& it, bool right_to_left) {
  switch (it.code) {
    case 0xA0:
    case 0x202F: return is_typographic(it);
    case 0x200B: return is_of_spaceless_script(it.before) || is_of_spaceless_script(it.behind);
    case 0x200C: return is_of_joining_script(it.before) && !text::is_space(it.behind);
    case 0x200D:
      return is_of_joining_script(it.before) || is_of_joining_script(it.behind) ||
             (is_of_emoji(it.before) && is_of_emoji(it.behind));
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

/// The soft hyphen of a line's end with the space that the line's end became: both were put into
/// the middle of a word.
Span with_line_end(std::string_view text, Span hyphen) {
  std::uint32_t next = hyphen.end;
  while (next < text.size() && text[next] == ' ') ++next;
  const bool goes_on = next < text.size() && text::is_lower(text::character_at(text, next).code);
  return {hyphen.begin, goes_on ? next : hyphen.end};
}

/// What is to stand in its place: one plain space where it parts two words.
text::Edit replacement(std::string_view text, const Piece& piece, Span span) {
  const Setting it = setting_of(text, span);
  if (it.code == 0xAD) return {with_line_end(text, span), ""};
  const bool is_edge = span.end <= piece.span.begin || piece.span.end <= span.begin;
  const bool parts = is_no_break_space(it.code) || it.code == 0x0B || it.code == 0x0C ||
                     it.code == 0x2028 || it.code == 0x2029;
  const bool is_parted = it.before == ' ' || is_no_break_space(it.before) || it.behind == ' ';
  return {span, parts && !is_edge && !is_parted ? " " : ""};
}

std::string described(std::string_view text, const std::vector<Span>& spans) {
  const char32_t code = text::character_at(text, spans.front().begin).code;
  const std::string first = fmt::format("a {} (U+{:04X})", text::name_of_invisible(code),
                                        static_cast<std::uint32_t>(code));
  if (1 < spans.size())
    return fmt::format("{} and {} more invisible character{} stand in this text", first,
                       spans.size() - 1, spans.size() == 2 ? "" : "s");
  if (is_no_break_space(code))
    return fmt::format("{} stands here, which looks like a space and is none", first);
  return fmt::format("{} stands here, which nobody sees", first);
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
  text::Fix fix{"Remove what nobody sees", text::Applicability::safe, {}};
  for (Span it : spans) fix.edits.push_back(replacement(subject.text, piece, it));
  finding.help = fix.edits.front().replacement.empty() ? "remove it" : "write a plain space";
  if (1 < spans.size()) finding.help = "remove them, or write plain spaces where they part words";
  finding.fixes.push_back(std::move(fix));
}

void check(const rules::Subject& subject, rules::Report& report) {
  rules::for_each_piece(subject.ladder,
                        [&](const Piece& piece) { check_piece(subject, piece, report); });
}

}  // namespace
}  // namespace ladder
