#include "cli/reporters/schemas.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/reporters/model_words.h"
#include "cli/reporters/schema_parts.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

Json position() {
  return schema::object({{"line", schema::number("From 0.")},
                         {"character", schema::number("From 0, in UTF-16 code units.")}});
}

Json range() {
  return schema::object({{"start", schema::part("position")}, {"end", schema::part("position")}});
}

// What is found.

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const rules::Rule* it : rules::catalog()) names.push_back(it->name);
  return names;
}

Json severity() {
  using text::Severity;
  return schema::one_of("How bad it is.", std::array{rules::name_of(Severity::error),
                                                     rules::name_of(Severity::warning),
                                                     rules::name_of(Severity::hint)});
}

Json fix() {
  using text::Applicability;
  const Json edit = schema::object(
      {{"range", schema::part("range")}, {"newText", schema::text("Takes its place.")}});
  return schema::object(
      {{"title", schema::text("What it does, as a command.")},
       {"applicability",
        schema::one_of("A safe one keeps what the ladder says; the other needs a look.",
                       std::array{rules::name_of(Applicability::safe),
                                  rules::name_of(Applicability::unsafe)})},
       {"edits", schema::list("In order, and apart from each other.", edit)}});
}

Json related() {
  return schema::object({{"file", schema::text("Its path.")},
                         {"range", schema::part("range")},
                         {"message", schema::text("What it has to do with the problem.")}});
}

Json finding() {
  return schema::object(
      {{"file", schema::text("The path of the file, as the command was given it.")},
       {"code", schema::one_of("The rule that found it.", rule_names())},
       {"severity", severity()},
       {"message", schema::text("What is wrong.")},
       {"range", schema::part("range")},
       {"ladder", schema::text("The title of the ladder it speaks of; empty where there is none.")},
       {"skill", schema::text("The skill, likewise.")},
       {"level", schema::text("The level, likewise.")},
       {"evidence", schema::text("Why the checker thinks so; often empty.")},
       {"help", schema::text("How to mend it; may be empty.")},
       {"fixes", schema::list("What would mend it.", schema::part("fix"))},
       {"related", schema::list("Other places that have to do with it.", schema::part("related"))},
       {"url", schema::text("The page of the rule.")}});
}

Json places() { return {{"position", position()}, {"range", range()}}; }

Json finding_parts() {
  Json parts = places();
  parts["fix"] = fix();
  parts["related"] = related();
  return parts;
}

/// It is left out where the run went by no baseline.
Json with_baseline(Json summary) {
  summary["properties"]["baseline"] = schema::object(
      {{"file", schema::text("Its path.")},
       {"heldBack", schema::number("Findings that it has put off, and that were found.")},
       {"gone", schema::number("Those that were not found, if all that it covers was checked.")}});
  return summary;
}

Json summary() {
  return schema::object(
      {{"files", schema::number("How many were checked.")},
       {"ladders", schema::number("How many they hold.")},
       {"errors", schema::number("How many were found.")},
       {"warnings", schema::number("Likewise.")},
       {"hints", schema::number("Likewise.")},
       {"fixable", schema::number("Findings that `--fix` would mend.")},
       {"unsafeFixable", schema::number("Those that `--unsafe-fixes` would mend besides.")},
       {"fixed", schema::number("Findings that were mended by this run.")}});
}

/// What could not be done; it is left out where there is nothing of the kind.
Json with_errors(Json report) {
  const Json error = schema::object(
      {{"file", schema::text("Its path.")}, {"message", schema::text("What is the matter.")}});
  report["properties"]["errors"] = schema::list("Files that could not be read.", error);
  return report;
}

// What a file says.

Json passages(std::string_view description) {
  return schema::list(description, schema::part("passage"));
}

Json passage() {
  return schema::object(
      {{"kind", schema::one_of("An item is one of a list.", passage_words)},
       {"text", schema::text("In plain text: without the backslashes that a layout needs.")}});
}

