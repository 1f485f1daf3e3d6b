#include "exchange/import.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "exchange/format.h"
#include "exchange/inference/inference.h"
#include "exchange/page/lines.h"
#include "exchange/sheets.h"
#include "model/escapes.h"
#include "model/label.h"
#include "model/lower.h"
#include "model/orientation.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::string comment_of(const Unplaced& it) {
  std::string text = single_spaced(it.text);
  for (std::size_t at = 0; (at = text.find("-->", at)) != text.npos; at += 4)
    text.insert(at + 2, 1, ' ');
  const std::string place = !it.place.empty() ? ", " + it.place
                            : it.line == 0    ? ""
                                              : fmt::format(", line {}", it.line);
  return fmt::format("<!-- not placed{} ({}): {} -->", place, it.why, text);
}

/// What a reader takes from a ladder once it is written.
struct ReadBack {
  std::vector<std::string> levels;  // in their order
  bool is_clear = true;             // which headings are levels
};

ReadBack read_back(std::string_view text) {
  ReadBack back;
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    if (model::may_be_either(ladder)) back.is_clear = false;
    for (const model::Level& it : ladder.levels) back.levels.push_back(it.key);
  }
  return back;
}

std::vector<std::string> keys_of(const layout::PlainLadder& ladder) {
  std::vector<std::string> keys;
  for (const layout::PlainLevel& it : ladder.levels) {
    const auto size = static_cast<std::uint32_t>(it.name.size());
    const bool is_known = !it.label.empty();
    keys.push_back(text::folded(
        is_known ? it.label : text::slice(it.name, model::read_label(it.name, {0, size}).name)));
  }
  return keys;
}

/// Adds a `Levels:` line if the numbers of the levels would put them in another order, or if the
/// headings don't show which of them are levels; not for the latter if they didn't in the ladder
/// that was exported.
std::string written_in_order(layout::PlainLadder ladder, const layout::Form& form,
                             bool was_exported) {
  std::string text = layout::write_plain(ladder, form);
  const std::vector<std::string> keys = keys_of(ladder);
  const ReadBack back = read_back(text);
  if ((back.levels == keys && (back.is_clear || was_exported)) || std::ranges::count(keys, "") != 0)
    return text;
  std::string declared = layout::write_plain(layout::with_declaration(std::move(ladder)), form);
  return read_back(declared).levels == keys ? declared : text;
}

/// How well a file was understood: by the expectations found, and by what else it took.
double worth(const Import& import) {
  double points = 0;
  for (const layout::PlainLadder& ladder : import.document.ladders) {
    if (ladder.levels.size() < 2) points -= 5;
    for (const layout::PlainSkill& skill : ladder.skills)
      points += 10 * static_cast<double>(skill.expectations.size());
    points -= ladder.skills.size() < 2 ? 15 : 5;
  }
  return points - static_cast<double>(import.unplaced.size());
}

/// The content of a file. Lists of similar maps become tables if that explains more of it.
Import understood_as(const Reading& reading, std::string_view name, const Choices& choices) {
  Import import = import_of(reading.found, name, choices);
  if (!reading.otherwise) return import;
  Import other = import_of(*reading.otherwise, name, choices);
  if (other.document.ladders.empty()) {
    if (import.document.ladders.empty() && import.refusal.empty()) return other;
    return import;
  }
  const bool is_better = import.document.ladders.empty() || worth(import) < worth(other);
  // A choice between headings is none between tables.
  const bool is_about_tables = !choices.are_open() && !(choices.levels && choices.want_headings());
  return is_better || is_about_tables ? other : import;
}

/// What was read as a ladder, with the places of anything left out.
Import placed(const Reading& reading, const Format& format, std::string_view name,
              const Choices& choices) {
  if (reading.ladders) return *reading.ladders;
  Import import;
  if (reading.trouble.empty()) import = understood_as(reading, name, choices);
  for (Unplaced& it : import.unplaced) {
    if (format.is_binary) it.text = single_spaced(it.text);
    if (it.place.empty() && 0 < it.line && it.line <= reading.places.size())
      it.place = reading.places[it.line - 1];
  }
  std::ranges::copy(reading.notes, std::back_inserter(import.notes));
  import.hidden_sheets = reading.hidden_sheets;
  import.trouble = reading.trouble;
  return import;
}

