#include "protocol/commands.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/formatting/formatting.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/types/reading.h"
#include "rules/pages.h"
#include "semantics/comparison.h"
#include "semantics/findings.h"
#include "semantics/inherited.h"
#include "semantics/ladder_at.h"
#include "semantics/markdown.h"
#include "semantics/matrix.h"
#include "semantics/names.h"
#include "semantics/report.h"
#include "semantics/target.h"
#include "text/unicode.h"

namespace ladder::protocol {
namespace {

std::optional<std::uint32_t> offset_of(const Session& session, const project::Document& document,
                                       std::optional<Position> position) {
  if (!position) return std::nullopt;
  return offset_of(session, document, *position);
}

semantics::LadderView ladder_of(const semantics::View& view, std::optional<std::uint32_t> offset) {
  if (const auto found = semantics::ladder_at(view, offset.value_or(0))) return *found;
  if (view.model().ladders.empty())
    throw Failure(ErrorCode::request_failed, "this document has no ladder");
  return semantics::ladder_view(view, 0);
}

std::uint32_t level_named(const semantics::LadderView& ladder, const std::string& name) {
  for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
    if (text::folded(semantics::level_name(ladder, i)) == text::folded(name)) return i;
  throw Failure(ErrorCode::request_failed, "the ladder has no level with that name");
}

/// The two levels that are meant, if that is clear.
std::optional<std::pair<std::uint32_t, std::uint32_t>> levels_in(
    const semantics::View& view, const semantics::LadderView& ladder,
    std::optional<std::uint32_t> offset, const LevelsArgument& argument) {
  if (argument.levels) {
    if (argument.levels->size() < 2)
      throw Failure(ErrorCode::invalid_params, "`levels` must name two levels");
    return std::pair(level_named(ladder, argument.levels->front()),
                     level_named(ladder, argument.levels->at(1)));
  }
  if (!offset) return std::nullopt;
  const semantics::Target target = semantics::target_at(view, *offset);
  if (target.level == model::none) return std::nullopt;
  const std::uint32_t below = ladder.ladder.level_below(target.level);
  return below == model::none ? std::nullopt : std::optional(std::pair(below, target.level));
}

layout::Conversion conversion_of(const std::string& to) {
  if (to == "matrix") return {model::Layout::matrix, false};
  if (to == "table") return {model::Layout::table, false};
  if (to == "sections") return {model::Layout::sections, false};
  if (to == "transposed") return {std::nullopt, true};
  throw Failure(ErrorCode::invalid_params, fmt::format("there's no layout called {}", to));
}

/// A list, each of whose elements is written by a function.
template <class Values, class Write>
void write_list(text::JsonWriter& json, std::string_view name, const Values& values, Write write) {
  json.key(name);
  json.begin_array();
  for (const auto& it : values) write(it);
  json.end_array();
}

void write_names(const semantics::LadderView& ladder, text::JsonWriter& json) {
  text::JsonObject object(json);
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
    names.push_back(semantics::level_name(ladder, i));
  object.member("levels", names);
  object.member("title", semantics::title_of(ladder));
}

void write_text(text::JsonWriter& json, const semantics::ComparedText& it) {
  text::JsonObject object(json);
  const std::string& text = it.said.prose.text;
  write_list(json, "differ", it.differ,
             [&](text::Span span) { json.string(text::slice(text, span)); });
  object.member("state", semantics::name_of(it.said.state));
  object.member("text", text);
}

void write_skill(text::JsonWriter& json, const semantics::ComparedSkill& it) {
  text::JsonObject object(json);
  object.member("alike", it.alike);
  json.key("higher");
  write_text(json, it.higher);
  json.key("lower");
  write_text(json, it.lower);
  object.member("name", it.name);
}

void write_comparison(const semantics::Comparison& it, text::JsonWriter& json) {
  text::JsonObject object(json);
  object.member("higher", it.higher);
  object.member("lower", it.lower);
  object.member("markdown", semantics::to_markdown(it));
  write_list(json, "skills", it.skills, [&](const auto& skill) { write_skill(json, skill); });
  object.member("title", it.title);
}

void write_coverage(text::JsonWriter& json, const semantics::Coverage& it) {
  json.key("coverage");
  text::JsonObject object(json);
  object.member("cells", it.cells);
  object.member("filled", it.filled);
}

/// Writes a ladder as a grid.
class MatrixWriter {
 public:
  MatrixWriter(const Session& session, const project::Document& document, text::JsonWriter& json)
      : session_(session), document_(document), json_(json) {}

