#include "protocol/commands.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "features/formatting/formatting.h"
#include "protocol/command_parts.h"
#include "protocol/convert.h"
#include "protocol/failure.h"
#include "protocol/types/reading.h"
#include "semantics/comparison.h"
#include "semantics/ladder_at.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "semantics/report.h"
#include "semantics/target.h"
#include "text/unicode.h"

namespace ladder::protocol {
namespace {

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
  reported.reserve(names.size());
  for (const std::string& name : names)
    reported.push_back(semantics::report_of(session.project.view(name), session.findings_in(name)));
  return reported;
}

}  // namespace

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

void write_coverage(text::JsonWriter& json, const semantics::Coverage& it) {
  json.key("coverage");
  text::JsonObject object(json);
  object.member("cells", it.cells);
  object.member("filled", it.filled);
}

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