Json directive() {
  return schema::object({{"key", schema::text("`Levels`, `Scale` or `Extends`, as written.")},
                         {"value", schema::text("What stands behind the colon.")},
                         {"range", schema::part("range")}});
}

Json level() {
  return schema::object(
      {{"label", schema::text("As first written; empty where it is missing.")},
       {"inferred", schema::text("Where it is missing: the only one that fits, or empty.")},
       {"qualifier", schema::text("What stands in parentheses behind it, or empty.")},
       {"range", schema::part("range")}});
}

Json expectation() {
  return schema::object(
      {{"level", schema::number("The place of the level in `levels`, from 0.")},
       {"marker",
        schema::or_null(schema::one_of("`n/a`: nothing is expected, on purpose. `same`: as at "
                                       "the level below.",
                                       marker_words))},
       {"text", passages("Empty where nothing is written, or a marker is.")},
       {"repeated", schema::flag("Another one stands at this skill and level before it.")},
       {"range", schema::part("range")}});
}

Json skill() {
  return schema::object(
      {{"name", schema::text("Empty where it is missing.")},
       {"layout", schema::one_of("How it is written.", layout_words)},
       {"description", passages("What stands below its heading, or below one above the grid.")},
       {"expectations", schema::list("In the order of the file. A level without any has no cell.",
                                     schema::part("expectation"))},
       {"range", schema::part("range")}});
}

Json note() {
  const Json above =
      schema::object({{"skill", schema::index("The place of the skill in `skills`.")},
                      {"level", schema::index("The place of the level in `levels`.")}});
  Json comment = schema::text("A comment with its marks; null where it is prose.");
  comment["type"] = {"string", "null"};
  Json place = above;
  place["description"] = "What it stands above; nothing at the end.";
  return schema::object({{"comment", std::move(comment)},
                         {"text", passages("Prose between or below the rows of a grid.")},
                         {"above", std::move(place)},
                         {"range", schema::part("range")}});
}

Json ladder() {
  return schema::object(
      {{"title", schema::text("Empty where it is missing.")},
       {"description", passages("The prose above the first grid or skill.")},
       {"orientation",
        schema::or_null(schema::one_of(
            "What the rows of its first grid are; null where it has none.", orientation_words))},
       {"directives",
        schema::list("The lines of the form `Key: value`.", schema::part("directive"))},
       {"levels", schema::list("The lowest first.", schema::part("level"))},
       {"skills", schema::list("In the order of the file.", schema::part("skill"))},
       {"notes", schema::list("What is said beside the grid, in the order of the file.",
                              schema::part("note"))},
       {"range", schema::part("range")}});
}

}  // namespace

std::string report_schema() {
  Json parts = finding_parts();
  parts["finding"] = finding();
  const Json report =
      schema::object({{"version", schema::version()},
                      {"diagnostics", schema::list("What was found.", schema::part("finding"))},
                      {"summary", with_baseline(summary())}});
  return schema::document("What `ladder check --output-format json` writes", with_errors(report),
                          parts);
}

std::string finding_schema() {
  return schema::document("A line of what `ladder check --output-format jsonl` writes", finding(),
                          finding_parts());
}

std::string model_schema() {
  Json parts = places();
  parts["passage"] = passage();
  parts["directive"] = directive();
  parts["level"] = level();
  parts["expectation"] = expectation();
  parts["skill"] = skill();
  parts["note"] = note();
  parts["ladder"] = ladder();
  const Json file = schema::object(
      {{"version", schema::version()},
       {"file", schema::text("Its path, as the command was given it.")},
       {"title", schema::text("The title of the document; empty where it has none.")},
       {"ladders", schema::list("In the order of the file.", schema::part("ladder"))},
       {"notes", schema::list("Comments outside of the ladders.", schema::part("note"))}});
  return schema::document("Ladders as data: what `ladder show --output-format json` writes", file,
                          parts);
}

}  // namespace ladder::cli