  void add(const semantics::Matrix& it, const std::vector<semantics::InheritedSkill>& inherited) {
    text::JsonObject object(json_);
    write_list(json_, "cells", it.cells, [&](const auto& cell) { add_cell(cell); });
    write_coverage(json_, it.coverage);
    add_findings(it.findings);
    write_list(json_, "inherited", inherited, [&](const auto& skill) { add_inherited(skill); });
    write_list(json_, "levels", it.levels, [&](const auto& name) { add_name(name); });
    object.member("range", range_of(session_, document_, it.place));
    write_list(json_, "skills", it.skills, [&](const auto& name) { add_name(name); });
    object.member("title", it.title);
  }

 private:
  void add_cell(const semantics::MatrixCell& it) {
    text::JsonObject object(json_);
    add_findings(it.findings);
    object.member("level", it.level);
    object.member("range", range_of(session_, document_, it.place));
    object.member("skill", it.skill);
    object.member("source", it.own);
    object.member("state", semantics::name_of(it.state));
    object.member("text", it.prose.text);
  }

  void add_inherited(const semantics::InheritedSkill& it) {
    text::JsonObject object(json_);
    write_list(json_, "cells", it.cells, [&](const auto& cell) {
      text::JsonObject text(json_);
      text.member("level", cell.level);
      text.member("source", cell.own);
    });
    object.member("from", it.title);
    object.member("location", location_of(session_, it.place));
    object.member("name", it.name);
  }

  void add_name(const semantics::MatrixName& it) {
    text::JsonObject object(json_);
    object.member("name", it.name);
    object.member("qualifier", it.qualifier);
    object.member("range", range_of(session_, document_, it.place));
    if (!it.track.empty()) object.member("track", it.track);
  }

  void add_findings(const std::vector<semantics::MatrixFinding>& findings) {
    write_list(json_, "findings", findings, [&](const semantics::MatrixFinding& it) {
      text::JsonObject object(json_);
      object.member("message", it.finding->message);
      object.member("severity", rules::name_of(it.finding->severity));
    });
  }

  const Session& session_;
  const project::Document& document_;
  text::JsonWriter& json_;
};

void write_counts(text::JsonWriter& json, const semantics::FindingCounts& it) {
  json.key("findings");
  text::JsonObject object(json);
  object.member("errors", it.errors);
  object.member("hints", it.hints);
  object.member("warnings", it.warnings);
}

void write_reported(const Session& session, const semantics::ReportedDocument& reported,
                    text::JsonWriter& json) {
  text::JsonObject object(json);
  write_counts(json, reported.findings);
  write_list(json, "ladders", reported.ladders, [&](const semantics::ReportedLadder& it) {
    text::JsonObject ladder(json);
    write_coverage(json, it.coverage);
    write_counts(json, it.findings);
    ladder.member("levels", it.levels);
    ladder.member("location", location_of(session, {reported.path, it.place}));
    ladder.member("skills", it.skills);
    ladder.member("title", it.title);
  });
  object.member("uri", session.names.uri_of(reported.path));
}

/// Those of a document that a matrix is asked for.
std::vector<std::uint32_t> shown_ladders(const Session& session, const project::Document& document,
                                         const semantics::View& view,
                                         const MatrixArgument& argument) {
  const std::optional<std::uint32_t> offset = offset_of(session, document, argument.position);
  if (offset) return {ladder_of(view, offset).index};
  std::vector<std::uint32_t> shown;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) shown.push_back(i);
  return shown;
}

std::string in_markdown_cell(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return semantics::to_markdown(line);
}

std::string in_markdown_cell(const semantics::MatrixCell* cell) {
  if (!cell || cell->state == semantics::CellState::empty) return {};
  if (cell->prose.text.empty()) return std::string(semantics::name_of(cell->state));
  return in_markdown_cell(cell->prose.text);
}

/// A heading and a table, one level per row.
std::string markdown_of(const semantics::Matrix& matrix) {
  std::map<std::pair<std::size_t, std::size_t>, const semantics::MatrixCell*> cells;
  for (const semantics::MatrixCell& it : matrix.cells) cells[{it.level, it.skill}] = &it;
  std::string page = fmt::format("## {}\n\n|", semantics::to_markdown(matrix.title));
  for (const semantics::MatrixName& it : matrix.skills)
    page += fmt::format(" | {}", in_markdown_cell(it.name));
  page += " |\n|---|";
  for (std::size_t i = 0; i < matrix.skills.size(); ++i) page += "---|";
  for (std::size_t level = 0; level < matrix.levels.size(); ++level) {
    page +=
        fmt::format("\n| {}", in_markdown_cell(semantics::name_with_track(matrix.levels[level])));
    for (std::size_t skill = 0; skill < matrix.skills.size(); ++skill) {
      const auto cell = cells.find({level, skill});
      page += " | " + in_markdown_cell(cell == cells.end() ? nullptr : cell->second);
    }
    page += " |";
  }
  return page + '\n';
}

std::vector<semantics::ReportedDocument> reported_documents(Session& session,
                                                            const ReportArgument& argument) {
  std::vector<std::string> names;
  if (argument.uri) {
    names.push_back(document_at(session, *argument.uri).path());
  } else {
    for (const std::string_view it : session.project.names())
      if (!session.project.is_alone(it)) names.emplace_back(it);
  }
  std::vector<semantics::ReportedDocument> reported;
  for (const std::string& name : names)
    reported.push_back(semantics::report_of(session.project.view(name), session.findings_in(name)));
  return reported;
}

}  // namespace

