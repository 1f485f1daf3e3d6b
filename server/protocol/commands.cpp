#include "protocol/commands.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "protocol/convert.h"
#include "protocol/failure.h"
#include "rules/pages.h"
#include "semantics/comparison.h"
#include "semantics/findings.h"
#include "semantics/matrix.h"
#include "semantics/names.h"
#include "semantics/report.h"
#include "semantics/target.h"
#include "text/unicode.h"

namespace ladder::protocol {
namespace {

using nlohmann::json;

const project::Document& document_of(const Session& session, const json& argument) {
  return document_in(session, {{"textDocument", {{"uri", argument.at("uri")}}}});
}

std::optional<std::uint32_t> offset_in(const Session& session, const project::Document& document,
                                       const json& argument) {
  const auto position = argument.find("position");
  if (position == argument.end()) return std::nullopt;
  return offset_of(session, document, *position);
}

semantics::LadderView ladder_of(const semantics::View& view, std::optional<std::uint32_t> offset) {
  if (const auto found = semantics::ladder_at(view, offset.value_or(0))) return *found;
  if (view.model().ladders.empty())
    throw Failure(ErrorCode::request_failed, "this document has no ladder");
  return semantics::ladder_view(view, 0);
}

std::optional<std::uint32_t> level_named(const semantics::LadderView& ladder,
                                         const std::string& name) {
  for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
    if (text::folded(semantics::level_name(ladder, i)) == text::folded(name)) return i;
  return std::nullopt;
}

/// The two levels that are meant, if that is clear.
std::optional<std::pair<std::uint32_t, std::uint32_t>> levels_in(
    const semantics::View& view, const semantics::LadderView& ladder,
    std::optional<std::uint32_t> offset, const json& argument) {
  const auto named = argument.find("levels");
  if (named != argument.end()) {
    const auto one = level_named(ladder, named->at(0).get<std::string>());
    const auto other = level_named(ladder, named->at(1).get<std::string>());
    if (!one || !other)
      throw Failure(ErrorCode::request_failed, "the ladder has no level of that name");
    return std::pair(*one, *other);
  }
  if (!offset) return std::nullopt;
  const semantics::Target target = semantics::target_at(view, *offset);
  if (target.level == model::none || target.level == 0) return std::nullopt;
  return std::pair(target.level - 1, target.level);
}

json json_of(const semantics::ComparedText& it) {
  json differ = json::array();
  for (const text::Span span : it.differ)
    differ.push_back(it.said.prose.text.substr(span.begin, span.size()));
  return {{"state", semantics::name_of(it.said.state)},
          {"text", it.said.prose.text},
          {"differ", std::move(differ)}};
}

json json_of(const semantics::MatrixFinding& it) {
  return {{"severity", rules::name_of(it.finding->severity)}, {"message", it.finding->message}};
}

json json_of(const std::vector<semantics::MatrixFinding>& findings) {
  json all = json::array();
  for (const semantics::MatrixFinding& it : findings) all.push_back(json_of(it));
  return all;
}

json json_of(const semantics::Coverage& it) { return {{"filled", it.filled}, {"cells", it.cells}}; }

json json_of(const semantics::FindingCounts& it) {
  return {{"errors", it.errors}, {"warnings", it.warnings}, {"hints", it.hints}};
}

json json_of(const Session& session, const project::Document& document,
             const std::vector<semantics::MatrixName>& names) {
  json all = json::array();
  for (const semantics::MatrixName& it : names)
    all.push_back({{"name", it.name},
                   {"qualifier", it.qualifier},
                   {"range", range_of(session, document, it.place)}});
  return all;
}

json json_of(const Session& session, const project::Document& document,
             const semantics::Matrix& matrix) {
  json cells = json::array();
  for (const semantics::MatrixCell& it : matrix.cells)
    cells.push_back({{"skill", it.skill},
                     {"level", it.level},
                     {"state", semantics::name_of(it.state)},
                     {"text", it.prose.text},
                     {"range", range_of(session, document, it.place)},
                     {"findings", json_of(it.findings)}});
  return {{"title", matrix.title},
          {"range", range_of(session, document, matrix.place)},
          {"levels", json_of(session, document, matrix.levels)},
          {"skills", json_of(session, document, matrix.skills)},
          {"cells", std::move(cells)},
          {"findings", json_of(matrix.findings)},
          {"coverage", json_of(matrix.coverage)}};
}

json json_of(const Session& session, const semantics::ReportedDocument& reported) {
  json ladders = json::array();
  for (const semantics::ReportedLadder& it : reported.ladders)
    ladders.push_back({{"title", it.title},
                       {"location", location_of(session, {reported.path, it.place})},
                       {"levels", it.levels},
                       {"skills", it.skills},
                       {"coverage", json_of(it.coverage)},
                       {"findings", json_of(it.findings)}});
  return {{"uri", session.names.uri_of(reported.path)},
          {"ladders", std::move(ladders)},
          {"findings", json_of(reported.findings)}};
}

}  // namespace

json compared_levels(Session& session, const json& argument) {
  const project::Document& document = document_of(session, argument);
  const semantics::View view = session.project.view(document.path());
  const std::optional<std::uint32_t> offset = offset_in(session, document, argument);
  const semantics::LadderView ladder = ladder_of(view, offset);
  const auto levels = levels_in(view, ladder, offset, argument);
  if (!levels) {
    json names = json::array();
    for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
      names.push_back(semantics::level_name(ladder, i));
    return {{"title", semantics::title_of(ladder)}, {"levels", std::move(names)}};
  }
  const semantics::Comparison comparison =
      semantics::compare(ladder, levels->first, levels->second);
  json skills = json::array();
  for (const semantics::ComparedSkill& it : comparison.skills)
    skills.push_back({{"name", it.name},
                      {"lower", json_of(it.lower)},
                      {"higher", json_of(it.higher)},
                      {"alike", it.alike}});
  return {{"title", comparison.title},
          {"lower", comparison.lower},
          {"higher", comparison.higher},
          {"skills", std::move(skills)},
          {"markdown", semantics::to_markdown(comparison)}};
}

json shown_matrix(Session& session, const json& argument) {
  const project::Document& document = document_of(session, argument);
  const semantics::View view = session.project.view(document.path());
  const std::vector<text::Diagnostic> findings = session.findings_in(document.path());
  const std::optional<std::uint32_t> offset = offset_in(session, document, argument);
  json ladders = json::array();
  const auto add = [&](std::uint32_t index) {
    ladders.push_back(
        json_of(session, document,
                semantics::matrix_of(semantics::ladder_view(view, index),
                                     semantics::findings_of(view.model(), index, findings))));
  };
  if (offset) {
    add(ladder_of(view, offset).index);
  } else {
    for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) add(i);
  }
  return {{"uri", argument.at("uri")},
          {"version", session.version_of(document.path())},
          {"ladders", std::move(ladders)}};
}

json report(Session& session, const json& argument) {
  std::vector<std::string> names;
  if (argument.contains("uri")) {
    names.push_back(document_of(session, argument).path());
  } else {
    for (const std::string_view it : session.project.names()) names.emplace_back(it);
  }
  std::vector<semantics::ReportedDocument> reported;
  for (const std::string& name : names)
    reported.push_back(semantics::report_of(session.project.view(name), session.findings_in(name)));
  json documents = json::array();
  for (const semantics::ReportedDocument& it : reported) documents.push_back(json_of(session, it));
  return {{"documents", std::move(documents)}, {"markdown", semantics::to_markdown(reported)}};
}

}  // namespace ladder::protocol