Import with_obstacle(Import import, std::size_t size) {
  if (import.trouble.empty()) import.trouble = obstacle_to_writing(import.document, size);
  return import;
}

/// What may be asked for, if nothing was chosen. Readings that are about as likely come first.
std::vector<Choices> other_choices(const Import& import) {
  std::vector<Choices> all;
  for (const Doubt& it : import.doubts)
    if (it.choices) all.push_back(*it.choices);
  using Levels = Choices::Levels;
  for (const Levels it : {Levels::columns, Levels::rows, Levels::headings}) {
    Choices choices;
    choices.levels = it;
    all.push_back(std::move(choices));
  }
  return all;
}

}  // namespace

std::string obstacle_to_writing(const layout::PlainDocument& document, std::size_t size) {
  for (const layout::PlainLadder& it : document.ladders)
    if (std::string obstacle = layout::obstacle_to_grid(it.skills.size(), it.levels.size(), size);
        !obstacle.empty())
      return obstacle;
  return {};
}

Import imported(std::string_view bytes, const Format& format, std::string_view name,
                const Choices& choices) {
  const Reading reading = read_bytes(bytes, format, choices.sheets);
  return with_obstacle(placed(reading, format, name, choices), bytes.size());
}

std::vector<Alternative> readings_of(std::string_view bytes, const Format& format,
                                     std::string_view name) {
  const Reading reading = read_bytes(bytes, format, {});
  const Import usual = with_obstacle(placed(reading, format, name, {}), bytes.size());
  std::vector<Choices> all = other_choices(usual);
  all.insert(all.begin(), Choices());
  std::vector<Alternative> readings;
  std::set<std::string> known;
  for (Choices& it : all) {
    Import import = with_obstacle(placed(reading, format, name, it), bytes.size());
    if (!import.trouble.empty() || import.document.ladders.empty()) continue;
    const bool is_new = known.insert(to_document(import, usual_form(import, format))).second;
    if (is_new) readings.push_back({std::move(it), std::move(import)});
    if (reading.ladders) break;
  }
  for (const std::string& it : usual.hidden_sheets) {
    Choices choices;
    choices.sheets = {it};
    Import import = imported(bytes, format, name, choices);
    if (import.trouble.empty() && !import.document.ladders.empty())
      readings.push_back({std::move(choices), std::move(import)});
  }
  return readings;
}

layout::Form usual_form(const Import& import, const Format& format) {
  constexpr std::size_t long_text = 300;  // bytes
  if (import.form) return *import.form;
  for (const layout::PlainLadder& ladder : import.document.ladders)
    for (const layout::PlainSkill& skill : ladder.skills)
      for (const layout::PlainExpectation& it : skill.expectations)
        if (1 < it.passages.size() ||
            (!it.passages.empty() && long_text < it.passages.front().text.size()))
          return {model::Layout::sections, layout::usual_orientation(model::Layout::sections)};
  return {format.layout, model::Orientation::level_a_row};
}

std::string to_document(const Import& import, const layout::Form& form) {
  const layout::PlainDocument& all = import.document;
  std::string document;
  const std::string title = model::escaped_name(all.title, model::Layout::sections);
  if (!title.empty()) document = "# " + title + "\n";
  if (!all.notes.empty() && !document.empty()) document += '\n';
  for (const layout::PlainNote& it : all.notes) document += it.comment + "\n";
  for (const layout::PlainLadder& it : all.ladders) {
    if (!document.empty()) document += '\n';
    document += written_in_order(it, form, import.form.has_value()) + "\n";
  }
  if (!import.unplaced.empty() && !document.empty()) document += '\n';
  for (const Unplaced& it : import.unplaced) document += comment_of(it) + "\n";
  return document;
}

}  // namespace ladder::exchange
