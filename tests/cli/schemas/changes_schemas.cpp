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
  return object({{"before", text("Empty where there was none.")},
                 {"after", text("Empty where there is none now.")}});
}

/// What happened says what else is told of it.
Json name_change() {
  Json change =
      object({{"change", one_of("What happened to it.",
                                std::array{"added", "removed", "renamed", "moved", "requalified"})},
              {"name", text("In the later version; of one that is gone, in the earlier one.")}});
  Json& properties = change["properties"];
  properties["behind"] = text("Of one that was added or moved: what it stands behind, or empty.");
  properties["texts"] = number("Of one that was added or removed: how many it has.");
  properties["before"] = text("Of one that was renamed: its name; of a level, its qualifier.");
  properties["after"] = text("The same in the later version.");
  return change;
}

Json text_change() {
  return object({{"skill", text("As the later version calls it.")},
                 {"level", text("Likewise.")},
                 {"sameWords", flag("Only punctuation, case or form is another.")},
                 {"before", part("content")},
                 {"after", part("content")}});
}

Json description_change() {
  Json change = text_change();
  change["properties"].erase("level");
  change["properties"]["skill"] = {
      {"description", "As the later version calls it; null for what describes the ladder."},
      {"type", {"string", "null"}}};
  return object(change["properties"]);
}

/// What changed nobody's measure; what is not another is left out.
Json form() {
  Json form = {{"type", "object"}, {"additionalProperties", false}};
  form["description"] = "What changed in form only; what did not is left out.";
  form["properties"] = {{"file", part("valueChange")},
                        {"layout", part("valueChange")},
                        {"skills", list("Those that stand elsewhere.", part("nameChange"))}};
  return form;
}

Json ladder_changes() {
  Json changes = object(
      {{"title", text("In the later version; of one that is gone, in the earlier one.")},
       {"file", text("Its path.")},
       {"change",
        one_of("What happened to the ladder.", std::array{"added", "removed", "changed"})},
       {"inMeaning", flag("People are measured otherwise by it.")},
       {"levels", list("What happened to levels.", part("nameChange"))},
       {"skills", list("What happened to skills.", part("nameChange"))},
       {"texts", list("Where something else is asked for.", part("textChange"))},
       {"descriptions", list("What describes the ladder or a skill.", part("descriptionChange"))},
       {"form", form()}});
  for (const char* value : {"renamed", "scale", "extends"})
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
              {"ladders", list("Those that are not the same.", part("ladderChanges"))}});
  return document("What `ladder diff --output-format json` writes", changes, parts);
}

std::string comparisons_schema() {
  const Json skill =
      object({{"name", text("In plain text, or empty.")},
              {"alike", flag("The texts have enough in common for the words that differ to tell "
                             "something.")},
              {"lower", part("content")},
              {"higher", part("content")}});
  const Json comparison = object({{"title", text("Of the ladder, or empty.")},
                                  {"lower", text("The level's label, or empty.")},
                                  {"higher", text("Likewise.")},
                                  {"skills", list("In their order.", skill)}});
  return document(
      "What `ladder compare --output-format json` writes",
      object({{"version", version()},
              {"comparisons", list("A ladder each that has both levels.", comparison)}}),
      {{"content", schema::content()}});
}

}  // namespace ladder::testing
