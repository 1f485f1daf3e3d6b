#include "protocol/exchange_commands.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "config/names.h"
#include "exchange/exporting.h"
#include "exchange/file_names.h"
#include "exchange/import.h"
#include "exchange/statement.h"
#include "layout/new_ladder.h"
#include "layout/plain.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/types/reading.h"
#include "semantics/ladder_at.h"
#include "text/base64.h"

namespace ladder::protocol {
namespace {

using exchange::Choices;

Failure invalid(std::string_view member, std::string_view word) {
  return {ErrorCode::invalid_params, fmt::format("`{}` can't be {}", member, word)};
}

std::optional<Choices::Levels> levels_of(const ImportArgument& argument) {
  if (!argument.levels) return std::nullopt;
  for (const auto& [name, place] : exchange::places_of_levels)
    if (name == *argument.levels) return place;
  throw invalid("levels", *argument.levels);
}

std::optional<model::Layout> layout_of(const NewLadderArgument& argument) {
  if (!argument.layout) return std::nullopt;
  const std::optional<model::Layout> layout = config::layout_named(*argument.layout);
  if (!layout) throw invalid("layout", *argument.layout);
  return layout;
}

Choices choices_of(const ImportArgument& argument) {
  Choices choices;
  choices.levels = levels_of(argument);
  choices.skills_column = argument.skills_column.value_or("");
  choices.level_column = argument.level_column.value_or("");
  if (argument.sheet) choices.sheets = {*argument.sheet};
  return choices;
}

/// The bytes of the file that is imported.
std::string bytes_of(const Session& session, const std::string& uri,
                     const std::optional<std::string>& text) {
  if (text) return *text;
  const std::optional<std::string> path = path_of(uri);
  std::optional<std::string> bytes = path ? session.host.read(*path) : std::nullopt;
  if (!bytes) throw Failure(ErrorCode::request_failed, "the file can't be read");
  return std::move(*bytes);
}

/// How ladders are written at a place: as ladder.json says, or else as usual.
layout::Form form_at(Session& session, const std::string& uri, const layout::Form& usual) {
  const std::optional<model::Layout>& wish =
      session.settings_for(session.names.name_of(uri)).layout;
  if (!wish || *wish == usual.layout) return usual;
  return {*wish, layout::usual_orientation(*wish)};
}

void write_choices(text::JsonWriter& json, const Choices& choices) {
  json.key("argument");
  text::JsonObject object(json);
  if (!choices.level_column.empty()) object.member("levelColumn", choices.level_column);
  for (const auto& [name, place] : exchange::places_of_levels)
    if (place == choices.levels) object.member("levels", name);
  if (!choices.sheets.empty()) object.member("sheet", choices.sheets.front());
  if (!choices.skills_column.empty()) object.member("skillsColumn", choices.skills_column);
}

std::string in_words(const exchange::Unplaced& it) {
  const std::string place = !it.place.empty() ? it.place + ", "
                            : it.line == 0    ? ""
                                              : fmt::format("line {}, ", it.line);
  return fmt::format("{}{}: {}", place, it.why, it.text);
}

/// How the file was read, where that should be known.
std::vector<std::string> notes_of(const exchange::Import& import) {
  std::vector<std::string> notes;
  for (const std::string& it : import.hidden_sheets)
    notes.push_back(fmt::format("the hidden sheet `{}` wasn't read", it));
  notes.insert(notes.end(), import.notes.begin(), import.notes.end());
  return notes;
}

/// Only the ladder at a position.
void keep_ladder_at(const semantics::View& view, std::uint32_t offset,
                    layout::PlainDocument& document) {
  const auto found = semantics::ladder_at(view, offset);
  if (!found || document.ladders.size() <= found->index) return;
  layout::PlainLadder kept = std::move(document.ladders[found->index]);
  document.ladders.clear();
  document.ladders.push_back(std::move(kept));
}

void require(const std::string& problem) {
  if (!problem.empty()) throw Failure(ErrorCode::request_failed, problem);
}

/// The ladder, or why there's none, and what has no place in it.
void write_result(Session& session, const std::string& uri, const exchange::Import& import,
                  const exchange::Format& format, text::JsonObject& object) {
  const bool is_refused = import.document.ladders.empty();
  if (is_refused) object.member("refusal", exchange::refusal_of(import));
  object.member("statements", exchange::statements_of(import));
  const layout::Form form = form_at(session, uri, exchange::usual_form(import, format));
  if (!is_refused) object.member("text", exchange::to_document(import, form));
  std::vector<std::string> unplaced;
  for (const exchange::Unplaced& it : import.unplaced) unplaced.push_back(in_words(it));
  object.member("unplaced", unplaced);
}

/// There's only one way to read several files.
void import_together(Session& session, const ImportArgument& argument, text::JsonWriter& result) {
  std::vector<exchange::PartFile> files;
  const auto add = [&](const std::string& uri, const std::optional<std::string>& text) {
    files.push_back(exchange::part_file(session.names.name_of(uri), bytes_of(session, uri, text)));
  };
  add(argument.uri, argument.text);
  for (const ImportedFile& it : *argument.others) add(it.uri, it.text);
  const exchange::Import import = exchange::imported_together(
      files, exchange::name_from_folder_of(path_of(argument.uri).value_or(argument.uri)),
      choices_of(argument));
  require(import.trouble);
  text::JsonObject object(result);
  object.member("doubtful", false);
  object.member("notes", notes_of(import));
  write_result(session, argument.uri, import, exchange::formats::markdown, object);
}

}  // namespace

void import_file(Session& session, const ImportArgument& argument, text::JsonWriter& result) {
  if (argument.others && !argument.others->empty())
    return import_together(session, argument, result);
  const std::string bytes = bytes_of(session, argument.uri, argument.text);
  const std::string file = session.names.name_of(argument.uri);
  if (!argument.text) require(exchange::why_unknown(file, bytes));
  const exchange::Format& format = exchange::format_of(file, bytes);
  const std::string name = exchange::name_from_path(file);
  const exchange::Import import = exchange::imported(bytes, format, name, choices_of(argument));
  require(import.trouble);

  text::JsonObject object(result);
  object.member("doubtful", !import.doubts.empty());
  object.member("notes", notes_of(import));
  if (argument.readings.value_or(false)) {
    result.key("readings");
    result.begin_array();
    for (const exchange::Alternative& it : exchange::readings_of(bytes, format, name)) {
      text::JsonObject reading(result);
      write_choices(result, it.choices);
      reading.member("statements", exchange::statements_of(it.import));
    }
    result.end_array();
  }
  write_result(session, argument.uri, import, format, object);
}

void export_document(Session& session, const ExportArgument& argument, text::JsonWriter& result) {
  const exchange::Format* format = exchange::written_format_named(argument.to);
  if (!format) throw invalid("to", argument.to);
  const project::Document& document = document_at(session, argument.uri);
  layout::PlainDocument plain = layout::read_plain(document.model(), document.text());
  if (format->holds_one && argument.position)
    keep_ladder_at(session.project.view(document.path()),
                   offset_of(session, document, *argument.position), plain);
  exchange::Export exported =
      exchange::exported(plain, *format, {document.path(), document.text()});
  if (!exported.obstacle.empty() && exported.instead)
    exported.obstacle += fmt::format("; export it as {} instead", exported.instead->name);
  require(exported.obstacle);

  text::JsonObject object(result);
  if (format->is_binary) object.member("base64", text::to_base64(exported.bytes));
  object.member("leftOut", exported.left_out);
  if (!format->is_binary) object.member("text", exported.bytes);
}

TextResult new_ladder(Session& session, const NewLadderArgument& argument) {
  std::string problem;
  const auto levels = layout::names_between_bars(argument.levels, "level", problem);
  require(problem);
  const auto skills = layout::names_between_bars(argument.skills, "skill", problem);
  require(problem);
  const std::optional<model::Layout> chosen = layout_of(argument);
  const auto form_with = [](model::Layout it) {
    return layout::Form{it, layout::usual_orientation(it)};
  };
  const layout::Form form =
      chosen ? form_with(*chosen)
             : form_at(session, argument.uri.value_or(""), form_with(model::Layout::sections));
  return {layout::new_ladder(argument.title, levels, skills, form)};
}

TextResult read_spreadsheet(Session&, const SpreadsheetArgument& argument) {
  const auto titled = argument.titled.value_or(false) ? exchange::Titled::below_heading
                                                      : exchange::Titled::with_heading;
  std::string ladder;
  if (argument.html) ladder = exchange::ladder_of_table(*argument.html, titled);
  if (ladder.empty()) ladder = exchange::ladder_of_cells(argument.cells, titled);
  return {std::move(ladder)};
}

void read(json& from, ImportedFile& it) {
  required(from, "uri", it.uri);
  optional(from, "text", it.text);
}

void read(json& from, ImportArgument& it) {
  required(from, "uri", it.uri);
  optional(from, "text", it.text);
  optional(from, "levels", it.levels);
  optional(from, "skillsColumn", it.skills_column);
  optional(from, "levelColumn", it.level_column);
  optional(from, "sheet", it.sheet);
  optional(from, "readings", it.readings);
  optional(from, "others", it.others);
}

void read(json& from, ExportArgument& it) {
  required(from, "uri", it.uri);
  required(from, "to", it.to);
  optional(from, "position", it.position);
}

void read(json& from, NewLadderArgument& it) {
  required(from, "title", it.title);
  required(from, "levels", it.levels);
  required(from, "skills", it.skills);
  optional(from, "layout", it.layout);
  optional(from, "uri", it.uri);
}

void read(json& from, SpreadsheetArgument& it) {
  required(from, "cells", it.cells);
  optional(from, "html", it.html);
  optional(from, "titled", it.titled);
}

}  // namespace ladder::protocol
