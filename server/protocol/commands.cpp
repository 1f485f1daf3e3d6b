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
#include "protocol/percent.h"
#include "protocol/types/reading.h"
#include "semantics/comparison.h"
#include "semantics/ladder_at.h"
#include "semantics/markdown.h"
#include "semantics/names.h"
#include "semantics/report/markdown.h"
#include "semantics/target.h"
#include "text/unicode.h"

namespace ladder::protocol {
namespace {

using text::JsonList;
using text::JsonWriter;

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

void write_names(const semantics::LadderView& ladder, JsonWriter& json) {
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < ladder.ladder.levels.size(); ++i)
    names.push_back(semantics::level_name(ladder, i));
  json.object({{"levels", names}, {"title", semantics::title_of(ladder)}});
}

struct SentText {
  const semantics::ComparedText& compared;
};
void write(JsonWriter& json, const SentText& it) {
  const std::string& text = it.compared.said.prose.text;
  const auto write_words = [&](JsonWriter& to, text::Span span) {
    to.string(text::slice(text, span));
  };
  json.object({{"differ", JsonList(it.compared.differ, write_words)},
               {"state", semantics::name_of(it.compared.said.state)},
               {"text", text}});
}

void write_skill(JsonWriter& json, const semantics::ComparedSkill& it) {
  json.object({{"alike", it.alike},
               {"higher", SentText{it.higher}},
               {"lower", SentText{it.lower}},
               {"name", it.name}});
}

void write_comparison(const semantics::Comparison& it, JsonWriter& json) {
  json.object({{"higher", it.higher},
               {"lower", it.lower},
               {"markdown", semantics::to_markdown(it)},
               {"skills", JsonList(it.skills, write_skill)},
               {"title", it.title}});
}

std::vector<std::string> reported_names(Session& session, const ReportArgument& argument) {
  if (argument.uri) return {document_at(session, *argument.uri).path()};
  std::vector<std::string> names;
  for (const std::string_view it : session.project.names())
    if (!session.project.is_alone(it)) names.emplace_back(it);
  return names;
}

/// What `ladder check` writes for people, with links if the editor has a command that follows them.
std::string report_on(Session& session, const std::vector<std::string>& names,
                      const ReportArgument& argument) {
  // Before the views: a check may end them.
  std::vector<std::vector<text::Diagnostic>> findings;
  for (const std::string& it : names) findings.push_back(session.findings_in(it));
  std::vector<semantics::ReportedFile> files;
  for (std::size_t i = 0; i < names.size(); ++i)
    files.push_back({names[i], session.project.view(names[i]), findings[i]});
  semantics::ReportForm form;
  if (argument.links)
    form.link_to = [&](std::string_view path, text::Span place) {
      const project::Document& document = *session.project.find(path);
      const Position position = range_of(session, document, place).start;
      const std::vector<CommandPlace> arguments{{session.names.uri_of(path), position}};
      return fmt::format("command:{}?{}", *argument.links,
                         percent_encoded(text::to_json(arguments)));
    };
  return semantics::to_markdown(semantics::overview_of(files), form);
}

void write_reported(Session& session, const std::string& name, JsonWriter& json) {
  text::JsonObject object(json);
  semantics::Coverage coverage;
  for (const model::PlacedLadder& it : session.project.find(name)->model().ladders)
    coverage += semantics::coverage_of(it.ladder);
  add_coverage(object, coverage);
  object.member("uri", session.names.uri_of(name));
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

void add_coverage(text::JsonObject& object, const semantics::Coverage& it) {
  object.member("coverage", {{"cells", it.cells}, {"filled", it.filled}});
}

void compare_levels(Session& session, const LevelsArgument& argument, JsonWriter& result) {
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
  return report_on(session, reported_names(session, argument), argument);
}

void report(Session& session, const ReportArgument& argument, JsonWriter& result) {
  const std::vector<std::string> names = reported_names(session, argument);
  const auto write_document = [&](JsonWriter& to, const std::string& it) {
    write_reported(session, it, to);
  };
  text::JsonObject object(result);
  object.member("documents", JsonList(names, write_document));
  if (argument.markdown.value_or(true))
    object.member("markdown", report_on(session, names, argument));
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

void read(json& from, ReportArgument& it) {
  optional(from, "uri", it.uri);
  optional(from, "links", it.links);
  optional(from, "markdown", it.markdown);
}

void read(json& from, TurnArgument& it) {
  required(from, "to", it.to);
  required(from, "uri", it.uri);
  required(from, "position", it.position);
}

void write(JsonWriter& json, const EditResult& it) { json.object({{"edit", it.edit}}); }

void write(JsonWriter& json, const TextResult& it) { json.object({{"text", it.text}}); }

}  // namespace ladder::protocol
