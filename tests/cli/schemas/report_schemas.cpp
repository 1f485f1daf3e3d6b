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
      {{"line", number("The line number, counted from 0.")},
       {"character", number("The position in the line, counted in UTF-16 code units from 0.")}});
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
  return one_of("How severe the finding is.",
                std::array{rules::name_of(Severity::error), rules::name_of(Severity::warning),
                           rules::name_of(Severity::hint)});
}

Json fix() {
  using text::Applicability;
  const Json edit = object({{"range", part("range")}, {"newText", text("The replacement.")}});
  return object({{"title", text("What the fix does, worded as an instruction.")},
                 {"applicability",
                  one_of("A safe fix doesn't change what the ladder says; an unsafe fix should be "
                         "reviewed.",
                         std::array{rules::name_of(Applicability::safe),
                                    rules::name_of(Applicability::unsafe)})},
                 {"edits", list("The edits, in order; they never overlap.", edit)}});
}

Json related() {
  return object({{"file", text("The path of the file.")},
                 {"range", part("range")},
                 {"message", text("How this place relates to the finding.")}});
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
              {"levels", list("All levels that the finding covers; the first is the one in "
                              "`level`. May be empty.",
                              text("The level's label."))},
              {"evidence", text("The evidence for the finding; often empty.")},
              {"help", text("How to fix the problem; may be empty.")},
              {"fixes", list("The available fixes.", part("fix"))},
              {"related", list("Other places that the finding relates to.", part("related"))}});
  schema["properties"]["url"] =
      text("The web address of the rule's page. Left out if the page isn't published.");
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
      object({{"file", text("The path of the baseline.")},
              {"heldBack", number("How many findings the baseline set aside.")},
              {"gone", number("How many findings in the baseline no longer occur; always 0 unless "
                              "everything that the baseline covers was checked.")}});
  return summary;
}

Json summary() {
  return object({{"files", number("How many files were checked.")},
                 {"ladders", number("How many ladders the files contain.")},
                 {"errors", number("How many errors were found.")},
                 {"warnings", number("How many warnings were found.")},
                 {"hints", number("How many hints were found.")},
                 {"fixable", number("How many findings `--fix` would fix.")},
                 {"unsafeFixable", number("How many more findings `--unsafe-fixes` would fix.")},
                 {"fixed", number("How many findings this run fixed.")}});
}

/// Left out if there were no errors.
Json with_errors(Json report) {
  const Json error =
      object({{"file", text("The path of the file.")}, {"message", text("What went wrong.")}});
  report["properties"]["errors"] = list("Files that couldn't be read.", error);
  return report;
}

// The content of a file.

Json passages(std::string_view description) { return list(description, part("passage")); }

Json passage() {
  Json passage = object(
      {{"kind",
        one_of("The kind of passage. An `item` belongs to a list.", exchange::passage_words)},
       {"text", text("Plain text, without the backslashes that escape characters in the file.")}});
  passage["properties"]["depth"] =
      number("How many list items the passage is nested in; left out if it isn't nested.");
  return passage;
}

Json directive() {
  return object(
      {{"key", text("`Levels`, `Scale`, `Extends`, or `Track` and a name, as in the file.")},
       {"value", text("The part after the colon.")},
       {"range", part("range")}});
}

Json level() {
  Json track = text("The track that the level is on; null if all tracks share the level.");
  track["type"] = {"string", "null"};
  return object(
      {{"label", text("The label, as it's first written in the file; empty if missing.")},
       {"inferred", text("The label inferred for a level without one, if only one label fits; "
                         "otherwise empty.")},
       {"qualifier", text("The text in parentheses after the label; may be empty.")},
       {"track", std::move(track)},
       {"description",
        passages("The text below the level's heading, or below the heading with its name in the "
                 "ladder's description.")},
       {"range", part("range")}});
}

Json expectation() {
  return object(
      {{"level", number("The index of the level in `levels`.")},
       {"marker", or_null(one_of("`n/a`: nothing is expected. `same`: the expectation is "
                                 "the same as at the level below.",
                                 exchange::marker_words))},
       {"text",
        passages("The expectation's text; empty if the expectation is blank or just a marker.")},
       {"repeated", flag("Whether an earlier expectation has the same skill and level.")},
       {"range", part("range")}});
}

Json skill() {
  return object(
      {{"name", text("The skill's name; empty if missing.")},
       {"layout", one_of("The layout that the skill is written in.", exchange::layout_words)},
       {"description",
        passages("The text below the skill's heading or, for a skill in a grid, below the heading "
                 "with its name above the grid.")},
       {"expectations", list("The expectations, in the order they appear in the file. A level "
                             "without an expectation is left out.",
                             part("expectation"))},
       {"range", part("range")}});
}

Json note() {
  const Json above = object({{"skill", index("The index of the skill in `skills`.")},
                             {"level", index("The index of the level in `levels`.")}});
  Json comment = text("The comment, including `<!--` and `-->`; null if the note is prose.");
  comment["type"] = {"string", "null"};
  Json place = above;
  place["description"] =
      "The skill and level that the note comes before; both null if it's at the end.";
  return object(
      {{"comment", std::move(comment)},
       {"text", passages("The prose between or below the rows of a grid; empty for a comment.")},
       {"above", std::move(place)},
       {"range", part("range")}});
}

Json ladder() {
  return object(
      {{"title", text("The ladder's title; empty if missing.")},
       {"description", passages("The prose above the first grid or section.")},
       {"orientation",
        or_null(
            one_of("Whether each row of the first grid is a level or a skill. Without a grid, this "
                   "is `level a row` if the sections put the levels first, and null otherwise.",
                   exchange::orientation_words))},
       {"directives", list("The lines of the form `Key: value`.", part("directive"))},
       {"levels", list("The levels, lowest first.", part("level"))},
       {"skills", list("The skills, in the order they appear in the file.", part("skill"))},
       {"notes",
        list("Comments, and prose in or below a grid, in the order they appear in the file.",
             part("note"))},
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
  const Json file = object(
      {{"version", version()},
       {"file", text("The path of the file, as given to the command.")},
       {"title", text("The title of the document; empty if it has none.")},
       {"ladders", list("The ladders, in the order they appear in the file.", part("ladder"))},
       {"notes", list("Comments outside the ladders.", part("note"))}});
  return document("Ladders as data: the output of `ladder show --output-format json`", file, parts);
}

}  // namespace ladder::testing
