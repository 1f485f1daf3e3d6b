#include <utility>
#include <vector>

#include "breaking/change_class.h"
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

Json sign_off() {
  return object({{"who", text("Who accepted the change.")},
                 {"when", text("The date of the sign-off.")},
                 {"reason", text("The reason for accepting the change.")},
                 {"takesEffect", text("The date the change takes effect.")}});
}

Json change() {
  std::vector<std::string_view> classes;
  for (const breaking::ChangeClass it : breaking::all_classes())
    classes.push_back(breaking::name_of(it));
  const Json evidence = object({{"kind", text("What differs, such as `number` or `scope`.")},
                                {"before", text("The words in the earlier version; may be empty.")},
                                {"after", text("The words in the later version; may be empty.")}});
  return object(
      {{"class", one_of("What the change means for people.", classes)},
       {"change", text("Identifies the change by its content, for `ladder-approvals.json`.")},
       {"file", text("The path of the file.")},
       {"line", number("The line in the later version, counted from 1.")},
       {"ladder", text("The ladder's title; may be empty.")},
       {"skill", text("The skill; empty if the change is about a level or the ladder.")},
       {"level", text("The level; empty if the change is about a skill or the ladder.")},
       {"from",
        text("The earlier name, or the level that an expectation came from; may be empty.")},
       {"before", text("The earlier text; may be empty.")},
       {"after", text("The later text; may be empty.")},
       {"evidence", list("The words that the class is based on; may be empty.", evidence)},
       {"alsoAt",
        list("Higher levels that repeat the expectation with `same`.", text("The level's label."))},
       {"needsSignOff", flag("Whether the settings require a sign-off.")},
       {"signOff",
        {{"description", "The sign-off; null if there isn't one."},
         {"anyOf", Json::array({part("signOff"), {{"type", "null"}}})}}}});
}

}  // namespace

std::string breaking_schema() {
  Json unmatched = sign_off()["properties"];
  for (const char* it : {"change", "ladder", "skill", "level"})
    unmatched[it] = text("The value in `ladder-approvals.json`; may be empty.");
  const Json summary =
      object({{"changes", number("How many changes there are.")},
              {"needSignOff", number("How many changes still need a sign-off.")},
              {"signedOff", number("How many changes have the sign-off they need.")}});
  return document("The output of `ladder breaking --output-format json`",
                  object({{"version", version()},
                          {"changes", list("The changes, ladder by ladder.", part("change"))},
                          {"unmatchedSignOffs",
                           list("Sign-offs that don't match any change.", object(unmatched))},
                          {"summary", summary}}),
                  {{"change", change()}, {"signOff", sign_off()}});
}

}  // namespace ladder::testing
