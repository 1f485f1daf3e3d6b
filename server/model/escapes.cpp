#include "model/escapes.h"

#include "model/marks.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Whether a backslash before `at` would count as an escape.
bool can_be_escaped(std::string_view text, std::size_t at) {
  if (text.size() <= at) return false;
  return text::is_ascii_punctuation(text[at]) || is_bullet(text::character_at(text, at).code);
}

/// The mark at the end that would be read as the closing mark of a heading, as in `Languages: C #`.
std::size_t closing_mark(std::string_view plain) {
  const std::size_t begin = plain.find_last_not_of('#') + 1;
  const bool closes = begin < plain.size() && (begin == 0 || plain[begin - 1] == ' ');
  return closes ? begin : plain.npos;
}

/// The mark at the beginning that would make a line something other than text.
std::size_t line_mark(std::string_view plain) {
  if (plain.starts_with('|') || plain.starts_with("<!--")) return 0;
  const std::size_t depth = std::min(plain.find_first_not_of('#'), plain.size());
  const bool ends = depth == plain.size() || is_space(plain[depth]);
  return 0 < depth && depth <= 6 && ends ? 0 : plain.npos;
}

/// The mark at the beginning that would make a paragraph something else.
std::size_t passage_mark(std::string_view plain, Layout layout) {
  if (0 < bullet_size(plain) || 0 < heading_size(plain)) return 0;
  if (layout != Layout::sections) return plain.npos;
  if (std::uint32_t number = item_number_size(plain); 0 < number) return number - 1;
  return line_mark(plain);
}

enum class Pipes { plain, escaped };

/// Puts a backslash before the character at `mark`, and before every other character that needs
/// one.
std::string escaped(std::string_view plain, std::size_t mark, Pipes pipes) {
  std::string written;
  for (std::size_t at = 0; at < plain.size(); ++at) {
    const char c = plain[at];
    const bool last = at + 1 == plain.size();  // a `<br>` or a pipe may follow
    const bool acts = (c == '\\' && (last || can_be_escaped(plain, at + 1))) ||
                      (c == '|' && pipes == Pipes::escaped) ||
                      (c == '<' && 0 < break_size(plain, text::offset(at)));
    if (at == mark || acts) written += '\\';
    written += c;
  }
  return written;
}

Pipes pipes_of(Layout layout) { return layout == Layout::table ? Pipes::escaped : Pipes::plain; }

}  // namespace

std::string plain_text(std::string_view written) {
  std::string plain;
  plain.reserve(written.size());
  bool space = false;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (is_space(written[at])) {
      space = true;
      continue;
    }
    if (written[at] == '\\' && can_be_escaped(written, at + 1)) ++at;
    if (space && !plain.empty()) plain += ' ';
    space = false;
    plain += written[at];
  }
  return plain;
}

std::string plain_text(std::string_view text, text::Span passage) {
  return plain_text(text::slice(text, passage));
}

std::string key_of(std::string_view name) { return text::folded(plain_text(name)); }

std::string qualified_key(std::string_view key, std::string_view qualifier_key) {
  return std::string(key).append(" (").append(qualifier_key).append(")");
}

std::string escaped_passage(std::string_view plain, PassageKind kind, Layout layout) {
  std::size_t mark = plain.npos;
  if (kind == PassageKind::paragraph) mark = passage_mark(plain, layout);
  if (kind == PassageKind::heading) mark = closing_mark(plain);
  return escaped(plain, mark, pipes_of(layout));
}

std::string escaped_name(std::string_view plain, Layout layout) {
  // In a matrix, labels are at the beginning of a line.
  const bool begins_line = layout == Layout::matrix;
  return escaped(plain, begins_line ? line_mark(plain) : closing_mark(plain), pipes_of(layout));
}

std::string escaped_declaration(std::string_view plain) {
  return escaped(plain, plain.npos, Pipes::escaped);
}

std::string escaped_declarations(std::span<const std::string> plain) {
  std::string list;
  for (const std::string& it : plain)
    list.append(list.empty() ? "" : " | ").append(escaped_declaration(it));
  return list;
}

}  // namespace ladder::model
