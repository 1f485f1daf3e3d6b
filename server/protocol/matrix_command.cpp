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

using text::JsonList;
using text::JsonWriter;

void write_finding(JsonWriter& json, const semantics::MatrixFinding& it) {
  json.object(
      {{"message", it.finding->message}, {"severity", rules::name_of(it.finding->severity)}});
}

/// Writes a ladder as a grid.
class MatrixWriter {
 public:
  MatrixWriter(const Session& session, const project::Document& document,
               const semantics::LadderView& ladder, bool compares, JsonWriter& json)
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
    add_coverage(object, it.coverage);
    object.add({{"findings", JsonList(it.findings, write_finding)},
                {"inherited", JsonList(inherited, *this)},
                {"levels", JsonList(it.levels, *this)}});
    if (is_partial) object.member("partial", true);
    object.add({{"range", range_of(session_, document_, it.place)},
                {"skills", JsonList(it.skills, *this)},
                {"title", it.title}});
    return next;
  }

  void operator()(JsonWriter& json, const semantics::InheritedSkill& it) const {
    const auto write_text = [](JsonWriter& to, const auto& cell) {
      to.object({{"level", cell.level}, {"source", cell.own}});
    };
    json.object({{"cells", JsonList(it.cells, write_text)},
                 {"from", it.title},
                 {"location", location_of(session_, it.place)},
                 {"name", it.name}});
  }

  void operator()(JsonWriter& json, const semantics::MatrixName& it) const {
    text::JsonObject object(json);
    object.add({{"name", it.name},
                {"qualifier", it.qualifier},
                {"range", range_of(session_, document_, it.place)}});
    object.unless_empty("track", it.track);
  }

 private:
  std::string json_of(const semantics::MatrixCell& it) const {
    JsonWriter json;
    write_cell(it, json);
    return std::move(json).take();
  }

  void write_cell(const semantics::MatrixCell& it, JsonWriter& json) const {
    text::JsonObject object(json);
    if (compares_) add_comparison(it, object);
    object.add({{"findings", JsonList(it.findings, write_finding)},
                {"level", it.level},
                {"range", range_of(session_, document_, it.place)},
                {"skill", it.skill},
                {"source", it.own},
                {"state", semantics::name_of(it.state)},
                {"text", it.prose.text}});
  }

  /// With the level below: where the words are that only this level has.
  void add_comparison(const semantics::MatrixCell& it, text::JsonObject& object) const {
    const std::uint32_t below = ladder_.ladder.level_below(it.level);
    if (below == model::none || it.prose.empty()) return;
    const semantics::ComparedSkill skill =
        semantics::compare_skill(ladder_, it.skill, below, it.level);
    if (skill.lower.said.prose.empty()) return;
    const auto column = [&](std::uint32_t offset) {
      return text::columns_of(std::string_view(it.prose.text).substr(0, offset),
                              session_.client.unit);
    };
    const auto write_words = [&](JsonWriter& json, text::Span span) {
      write(json, std::vector<std::uint32_t>{column(span.begin), column(span.end)});
    };
    object.member("comparison", {{"alike", skill.alike},
                                 {"level", below},
                                 {"words", JsonList(skill.higher.differ, write_words)}});
  }

  const Session& session_;
  const project::Document& document_;
  const semantics::LadderView& ladder_;
  bool compares_;
  JsonWriter& json_;
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

void show_matrix(Session& session, const MatrixArgument& argument, JsonWriter& result) {
  const project::Document& document = document_at(session, argument.uri);
  const semantics::View view = session.project.view(document.path());
  const std::vector<text::Diagnostic> findings = session.findings_in(document.path());
  const std::vector<std::uint32_t> shown = shown_ladders(session, document, view, argument);
  const auto known = session.sent_matrices.find(document.path());
  const bool is_known = known != session.sent_matrices.end() && argument.previous_result_id &&
                        *argument.previous_result_id == std::to_string(known->second.id) &&
                        known->second.ladders.size() == shown.size();

  SentMatrices next;
  const auto write_ladder = [&](JsonWriter& json, std::uint32_t index) {
    const semantics::LadderView ladder = semantics::ladder_view(view, index);
    const SentMatrix* sent = is_known ? &known->second.ladders[next.ladders.size()] : nullptr;
    next.ladders.push_back(
        MatrixWriter(session, document, ladder, argument.compare.value_or(false), json)
            .add(
                semantics::matrix_of(ladder, semantics::findings_of(view.model(), index, findings)),
                semantics::inherited_skills(view, {view.document, index}), sent));
  };
  text::JsonObject object(result);
  object.member("ladders", JsonList(shown, write_ladder));
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