void compare_levels(Session& session, const LevelsArgument& argument, text::JsonWriter& result) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  const std::optional<std::uint32_t> offset = offset_of(session, document, argument.position);
  const semantics::LadderView ladder = ladder_of(view, offset);
  const auto levels = levels_in(view, ladder, offset, argument);
  if (levels) write_comparison(semantics::compare(ladder, levels->first, levels->second), result);
  else write_names(ladder, result);
}

ComparisonPage comparison_page(Session& session, const LevelsArgument& argument) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  const std::optional<std::uint32_t> offset = offset_of(session, document, argument.position);
  const semantics::LadderView ladder = ladder_of(view, offset);
  ComparisonPage page{semantics::title_of(ladder), {}, {}};
  if (const auto levels = levels_in(view, ladder, offset, argument))
    page.markdown =
        semantics::to_markdown(semantics::compare(ladder, levels->first, levels->second));
  for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
    if (const std::uint32_t below = ladder.ladder.level_below(i); below != model::none)
      page.neighbours.emplace_back(semantics::level_name(ladder, below),
                                   semantics::level_name(ladder, i));
  return page;
}

void show_matrix(Session& session, const MatrixArgument& argument, text::JsonWriter& result) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  const std::vector<text::Diagnostic> findings = session.findings_in(document.path());
  const std::vector<std::uint32_t> shown = shown_ladders(session, document, view, argument);

  text::JsonObject object(result);
  MatrixWriter matrices(session, document, result);
  write_list(result, "ladders", shown, [&](std::uint32_t index) {
    matrices.add(semantics::matrix_of(semantics::ladder_view(view, index),
                                      semantics::findings_of(view.model(), index, findings)),
                 semantics::inherited_skills(view, {view.document, index}));
  });
  object.member("uri", argument.uri);
  object.member("version", session.version_of(document.path()));
}

std::string matrix_page(Session& session, const MatrixArgument& argument) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  std::string page;
  for (const std::uint32_t index : shown_ladders(session, document, view, argument))
    page += markdown_of(semantics::matrix_of(semantics::ladder_view(view, index), {})) + '\n';
  return page;
}

std::string report_page(Session& session, const ReportArgument& argument) {
  return semantics::to_markdown(reported_documents(session, argument));
}

void report(Session& session, const ReportArgument& argument, text::JsonWriter& result) {
  const std::vector<semantics::ReportedDocument> reported = reported_documents(session, argument);
  text::JsonObject object(result);
  write_list(result, "documents", reported,
             [&](const auto& it) { write_reported(session, it, result); });
  object.member("markdown", semantics::to_markdown(reported));
}

EditResult turn(Session& session, const TurnArgument& argument) {
  const layout::Conversion conversion = conversion_of(argument.to);
  const RequestedPlace asked = requested_place(session, argument.uri, argument.position);
  const auto ladder = semantics::ladder_at(asked.view, asked.offset);
  if (!ladder) throw Failure(ErrorCode::request_failed, "the cursor isn't in a ladder");
  features::ConvertedLadder converted = features::converted(asked.view, *ladder, conversion);
  if (!converted.obstacle.empty())
    throw Failure(ErrorCode::request_failed,
                  "the ladder can't be converted: " + converted.obstacle);
  return {workspace_edit_of(session, asked.view.path(), std::move(converted.edits))};
}

void read(json& from, LevelsArgument& it) {
  required(from, "uri", it.uri);
  optional(from, "position", it.position);
  optional(from, "levels", it.levels);
}

void read(json& from, MatrixArgument& it) {
  required(from, "uri", it.uri);
  optional(from, "position", it.position);
}

void read(json& from, ReportArgument& it) { optional(from, "uri", it.uri); }

void read(json& from, TurnArgument& it) {
  required(from, "to", it.to);
  required(from, "uri", it.uri);
  required(from, "position", it.position);
}

void write(text::JsonWriter& json, const EditResult& it) {
  text::JsonObject object(json);
  object.member("edit", it.edit);
}

void write(text::JsonWriter& json, const TextResult& it) {
  text::JsonObject object(json);
  object.member("text", it.text);
}

}  // namespace ladder::protocol
