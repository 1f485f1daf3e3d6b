#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "cli/reporters/annotation_text.h"
#include "cli/reporters/breaking.h"
#include "cli/reporters/json_text.h"

namespace ladder::cli {
namespace {

using breaking::Approval;
using breaking::Change;

Json json_of(const Approval* approval) {
  if (!approval) return nullptr;
  return {{"who", approval->who},
          {"when", approval->when},
          {"reason", approval->reason},
          {"takesEffect", approval->takes_effect}};
}

Json json_of(const ReviewedChange& it) {
  const Change& change = it.change;
  Json evidence = Json::array();
  for (const breaking::Evidence& one : change.evidence)
    evidence.push_back({{"kind", one.kind}, {"before", one.before}, {"after", one.after}});
  return {{"class", breaking::name_of(change.change)},
          {"change", breaking::fingerprint_of(change)},
          {"file", change.path},
          {"line", it.line},
          {"ladder", change.ladder},
          {"skill", change.skill},
          {"level", change.level},
          {"from", change.from},
          {"before", change.before},
          {"after", change.after},
          {"evidence", std::move(evidence)},
          {"alsoAt", change.also},
          {"needsSignOff", it.needs_sign_off},
          {"signOff", json_of(it.approval)}};
}

Json unmatched_json(const Approval& it) {
  Json json = {
      {"change", it.change}, {"ladder", it.ladder}, {"skill", it.skill}, {"level", it.level}};
  json.update(json_of(&it));
  return json;
}

}  // namespace

void report_breaking_json(const BreakingReport& report, Output& output) {
  Json changes = Json::array();
  for (const ReviewedChange& it : report.changes) changes.push_back(json_of(it));
  Json unmatched = Json::array();
  for (const Approval* it : report.unmatched) unmatched.push_back(unmatched_json(*it));
  const auto open = std::ranges::count_if(report.changes, &ReviewedChange::is_open);
  const auto needed = std::ranges::count_if(report.changes, &ReviewedChange::needs_sign_off);
  output.write(to_text({{"version", 1},
                        {"changes", std::move(changes)},
                        {"unmatchedSignOffs", std::move(unmatched)},
                        {"summary",
                         {{"changes", report.changes.size()},
                          {"needSignOff", open},
                          {"signedOff", needed - open}}}},
                       2) +
               '\n');
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
  const auto text_json = [](std::string_view text) { return Json{{"text", text}}; };
  Json rules = Json::array();
  for (const breaking::ChangeClass it : breaking::all_classes())
    rules.push_back({{"id", breaking::name_of(it)},
                     {"shortDescription", text_json(breaking::meaning_of(it))},
                     {"defaultConfiguration", {{"level", "error"}}}});
  Json results = Json::array();
  for (const ReviewedChange& it : report.changes) {
    if (!it.needs_sign_off) continue;
    const std::string fingerprint = breaking::fingerprint_of(it.change);
    Json result = {
        {"ruleId", breaking::name_of(it.change.change)},
        {"ruleIndex", static_cast<std::size_t>(it.change.change)},
        {"level", "error"},
        {"message", text_json(change_in_words(it))},
        {"locations", Json::array({{{"physicalLocation",
                                     {{"artifactLocation", {{"uri", sarif_uri(it.change.path)}}},
                                      {"region", {{"startLine", it.line}}}}}}})},
        {"partialFingerprints",
         {{"ladder-change/v1", fingerprint}, {"primaryLocationLineHash", fingerprint}}}};
    if (it.approval)
      result["suppressions"] =
          Json::array({{{"kind", "external"}, {"justification", it.approval->reason}}});
    results.push_back(std::move(result));
  }
  Json driver = {{"name", "ladder"}, {"version", LADDER_VERSION}, {"rules", std::move(rules)}};
  Json run = {{"tool", {{"driver", std::move(driver)}}}, {"results", std::move(results)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  output.write(to_text(log, 2) + '\n');
}

}  // namespace ladder::cli
