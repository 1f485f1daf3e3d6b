#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/schemas/parts.h"
#include "cli/schemas/schemas.h"
#include "exchange/json/words.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::testing {
namespace {

using schema::document;
using schema::flag;
using schema::index;
using schema::Json;
using schema::list;
using schema::number;
using schema::object;
using schema::one_of;
using schema::or_null;
using schema::part;
using schema::text;
using schema::version;

Json position() {
  return object(
      {{"line", number("From 0.")}, {"character", number("From 0, in UTF-16 code units.")}});
}

Json range() { return object({{"start", part("position")}, {"end", part("position")}}); }

// What is found.

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const rules::Rule* it : rules::catalog()) names.push_back(it->name);
  return names;
}

Json severity() {
  using text::Severity;
  return one_of("How bad it is.",
                std::array{rules::name_of(Severity::error), rules::name_of(Severity::warning),
                           rules::name_of(Severity::hint)});
}

Json fix() {
  using text::Applicability;
  const Json edit = object({{"range", part("range")}, {"newText", text("Takes its place.")}});
  return object(
      {{"title", text("What it does, as a command.")},
       {"applicability", one_of("A safe one keeps what the ladder says; the other needs a look.",
                                std::array{rules::name_of(Applicability::safe),
                                           rules::name_of(Applicability::unsafe)})},
       {"edits", list("In order, and apart from each other.", edit)}});
}

Json related() {
  return object({{"file", text("Its path.")},
                 {"range", part("range")},
                 {"message", text("What it has to do with the problem.")}});
}

Json finding() {
  Json schema =
      object({{"file", text("The path of the file, as the command was given it.")},
              {"code", one_of("The rule that found it.", rule_names())},
              {"severity", severity()},
              {"message", text("What is wrong.")},
              {"range", part("range")},
              {"ladder", text("The title of the ladder it speaks of; empty where there is none.")},
              {"skill", text("The skill, likewise.")},
              {"level", text("The level, likewise.")},
              {"evidence", text("Why the checker thinks so; often empty.")},
              {"help", text("How to mend it; may be empty.")},
              {"fixes", list("What would mend it.", part("fix"))},
              {"related", list("Other places that have to do with it.", part("related"))}});
  schema["properties"]["url"] = text("The page of the rule, where it is published.");
  return schema;
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
  summary["properties"]["baseline"] =
      object({{"file", text("Its path.")},
              {"heldBack", number("Findings that it has put off, and that were found.")},
              {"gone", number("Those that were not found, if all that it covers was checked.")}});
  return summary;
}

Json summary() {
  return object({{"files", number("How many were checked.")},
                 {"ladders", number("How many they hold.")},
                 {"errors", number("How many were found.")},
                 {"warnings", number("Likewise.")},
                 {"hints", number("Likewise.")},
                 {"fixable", number("Findings that `--fix` would mend.")},
                 {"unsafeFixable", number("Those that `--unsafe-fixes` would mend besides.")},
                 {"fixed", number("Findings that were mended by this run.")}});
}

/// What could not be done; it is left out where there is nothing of the kind.
Json with_errors(Json report) {
  const Json error =
      object({{"file", text("Its path.")}, {"message", text("What is the matter.")}});
  report["properties"]["errors"] = list("Files that could not be read.", error);
  return report;
}

// What a file says.

Json passages(std::string_view description) { return list(description, part("passage")); }

Json passage() {
  return object({{"kind", one_of("An item is one of a list.", exchange::passage_words)},
                 {"text", text("In plain text: without the backslashes that a layout needs.")}});
}

Json directive() {
  return object({{"key", text("`Levels`, `Scale` or `Extends`, as written.")},
                 {"value", text("What stands behind the colon.")},
                 {"range", part("range")}});
}

Json level() {
  return object({{"label", text("As first written; empty where it is missing.")},
                 {"inferred", text("Where it is missing: the only one that fits, or empty.")},
                 {"qualifier", text("What stands in parentheses behind it, or empty.")},
                 {"description",
                  passages("The text below its heading, or below its name in the description.")},
                 {"range", part("range")}});
}

Json expectation() {
  return object({{"level", number("The place of the level in `levels`, from 0.")},
                 {"marker", or_null(one_of("`n/a`: nothing is expected, on purpose. `same`: as at "
                                           "the level below.",
                                           exchange::marker_words))},
                 {"text", passages("Empty where nothing is written, or a marker is.")},
                 {"repeated", flag("Another one stands at this skill and level before it.")},
                 {"range", part("range")}});
}

Json skill() {
  return object(
      {{"name", text("Empty where it is missing.")},
       {"layout", one_of("How it is written.", exchange::layout_words)},
       {"description", passages("What stands below its heading, or below one above the grid.")},
       {"expectations",
        list("In the order of the file. A level without any has no cell.", part("expectation"))},
       {"range", part("range")}});
}

Json note() {
  const Json above = object({{"skill", index("The place of the skill in `skills`.")},
                             {"level", index("The place of the level in `levels`.")}});
  Json comment = text("A comment with its marks; null where it is prose.");
  comment["type"] = {"string", "null"};
  Json place = above;
  place["description"] = "What it stands above; nothing at the end.";
  return object({{"comment", std::move(comment)},
                 {"text", passages("Prose between or below the rows of a grid.")},
                 {"above", std::move(place)},
                 {"range", part("range")}});
}

Json ladder() {
  return object(
      {{"title", text("Empty where it is missing.")},
       {"description", passages("The prose above the first grid or section.")},
       {"orientation",
        or_null(
            one_of("What the rows of its first grid are. Without a grid: `level a row` where the "
                   "sections put the levels first, or else null.",
                   exchange::orientation_words))},
       {"directives", list("The lines of the form `Key: value`.", part("directive"))},
       {"levels", list("The lowest first.", part("level"))},
       {"skills", list("In the order of the file.", part("skill"))},
       {"notes", list("What is said beside the grid, in the order of the file.", part("note"))},
       {"range", part("range")}});
}

}  // namespace

std::string report_schema() {
  Json parts = finding_parts();
  parts["finding"] = finding();
  const Json report = object({{"version", version()},
                              {"diagnostics", list("What was found.", part("finding"))},
                              {"summary", with_baseline(summary())}});
  return document("What `ladder check --output-format json` writes", with_errors(report), parts);
}

std::string finding_schema() {
  return document("A line of what `ladder check --output-format jsonl` writes", finding(),
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
  const Json file = object({{"version", version()},
                            {"file", text("Its path, as the command was given it.")},
                            {"title", text("The title of the document; empty where it has none.")},
                            {"ladders", list("In the order of the file.", part("ladder"))},
                            {"notes", list("Comments outside of the ladders.", part("note"))}});
  return document("Ladders as data: what `ladder show --output-format json` writes", file, parts);
}

}  // namespace ladder::testing
