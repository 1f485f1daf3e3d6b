#include <algorithm>

#include <fmt/core.h>

#include "cli/reporters/annotation_text.h"
#include "cli/reporters/breaking.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

using breaking::Approval;
using breaking::Change;
using text::JsonList;
using text::JsonObject;
using text::JsonSingle;
using text::JsonWriter;

void add_sign_off(JsonObject& object, const Approval& it) {
  object.add({{"who", it.who},
              {"when", it.when},
              {"reason", it.reason},
              {"takesEffect", it.takes_effect}});
}

void write_evidence(JsonWriter& json, const breaking::Evidence& it) {
  json.object({{"kind", it.kind}, {"before", it.before}, {"after", it.after}});
}

void write_change(JsonWriter& json, const ReviewedChange& it) {
  const Change& change = it.change;
  JsonObject object(json);
  object.add({{"class", breaking::name_of(change.change)},
              {"change", breaking::fingerprint_of(change)},
              {"file", change.path},
              {"line", it.line},
              {"ladder", change.ladder},
              {"skill", change.skill},
              {"level", change.level},
              {"from", change.from},
              {"before", change.before},
              {"after", change.after},
              {"evidence", JsonList(change.evidence, write_evidence)},
              {"alsoAt", change.also},
              {"needsSignOff", it.needs_sign_off}});
  json.key("signOff");
  if (!it.approval) return json.null();
  JsonObject sign_off(json);
  add_sign_off(sign_off, *it.approval);
}

void write_unmatched(JsonWriter& json, const Approval* it) {
  JsonObject object(json);
  object.add(
      {{"change", it->change}, {"ladder", it->ladder}, {"skill", it->skill}, {"level", it->level}});
  add_sign_off(object, *it);
}

void write_class(JsonWriter& json, breaking::ChangeClass it) {
  json.object({{"id", breaking::name_of(it)},
               {"shortDescription", {{"text", breaking::meaning_of(it)}}},
               {"defaultConfiguration", {{"level", "error"}}}});
}

void write_as_result(JsonWriter& json, const ReviewedChange& it) {
  if (!it.needs_sign_off) return;
  const std::string fingerprint = breaking::fingerprint_of(it.change);
  JsonObject result(json);
  result.add(
      {{"ruleId", breaking::name_of(it.change.change)},
       {"ruleIndex", static_cast<std::size_t>(it.change.change)},
       {"level", "error"},
       {"message", {{"text", change_in_words(it)}}},
       {"locations", JsonSingle{{{"physicalLocation",
                                  {{"artifactLocation", {{"uri", sarif_uri(it.change.path)}}},
                                   {"region", {{"startLine", it.line}}}}}}}},
       {"partialFingerprints",
        {{"ladder-change/v1", fingerprint}, {"primaryLocationLineHash", fingerprint}}}});
  if (it.approval)
    result.member("suppressions",
                  JsonSingle{{{"kind", "external"}, {"justification", it.approval->reason}}});
}

}  // namespace

void report_breaking_json(const BreakingReport& report, Output& output) {
  const auto open = std::ranges::count_if(report.changes, &ReviewedChange::is_open);
  const auto needed = std::ranges::count_if(report.changes, &ReviewedChange::needs_sign_off);
  output.write(
      text::to_json_file({{"version", 1},
                          {"changes", JsonList(report.changes, write_change)},
                          {"unmatchedSignOffs", JsonList(report.unmatched, write_unmatched)},
                          {"summary",
                           {{"changes", report.changes.size()},
                            {"needSignOff", open},
                            {"signedOff", needed - open}}}}));
}

void report_breaking_github(const BreakingReport& report, Output& output) {
  for (const ReviewedChange& it : report.changes) {
    if (!it.needs_sign_off) continue;
    output.write(fmt::format("::{} file={},line={},title={}::{}\n",
                             it.is_open() ? "error" : "notice", github_property(it.change.path),
                             it.line, github_property(breaking::name_of(it.change.change)),
                             github_message(change_in_words(it))));
  }
}

void report_breaking_sarif(const BreakingReport& report, Output& output) {
  output.write(sarif_log({"rules", JsonList(breaking::all_classes(), write_class)},
                         {{"results", JsonList(report.changes, write_as_result)}}));
}

}  // namespace ladder::cli
