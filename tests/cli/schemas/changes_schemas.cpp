#include <array>
#include <utility>

#include "cli/schemas/parts.h"
#include "cli/schemas/schemas.h"

namespace ladder::testing {
namespace {

using schema::document;
using schema::flag;
using schema::Json;
using schema::list;
using schema::number;
using schema::object;
using schema::one_of;
using schema::part;
using schema::text;
using schema::version;

Json value_change() {
  return object({{"before", text("The earlier value; may be empty.")},
                 {"after", text("The later value; may be empty.")}});
}

/// Which optional members there are depends on `change`.
Json name_change() {
  Json change =
      object({{"change", one_of("How it changed.",
                                std::array{"added", "removed", "renamed", "moved", "requalified"})},
              {"name", text("As in the later version or, if gone from there, the earlier one.")}});
  Json& properties = change["properties"];
  properties["behind"] =
      text("If added or moved: the level or skill it comes after; empty if it comes first.");
  properties["texts"] = number("If added or removed: its number of expectations.");
  properties["before"] =
      text("If renamed: its earlier name; if requalified: its earlier qualifier.");
  properties["after"] = text("The later name or qualifier.");
  return change;
}

Json text_change() {
  return object({{"skill", text("Its name in the later version.")},
                 {"level", text("Its label in the later version.")},
                 {"sameWords", flag("Only punctuation, case or formatting changed.")},
                 {"before", part("content")},
                 {"after", part("content")}});
}

Json description_change() {
  Json change = text_change();
  change["properties"].erase("level");
  change["properties"]["skill"] = {
      {"description", "Its name in the later version; null for the ladder's description."},
      {"type", {"string", "null"}}};
  return object(change["properties"]);
}

/// Changes that don't affect what is expected of anyone.
Json form() {
  Json form = {{"type", "object"}, {"additionalProperties", false}};
  form["description"] = "Changes to formatting only; anything unchanged is left out.";
  form["properties"] = {{"file", part("valueChange")},
                        {"layout", part("valueChange")},
                        {"skills", list("Skills that moved.", part("nameChange"))}};
  return form;
}

Json ladder_changes() {
  Json changes = object(
      {{"title", text("As in the later version or, if gone from there, the earlier one.")},
       {"file", text("Its path.")},
       {"change", one_of("How the ladder changed.", std::array{"added", "removed", "changed"})},
       {"inMeaning", flag("Whether what's expected of people changed.")},
       {"levels", list("How levels changed.", part("nameChange"))},
       {"skills", list("How skills changed.", part("nameChange"))},
       {"texts", list("The expectations that changed.", part("textChange"))},
       {"descriptions",
        list("Descriptions of the ladder or a skill that changed.", part("descriptionChange"))},
       {"form", form()}});
  for (const char* value : {"renamed", "tracks", "scale", "extends"})
    changes["properties"][value] = part("valueChange");
  return changes;
}

}  // namespace

std::string changes_schema() {
  const Json parts = {{"valueChange", value_change()},
                      {"nameChange", name_change()},
                      {"content", schema::content()},
                      {"textChange", text_change()},
                      {"descriptionChange", description_change()},
                      {"ladderChanges", ladder_changes()}};
  const Json changes =
      object({{"version", version()},
              {"ladders", list("The ladders that changed.", part("ladderChanges"))}});
  return document("The output of `ladder diff --output-format json`", changes, parts);
}

std::string comparisons_schema() {
  const Json skill = object(
      {{"name", text("As plain text; may be empty.")},
       {"alike", flag("The expectations have enough in common for a word-by-word comparison.")},
       {"lower", part("content")},
       {"higher", part("content")}});
  const Json comparison = object({{"title", text("The ladder's title; may be empty.")},
                                  {"lower", text("The lower level's label; may be empty.")},
                                  {"higher", text("The higher level's label; may be empty.")},
                                  {"skills", list("In the ladder's order.", skill)}});
  return document(
      "The output of `ladder compare --output-format json`",
      object({{"version", version()},
              {"comparisons", list("One for each ladder that has both levels.", comparison)}}),
      {{"content", schema::content()}});
}

}  // namespace ladder::testing
