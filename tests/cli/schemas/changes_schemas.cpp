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
      object({{"change", one_of("How the level or skill changed.",
                                std::array{"added", "removed", "renamed", "moved", "requalified"})},
              {"name", text("The level's or skill's name in the later version, or in the earlier "
                            "one if it was removed.")}});
  Json& properties = change["properties"];
  properties["behind"] = text(
      "The level or skill that this one now comes after; empty if this one is now first. Only for "
      "`added` and `moved`.");
  properties["texts"] =
      number("How many expectations the level or skill has. Only for `added` and `removed`.");
  properties["before"] = text("The old name or qualifier. Only for `renamed` and `requalified`.");
  properties["after"] = text("The new name or qualifier. Only for `renamed` and `requalified`.");
  return change;
}

Json text_change() {
  return object({{"skill", text("The skill's name in the later version.")},
                 {"level", text("The level's label in the later version.")},
                 {"sameWords", flag("Whether only punctuation, case or formatting changed.")},
                 {"before", part("content")},
                 {"after", part("content")}});
}

Json description_change() {
  Json change = text_change();
  change["properties"].erase("level");
  change["properties"]["skill"] = {
      {"description",
       "The skill's name in the later version; null for the ladder's own description."},
      {"type", {"string", "null"}}};
  return object(change["properties"]);
}

/// Changes that don't affect what is expected of anyone.
Json form() {
  Json form = {{"type", "object"}, {"additionalProperties", false}};
  form["description"] =
      "Changes that don't affect the meaning. Anything that stayed the same is left out.";
  form["properties"] = {{"file", part("valueChange")},
                        {"layout", part("valueChange")},
                        {"skills", list("Skills that moved.", part("nameChange"))}};
  return form;
}

Json ladder_changes() {
  Json changes = object(
      {{"title", text("The ladder's title in the later version, or in the earlier one if the "
                      "ladder was removed.")},
       {"file", text("The path of the file.")},
       {"change", one_of("How the ladder changed.", std::array{"added", "removed", "changed"})},
       {"inMeaning", flag("Whether the change affects what's expected of people.")},
       {"levels", list("How levels changed.", part("nameChange"))},
       {"skills", list("How skills changed.", part("nameChange"))},
       {"texts", list("The expectations that changed.", part("textChange"))},
       {"descriptions",
        list("The changed descriptions of the ladder and its skills.", part("descriptionChange"))},
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
      {{"name", text("The skill's name, as plain text; may be empty.")},
       {"alike",
        flag("Whether the expectations have enough in common for a word-by-word comparison.")},
       {"lower", part("content")},
       {"higher", part("content")}});
  const Json comparison = object({{"title", text("The ladder's title; may be empty.")},
                                  {"lower", text("The lower level's label; may be empty.")},
                                  {"higher", text("The higher level's label; may be empty.")},
                                  {"skills", list("The skills, in the ladder's order.", skill)}});
  return document(
      "The output of `ladder compare --output-format json`",
      object({{"version", version()},
              {"comparisons",
               list("One comparison for each ladder that has both levels.", comparison)}}),
      {{"content", schema::content()}});
}

}  // namespace ladder::testing
