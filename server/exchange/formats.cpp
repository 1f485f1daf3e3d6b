#include "exchange/format.h"

#include <algorithm>
#include <optional>
#include <string>

#include "exchange/csv/delimiter.h"
#include "exchange/encoding.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

struct Ending {
  std::string_view ending;
  Kind kind;
};
constexpr Ending endings[] = {
    {".csv", Kind::csv},     {".tsv", Kind::tsv},           {".tab", Kind::tsv},
    {".md", Kind::markdown}, {".markdown", Kind::markdown}, {".html", Kind::html},
    {".htm", Kind::html},    {".xhtml", Kind::html},        {".yaml", Kind::yaml},
    {".yml", Kind::yaml},    {".json", Kind::json},
};

std::optional<Kind> kind_by_name(std::string_view name) {
  const std::string folded = text::folded(name);
  for (const Ending& it : endings)
    if (folded.ends_with(it.ending)) return it.kind;
  return std::nullopt;
}

/// Whether the first line is `key:` or `key: value` of YAML rather than prose.
bool begins_with_key(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return false;
  const bool alone = text::trimmed(line.substr(colon + 1)).empty();
  return alone && line.substr(0, colon).find(' ') == line.npos;
}

/// Not before a text, where it indents.
bool has_tab_inside(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  return begin != line.npos && line.find('\t', begin) != line.npos;
}

/// A heading or a row of a table.
bool begins_markdown(std::string_view text) {
  return text.starts_with('|') || 0 < model::heading_depth(text.substr(0, text.find('\n')));
}

template <typename Predicate>
std::size_t count_lines(std::string_view text, Predicate predicate) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (predicate(text.substr(0, end))) ++count;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return count;
}

bool are_most(std::string_view text, bool (*predicate)(std::string_view)) {
  const std::size_t all =
      count_lines(text, [](std::string_view line) { return !text::trimmed(line).empty(); });
  return all < 2 * count_lines(text, predicate);
}

bool has_line(std::string_view text, bool (*predicate)(std::string_view)) {
  return 0 < count_lines(text, predicate);
}

/// Whether a packed file holds one of this name.
bool holds(std::string_view bytes, std::string_view path) { return bytes.find(path) != bytes.npos; }

std::string why_not_packed(std::string_view bytes) {
  if (holds(bytes, "xl/workbook") || holds(bytes, "opendocument.spreadsheet"))
    return "it is a workbook; save it as CSV there, or copy its cells into a text file";
  if (holds(bytes, "word/document") || holds(bytes, "opendocument.text"))
    return "it is a document of a word processor; save it as HTML there";
  return "it is a packed file; unpack it first";
}

}  // namespace

std::string why_unreadable(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4")) return why_not_packed(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return "it is a workbook or document of an old Office; save it as CSV or HTML there";
  if (bytes.starts_with("%PDF-"))
    return "it is a PDF; copy its table into a spreadsheet, and save that as CSV";
  if (bytes.find('\0') != bytes.npos && to_utf8(bytes).find('\0') != std::string::npos)
    return "it is no text";
  return {};
}

Kind kind_of(std::string_view name, std::string_view bytes) {
  if (const auto kind = kind_by_name(name)) return *kind;
  const std::string decoded = to_utf8(bytes);
  const std::string_view text = text::trimmed(decoded);
  if (text.starts_with('{') || text.starts_with("[{") || text.starts_with("[\n")) return Kind::json;
  if (text.starts_with('<')) return Kind::html;
  if (are_most(text, has_tab_inside)) return Kind::tsv;
  if (begins_markdown(text)) return Kind::markdown;
  if (text.starts_with("---") || begins_with_key(text)) {
    // Front matter ends with a second line of dashes, behind which the page begins.
    const std::size_t end = text.starts_with("---") ? text.find("\n---", 3) : text.npos;
    return end == text.npos ? Kind::yaml : Kind::markdown;
  }
  if (has_line(text, begins_markdown)) return Kind::markdown;
  return delimiter_of(text) == '\t' ? Kind::tsv : Kind::csv;
}

}  // namespace ladder::exchange
