#include "exchange/import.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/placement.h"
#include "exchange/csv/delimiter.h"
#include "exchange/encoding.h"
#include "exchange/json/model.h"
#include "exchange/readers.h"
#include "exchange/page/spaced.h"
#include "layout/write_manuscript.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Excel lets a file say what parts its cells: `sep=;`.
constexpr std::string_view declaration = "sep=";

Reading read_spreadsheet(std::string_view text, Kind kind) {
  char mark = kind == Kind::tsv ? '\t' : delimiter_of(text);
  const bool declares = text.starts_with(declaration) && declaration.size() + 1 < text.size() &&
                        text[declaration.size() + 1] == '\n';
  if (declares) {
    mark = text[declaration.size()];
    text.remove_prefix(declaration.size() + 2);
  }
  Reading reading;
  reading.found.sheets.push_back(read_delimited(text, mark));
  return reading;
}

Reading read(std::string_view text, Kind kind) {
  switch (kind) {
    case Kind::csv:
    case Kind::tsv: return read_spreadsheet(text, kind);
    case Kind::markdown: return read_markdown(text);
    case Kind::html: return read_html(text);
    case Kind::yaml: return read_yaml(text);
    case Kind::json: return read_json(text);
  }
  return {};
}

std::string comment_of(const Unplaced& it) {
  std::string text = single_spaced(it.text);
  for (std::size_t at = 0; (at = text.find("-->", at)) != text.npos; at += 4)
    text.insert(at + 2, 1, ' ');
  const std::string place = it.line == 0 ? "" : fmt::format("line {} ", it.line);
  return fmt::format("<!-- not placed, {}{}: {} -->", place, it.why, text);
}

/// The order of the levels as the ladder has it once it is written.
std::vector<std::string> levels_read_back(std::string_view text) {
  std::vector<std::string> keys;
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders)
    for (const model::Level& it : ladder.levels) keys.push_back(it.key);
  return keys;
}

std::vector<std::string> keys_of(const layout::Manuscript& ladder) {
  std::vector<std::string> keys;
  for (const layout::WrittenLevel& it : ladder.levels) {
    const auto size = static_cast<std::uint32_t>(it.label.size());
    keys.push_back(
        text::folded(text::slice(it.label, model::read_label(it.label, {0, size}).name)));
  }
  return keys;
}

/// Says the order of the levels where their numbers would bring them into another one.
std::string written_in_order(layout::Manuscript ladder, const layout::Form& form) {
  std::string text = layout::written(ladder, form);
  const std::vector<std::string> keys = keys_of(ladder);
  if (levels_read_back(text) == keys || std::ranges::count(keys, "") != 0) return text;
  std::string line = "Levels:";
  for (const layout::WrittenLevel& it : ladder.levels) {
    line += line.ends_with(':') ? " " : " | ";
    line += model::escaped_declaration(it.label);
  }
  const std::size_t title_end = std::min(ladder.head.find('\n'), ladder.head.size());
  ladder.head.insert(title_end, "\n" + line);
  std::string ordered = layout::written(ladder, form);
  return levels_read_back(ordered) == keys ? ordered : text;
}

}  // namespace

Import imported(std::string_view bytes, Kind kind, std::string_view name) {
  Import import;
  import.trouble = why_unreadable(bytes);
  if (!import.trouble.empty()) return import;
  const std::string text = to_utf8(bytes);
  if (kind == Kind::json)
    if (std::optional<Import> read = read_model_json(text)) return std::move(*read);
  Reading reading = read(text, kind);
  if (reading.trouble.empty()) return placed(reading.found, name);
  import.trouble = std::move(reading.trouble);
  return import;
}

layout::Form usual_form(const Import& import, Kind kind) {
  constexpr std::size_t long_text = 300;  // bytes
  if (import.form) return *import.form;
  for (const layout::Manuscript& ladder : import.ladders)
    for (const layout::WrittenSkill& skill : ladder.skills)
      for (const layout::Text& text : skill.texts)
        if (1 < text.pieces.size() ||
            (!text.pieces.empty() && long_text < text.pieces.front().text.size()))
          return {model::Layout::sections, {}};
  const bool spreadsheet = kind == Kind::csv || kind == Kind::tsv;
  return {spreadsheet ? model::Layout::matrix : model::Layout::table,
          model::Orientation::level_a_row};
}

std::string to_document(const Import& import, const layout::Form& form) {
  std::string document;
  const std::string title = model::escaped_name(import.title, model::Layout::sections);
  if (!title.empty()) document = "# " + title + "\n";
  if (!import.comments.empty() && !document.empty()) document += '\n';
  for (const layout::Comment& it : import.comments) document += it + "\n";
  for (const layout::Manuscript& it : import.ladders) {
    if (!document.empty()) document += '\n';
    document += written_in_order(it, form) + "\n";
  }
  if (!import.unplaced.empty() && !document.empty()) document += '\n';
  for (const Unplaced& it : import.unplaced) document += comment_of(it) + "\n";
  return document;
}

}  // namespace ladder::exchange
