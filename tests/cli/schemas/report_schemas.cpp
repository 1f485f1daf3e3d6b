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
  return object({{"line", number("Counts from 0.")},
                 {"character", number("Counts from 0, in UTF-16 code units.")}});
}

Json range() { return object({{"start", part("position")}, {"end", part("position")}}); }

// Findings.

std::vector<std::string_view> rule_names() {
  std::vector<std::string_view> names;
  for (const rules::Rule* it : rules::catalog()) names.push_back(it->name);
  return names;
}

Json severity() {
  using text::Severity;
  return one_of("How severe it is.",
                std::array{rules::name_of(Severity::error), rules::name_of(Severity::warning),
                           rules::name_of(Severity::hint)});
}

Json fix() {
  using text::Applicability;
  const Json edit = object({{"range", part("range")}, {"newText", text("The replacement.")}});
  return object({{"title", text("The action, as a command.")},
                 {"applicability",
                  one_of("A safe fix keeps what the ladder says; an unsafe one should be reviewed.",
                         std::array{rules::name_of(Applicability::safe),
                                    rules::name_of(Applicability::unsafe)})},
                 {"edits", list("In order, without overlaps.", edit)}});
}

Json related() {
  return object({{"file", text("Its path.")},
                 {"range", part("range")},
                 {"message", text("How it relates to the finding.")}});
}

Json finding() {
  Json schema =
      object({{"file", text("The path of the file, as given to the command.")},
              {"code", one_of("The rule.", rule_names())},
              {"severity", severity()},
              {"message", text("The problem.")},
              {"range", part("range")},
              {"ladder", text("The title of the ladder that the finding is about; may be empty.")},
              {"skill", text("The skill that the finding is about, if any; otherwise empty.")},
              {"level", text("The level that the finding is about, if any; otherwise empty.")},
              {"levels", list("Every level that the finding covers, starting with `level`; may be "
                              "empty.",
                              text("Its label."))},
              {"evidence", text("The evidence for the finding; often empty.")},
              {"help", text("How to fix it; may be empty.")},
              {"fixes", list("The available fixes.", part("fix"))},
              {"related", list("Other places that the finding relates to.", part("related"))}});
  schema["properties"]["url"] = text("The address of the rule's page, if published.");
  return schema;
}

Json places() { return {{"position", position()}, {"range", range()}}; }

Json finding_parts() {
  Json parts = places();
  parts["fix"] = fix();
  parts["related"] = related();
  return parts;
}

/// Left out if the run didn't use a baseline.
Json with_baseline(Json summary) {
  summary["properties"]["baseline"] =
      object({{"file", text("Its path.")},
              {"heldBack", number("How many findings it set aside.")},
              {"gone", number("How many of its findings are gone, if everything that the baseline "
                              "covers was checked.")}});
  return summary;
}

Json summary() {
  return object({{"files", number("How many files were checked.")},
                 {"ladders", number("How many ladders they contain.")},
                 {"errors", number("How many errors were found.")},
                 {"warnings", number("How many warnings were found.")},
                 {"hints", number("How many hints were found.")},
                 {"fixable", number("How many findings `--fix` would fix.")},
                 {"unsafeFixable", number("How many more findings `--unsafe-fixes` would fix.")},
                 {"fixed", number("How many findings this run fixed.")}});
}

/// Left out if there were no errors.
Json with_errors(Json report) {
  const Json error = object({{"file", text("Its path.")}, {"message", text("What went wrong.")}});
  report["properties"]["errors"] = list("Files that couldn't be read.", error);
  return report;
}

// The content of a file.

Json passages(std::string_view description) { return list(description, part("passage")); }

Json passage() {
  Json passage =
      object({{"kind", one_of("An item belongs to a list.", exchange::passage_words)},
              {"text", text("Plain text, without the backslashes that a layout needs.")}});
  passage["properties"]["depth"] =
      number("How many items it is nested in; left out if it's in none.");
  return passage;
}

Json directive() {
  return object({{"key", text("`Levels`, `Track` and a name, `Scale` or `Extends`, as written.")},
                 {"value", text("The part after the colon.")},
                 {"range", part("range")}});
}

Json level() {
  Json track = text("The track that it is on; null if all tracks share it.");
  track["type"] = {"string", "null"};
  return object({{"label", text("As first written; empty if missing.")},
                 {"inferred", text("If the label is missing: the only label that fits, or empty.")},
                 {"qualifier", text("The text in parentheses after the label; may be empty.")},
                 {"track", std::move(track)},
                 {"description",
                  passages("The text below its heading, or below its name in the description.")},
                 {"range", part("range")}});
}

Json expectation() {
  return object({{"level", number("The index of the level in `levels`.")},
                 {"marker", or_null(one_of("`n/a`: nothing is expected, on purpose. `same`: as at "
                                           "the level below.",
                                           exchange::marker_words))},
                 {"text", passages("Empty if nothing is written, or only a marker.")},
                 {"repeated", flag("An earlier expectation has the same skill and level.")},
                 {"range", part("range")}});
}

Json skill() {
  return object(
      {{"name", text("Empty if missing.")},
       {"layout", one_of("How it is written.", exchange::layout_words)},
       {"description", passages("The text below its heading, or below a heading above the grid.")},
       {"expectations",
        list("In the order of the file. A level without an expectation is left out.",
             part("expectation"))},
       {"range", part("range")}});
}

Json note() {
  const Json above = object({{"skill", index("The index of the skill in `skills`.")},
                             {"level", index("The index of the level in `levels`.")}});
  Json comment = text("A comment, including `<!--` and `-->`; null for prose.");
  comment["type"] = {"string", "null"};
  Json place = above;
  place["description"] = "The skill and level it comes before; both null at the end.";
  return object({{"comment", std::move(comment)},
                 {"text", passages("Prose between or below the rows of a grid.")},
                 {"above", std::move(place)},
                 {"range", part("range")}});
}

Json ladder() {
  return object(
      {{"title", text("Empty if missing.")},
       {"description", passages("The prose above the first grid or section.")},
       {"orientation",
        or_null(one_of("What the rows of its first grid are. Without a grid: `level a row` if the "
                       "sections put the levels first, or else null.",
                       exchange::orientation_words))},
       {"directives", list("The lines of the form `Key: value`.", part("directive"))},
       {"levels", list("Lowest first.", part("level"))},
       {"skills", list("In the order of the file.", part("skill"))},
       {"notes",
        list("Comments, and prose in or below a grid, in the order of the file.", part("note"))},
       {"range", part("range")}});
}

}  // namespace

std::string report_schema() {
  Json parts = finding_parts();
  parts["finding"] = finding();
  const Json report = object({{"version", version()},
                              {"diagnostics", list("The findings.", part("finding"))},
                              {"summary", with_baseline(summary())}});
  return document("The output of `ladder check --output-format json`", with_errors(report), parts);
}

std::string finding_schema() {
  return document("A line of the output of `ladder check --output-format jsonl`", finding(),
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
                            {"file", text("Its path, as given to the command.")},
                            {"title", text("The title of the document; empty if it has none.")},
                            {"ladders", list("In the order of the file.", part("ladder"))},
                            {"notes", list("Comments outside the ladders.", part("note"))}});
  return document("Ladders as data: the output of `ladder show --output-format json`", file, parts);
}

}  // namespace ladder::testing
