#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "cli/reporters/annotation_text.h"
#include "cli/reporters/finding_text.h"
#include "cli/reporters/fingerprints.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/json_text.h"
#include "cli/reporters/reporters.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/style/own_rule_page.h"

namespace ladder::cli {
namespace {

// The sections are those of the Static Analysis Results Interchange Format (SARIF) 2.1.0.

const char* level_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "error";
    case text::Severity::warning: return "warning";
    case text::Severity::hint: break;
  }
  return "note";
}

Json text_json(std::string_view text) { return {{"text", text}}; }

/// Section 3.49.
Json json_of(const rules::Rule& rule) {
  return without_empty({{"id", rule.name},
                        {"shortDescription", text_json(rule.summary)},
                        {"fullDescription", text_json(rule.why)},
                        {"help", {{"text", rule.why}, {"markdown", rules::to_markdown(rule)}}},
                        {"helpUri", rules::url_of(rule.name)},
                        {"properties", {{"tags", Json::array({rules::name_of(rule.group)})}}},
                        {"defaultConfiguration", {{"level", level_of(rule.severity)}}}},
                       "helpUri");
}

using OwnRules = std::vector<const rules::OwnRule*>;

/// The rules of a team's own that apply to the files, each name once.
OwnRules own_rules_of(const LoadedFiles& loaded) {
  OwnRules all;
  for (const File& file : loaded.files) {
    for (const auto& rule : loaded.settings->settings_for(file.path).rules.own_rules) {
      const auto has_name = [&](const rules::OwnRule* it) { return it->name == rule->name; };
      if (std::ranges::none_of(all, has_name)) all.push_back(rule.get());
    }
  }
  return all;
}

Json json_of(const rules::OwnRule& rule) {
  const std::string page = rules::to_markdown(rule);
  return {{"id", rule.name},
          {"shortDescription", text_json(rule.message.empty() ? rule.name : rule.message)},
          {"help", {{"text", page}, {"markdown", page}}},
          {"properties", {{"tags", Json::array({rules::name_of(rules::Group::style)})}}},
          {"defaultConfiguration", {{"level", level_of(rule.severity)}}}};
}

/// The place of a rule among those that the report lists.
std::size_t index_of(std::string_view name, const OwnRules& own) {
  const std::uint32_t index = rules::rule_index(name);
  if (index != model::none) return index;
  const auto found = std::ranges::find(own, name, &rules::OwnRule::name);
  return rules::catalog().size() + static_cast<std::size_t>(found - own.begin());
}

/// Section 3.30: lines and columns from 1, the end after the last character.
Json region_of(text::Span span, const text::LineIndex& index) {
  const text::Position from = index.position_of(span.begin, text::ColumnUnit::utf16);
  const text::Position to = index.position_of(span.end, text::ColumnUnit::utf16);
  return {{"startLine", from.line + 1},
          {"startColumn", from.column + 1},
          {"endLine", to.line + 1},
          {"endColumn", to.column + 1}};
}

Json artifact_of(const File& file) { return {{"uri", sarif_uri(file.path)}}; }

/// Section 3.28.
Json location_of(const File& file, text::Span span, Indexes& indexes) {
  return {
      {"physicalLocation",
       {{"artifactLocation", artifact_of(file)}, {"region", region_of(span, indexes.of(file))}}}};
}

/// Section 3.33: the ladder, level and skill that a finding is about.
Json logical_locations_of(const text::Diagnostic& finding) {
  std::string name;
  for (const std::string* part : {&finding.ladder, &finding.level, &finding.skill}) {
    if (part->empty()) continue;
    if (!name.empty()) name += " > ";
    name += *part;
  }
  Json all = Json::array();
  if (!name.empty()) all.push_back({{"fullyQualifiedName", name}});
  return all;
}

/// Section 3.55.
Json json_of(const text::Fix& fix, const File& file, Indexes& indexes) {
  Json replacements = Json::array();
  for (const text::Edit& it : fix.edits)
    replacements.push_back({{"deletedRegion", region_of(it.span, indexes.of(file))},
                            {"insertedContent", text_json(it.replacement)}});
  Json change = {{"artifactLocation", artifact_of(file)},
                 {"replacements", std::move(replacements)}};
  return {{"description", text_json(fix.title)},
          {"artifactChanges", Json::array({std::move(change)})}};
}

/// Section 3.27.17. GitHub knows a finding again by the second name, and would make one of the text
/// of its line itself.
Json names_of(const std::string& fingerprint) {
  return {{"ladder/v1", fingerprint}, {"primaryLocationLineHash", fingerprint}};
}

/// Section 3.27.
Json json_of(const text::Diagnostic& finding, const File& file, const LoadedFiles& loaded,
             const OwnRules& own, Indexes& indexes, Fingerprints& fingerprints) {
  Json location = location_of(file, finding.span, indexes);
  Json logical = logical_locations_of(finding);
  if (!logical.empty()) location["logicalLocations"] = std::move(logical);
  Json result = {{"ruleId", finding.code},
                 {"ruleIndex", index_of(finding.code, own)},
                 {"level", level_of(finding.severity)},
                 {"message", text_json(text_of(finding))},
                 {"locations", Json::array({std::move(location)})},
                 {"partialFingerprints", names_of(fingerprints.next(finding, file))}};
  Json related = Json::array();
  for (const text::Related& it : finding.related) {
    const File* other = file_of(it, file, loaded);
    if (!other) continue;
    Json place = location_of(*other, it.span, indexes);
    place["message"] = text_json(it.message);
    related.push_back(std::move(place));
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  Json fixes = Json::array();
  for (const text::Fix& it : finding.fixes) fixes.push_back(json_of(it, file, indexes));
  if (!fixes.empty()) result["fixes"] = std::move(fixes);
  return result;
}

/// Section 3.20: files that could not be read are reported as errors of the tool.
Json invocation_of(const LoadedFiles& loaded) {
  Json notifications = Json::array();
  for (const Problem& it : loaded.problems)
    notifications.push_back(
        {{"level", "error"}, {"message", text_json(it.path + ": " + it.message)}});
  return {{"executionSuccessful", loaded.problems.empty()},
          {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

void report_sarif(const LoadedFiles& loaded, Output& output) {
  Json rules = Json::array();
  for (const rules::Rule* it : rules::catalog()) rules.push_back(json_of(*it));
  const OwnRules own = own_rules_of(loaded);
  for (const rules::OwnRule* it : own) rules.push_back(json_of(*it));
  Json driver = {{"name", "ladder"}, {"version", LADDER_VERSION}, {"rules", std::move(rules)}};
  Indexes indexes;
  Fingerprints fingerprints;
  Json results = Json::array();
  for (const File& file : loaded.files)
    for (const text::Diagnostic& it : file.findings())
      results.push_back(json_of(it, file, loaded, own, indexes, fingerprints));
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"columnKind", "utf16CodeUnits"},
              {"invocations", Json::array({invocation_of(loaded)})},
              {"results", std::move(results)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({std::move(run)})}};
  output.write(to_text(log, 2) + '\n');
}

}  // namespace ladder::cli
