#include "exchange/kind.h"

#include <algorithm>
#include <optional>
#include <string>

#include "exchange/reading/delimiter.h"
#include "exchange/reading/encoding.h"
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

}  // namespace

Kind kind_of(std::string_view name, std::string_view bytes) {
  if (const auto kind = kind_by_name(name)) return *kind;
  const std::string decoded = to_utf8(bytes);
  const std::string_view text = text::trimmed(decoded);
  if (text.starts_with('{') || text.starts_with("[{") || text.starts_with("[\n")) return Kind::json;
  if (text.starts_with('<')) return Kind::html;
  if (text.starts_with('#') || text.starts_with('|')) return Kind::markdown;
  if (text.starts_with("---") || begins_with_key(text)) {
    // Front matter ends with a second line of dashes, behind which the page begins.
    const std::size_t end = text.starts_with("---") ? text.find("\n---", 3) : text.npos;
    return end == text.npos ? Kind::yaml : Kind::markdown;
  }
  if (text.find("\n|") != text.npos || text.find("\n#") != text.npos) return Kind::markdown;
  return delimiter_of(text) == '\t' ? Kind::tsv : Kind::csv;
}

}  // namespace ladder::exchange
