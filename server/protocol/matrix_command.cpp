#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "protocol/command_parts.h"
#include "protocol/commands.h"
#include "protocol/convert.h"
#include "protocol/types/reading.h"
#include "rules/pages.h"
#include "semantics/comparison.h"
#include "semantics/findings.h"
#include "semantics/inherited.h"
#include "semantics/markdown.h"
#include "semantics/matrix.h"
#include "semantics/names.h"
#include "text/columns.h"
#include "text/hash.h"

namespace ladder::protocol {
namespace {

/// Writes a ladder as a grid.
class MatrixWriter {
 public:
  MatrixWriter(const Session& session, const project::Document& document,
               const semantics::LadderView& ladder, bool compares, text::JsonWriter& json)
      : session_(session), document_(document), ladder_(ladder), compares_(compares), json_(json) {}

  /// With all of its cells, unless the client has cells in the same places.
  SentMatrix add(const semantics::Matrix& it,
                 const std::vector<semantics::InheritedSkill>& inherited, const SentMatrix* sent) {
    SentMatrix next;
    std::vector<std::string> cells;
    for (const semantics::MatrixCell& cell : it.cells) {
      cells.push_back(json_of(cell));
      next.places.emplace_back(cell.skill, cell.level);
      next.hashes.push_back(text::hash_of(cells.back()));
    }
    const bool is_partial = sent && sent->places == next.places;
    text::JsonObject object(json_);
    json_.key("cells");
    json_.begin_array();
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!is_partial || sent->hashes[i] != next.hashes[i]) json_.raw(cells[i]);
    json_.end_array();
    write_coverage(json_, it.coverage);
    write_findings(it.findings, json_);
    write_list(json_, "inherited", inherited, [&](const auto& skill) { add_inherited(skill); });
    write_list(json_, "levels", it.levels, [&](const auto& name) { add_name(name); });
    if (is_partial) object.member("partial", true);
    object.member("range", range_of(session_, document_, it.place));
    write_list(json_, "skills", it.skills, [&](const auto& name) { add_name(name); });
    object.member("title", it.title);
    return next;
  }

 private:
  std::string json_of(const semantics::MatrixCell& it) const {
    text::JsonWriter json;
    write_cell(it, json);
    return std::move(json).take();
  }

  void write_cell(const semantics::MatrixCell& it, text::JsonWriter& json) const {
    text::JsonObject object(json);
    if (compares_) write_comparison(it, json);
    write_findings(it.findings, json);
    object.member("level", it.level);
    object.member("range", range_of(session_, document_, it.place));
    object.member("skill", it.skill);
    object.member("source", it.own);
    object.member("state", semantics::name_of(it.state));
    object.member("text", it.prose.text);
  }

  /// With the level below: where the words are that only this level has.
  void write_comparison(const semantics::MatrixCell& it, text::JsonWriter& json) const {
    const std::uint32_t below = ladder_.ladder.level_below(it.level);
    if (below == model::none || it.prose.empty()) return;
    const semantics::ComparedSkill skill =
        semantics::compare_skill(ladder_, it.skill, below, it.level);
    if (skill.lower.said.prose.empty()) return;
    const auto column = [&](std::uint32_t offset) {
      return text::columns_of(std::string_view(it.prose.text).substr(0, offset),
                              session_.client.unit);
    };
    json.key("comparison");
    text::JsonObject object(json);
    object.member("alike", skill.alike);
    object.member("level", below);
    write_list(json, "words", skill.higher.differ, [&](text::Span span) {
      write(json, std::vector<std::uint32_t>{column(span.begin), column(span.end)});
    });
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

  static void write_findings(const std::vector<semantics::MatrixFinding>& findings,
                             text::JsonWriter& json) {
    write_list(json, "findings", findings, [&](const semantics::MatrixFinding& it) {
      text::JsonObject object(json);
      object.member("message", it.finding->message);
      object.member("severity", rules::name_of(it.finding->severity));
    });
  }

  const Session& session_;
  const project::Document& document_;
  const semantics::LadderView& ladder_;
  bool compares_;
  text::JsonWriter& json_;
};

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

}  // namespace

void show_matrix(Session& session, const MatrixArgument& argument, text::JsonWriter& result) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  const std::vector<text::Diagnostic> findings = session.findings_in(document.path());
  const std::vector<std::uint32_t> shown = shown_ladders(session, document, view, argument);
  const auto known = session.sent_matrices.find(document.path());
  const bool is_known = known != session.sent_matrices.end() && argument.previous_result_id &&
                        *argument.previous_result_id == std::to_string(known->second.id) &&
                        known->second.ladders.size() == shown.size();

  SentMatrices next;
  text::JsonObject object(result);
  write_list(result, "ladders", shown, [&](std::uint32_t index) {
    const semantics::LadderView ladder = semantics::ladder_view(view, index);
    const SentMatrix* sent = is_known ? &known->second.ladders[next.ladders.size()] : nullptr;
    next.ladders.push_back(
        MatrixWriter(session, document, ladder, argument.compare.value_or(false), result)
            .add(
                semantics::matrix_of(ladder, semantics::findings_of(view.model(), index, findings)),
                semantics::inherited_skills(view, {view.document, index}), sent));
  });
  if (argument.previous_result_id) {
    next.id = ++session.last_matrices;
    object.member("resultId", std::to_string(next.id));
    session.sent_matrices.insert_or_assign(document.path(), std::move(next));
  }
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

void read(json& from, MatrixArgument& it) {
  required(from, "uri", it.uri);
  optional(from, "position", it.position);
  optional(from, "compare", it.compare);
  optional(from, "previousResultId", it.previous_result_id);
}

}  // namespace ladder::protocol
