#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/reporters/annotation_text.h"
#include "cli/reporters/finding_text.h"
#include "cli/reporters/fingerprints.h"
#include "cli/reporters/indexes.h"
#include "cli/reporters/reporters.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/style/own_rule_page.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

using text::JsonList;
using text::JsonObject;
using text::JsonSingle;
using text::JsonWriter;

// The sections are those of the Static Analysis Results Interchange Format (SARIF) 2.1.0.

const char* level_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "error";
    case text::Severity::warning: return "warning";
    case text::Severity::hint: break;
  }
  return "note";
}

/// With what the descriptors of both kinds of rules end.
void add_traits(JsonObject& object, rules::Group group, text::Severity severity) {
  object.add({{"properties", {{"tags", std::vector{rules::name_of(group)}}}},
              {"defaultConfiguration", {{"level", level_of(severity)}}}});
}

/// Section 3.49.
void write_rule(JsonWriter& json, const rules::Rule& rule) {
  JsonObject object(json);
  object.add({{"id", rule.name},
              {"shortDescription", {{"text", rule.summary}}},
              {"fullDescription", {{"text", rule.why}}},
              {"help", {{"text", rule.why}, {"markdown", rules::to_markdown(rule)}}}});
  object.unless_empty("helpUri", rules::url_of(rule.name));
  add_traits(object, rule.group, rule.severity);
}

void write_rule(JsonWriter& json, const rules::OwnRule& rule) {
  const std::string page = rules::to_markdown(rule);
  JsonObject object(json);
  object.add({{"id", rule.name},
              {"shortDescription", {{"text", rule.message.empty() ? rule.name : rule.message}}},
              {"help", {{"text", page}, {"markdown", page}}}});
  add_traits(object, rules::Group::style, rule.severity);
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

/// All rules, a team's own last.
struct ListedRules {
  const OwnRules& own;
};
void write(JsonWriter& json, const ListedRules& it) {
  json.begin_array();
  for (const rules::Rule* rule : rules::catalog()) write_rule(json, *rule);
  for (const rules::OwnRule* rule : it.own) write_rule(json, *rule);
  json.end_array();
}

/// The place of a rule among those that the report lists.
std::size_t index_of(std::string_view name, const OwnRules& own) {
  const std::uint32_t index = rules::rule_index(name);
  if (index != model::none) return index;
  const auto found = std::ranges::find(own, name, &rules::OwnRule::name);
  return rules::catalog().size() + static_cast<std::size_t>(found - own.begin());
}

/// Section 3.30: lines and columns from 1, the end after the last character.
struct Region {
  text::Span span;
  const text::LineIndex& index;
};
void write(JsonWriter& json, const Region& it) {
  const text::Position from = it.index.position_of(it.span.begin, text::ColumnUnit::utf16);
  const text::Position to = it.index.position_of(it.span.end, text::ColumnUnit::utf16);
  json.object({{"startLine", from.line + 1},
               {"startColumn", from.column + 1},
               {"endLine", to.line + 1},
               {"endColumn", to.column + 1}});
}

/// Section 3.33: the ladder, level and skill that a finding is about.
std::string subject_of(const text::Diagnostic& finding) {
  std::string name;
  for (const std::string* part : {&finding.ladder, &finding.level, &finding.skill}) {
    if (part->empty()) continue;
    if (!name.empty()) name += " > ";
    name += *part;
  }
  return name;
}

/// Section 3.28.
struct SarifLocation {
  const File& file;
  Region region;
  std::string subject = {};
  const std::string* message = nullptr;
};
void write(JsonWriter& json, const SarifLocation& it) {
  JsonObject location(json);
  location.member("physicalLocation", {{"artifactLocation", {{"uri", sarif_uri(it.file.path)}}},
                                       {"region", it.region}});
  if (!it.subject.empty())
    location.member("logicalLocations", JsonSingle{{{"fullyQualifiedName", it.subject}}});
  if (it.message) location.member("message", {{"text", *it.message}});
}

/// Section 3.27.
void write_result(JsonWriter& json, const text::Diagnostic& finding, const File& file,
                  const LoadedFiles& loaded, const OwnRules& own, Indexes& indexes,
                  Fingerprints& fingerprints) {
  const text::LineIndex& index = indexes.of(file);
  // Section 3.27.17. GitHub knows a finding again by the second name, and would make one of the
  // text of its line itself.
  const std::string fingerprint = fingerprints.next(finding, file);
  JsonObject result(json);
  result.add(
      {{"ruleId", finding.code},
       {"ruleIndex", index_of(finding.code, own)},
       {"level", level_of(finding.severity)},
       {"message", {{"text", text_of(finding)}}},
       {"locations", std::vector{SarifLocation{file, {finding.span, index}, subject_of(finding)}}},
       {"partialFingerprints",
        {{"ladder/v1", fingerprint}, {"primaryLocationLineHash", fingerprint}}}});
  std::vector<SarifLocation> related;
  for (const text::Related& it : finding.related)
    if (const File* other = file_of(it, file, loaded))
      related.push_back({*other, {it.span, indexes.of(*other)}, {}, &it.message});
  result.unless_empty("relatedLocations", related);
  // Section 3.55.
  const auto write_edit = [&](JsonWriter& to, const text::Edit& it) {
    to.object({{"deletedRegion", Region{it.span, index}},
               {"insertedContent", {{"text", it.replacement}}}});
  };
  const auto write_fix = [&](JsonWriter& to, const text::Fix& it) {
    to.object(
        {{"description", {{"text", it.title}}},
         {"artifactChanges", JsonSingle{{{"artifactLocation", {{"uri", sarif_uri(file.path)}}},
                                         {"replacements", JsonList(it.edits, write_edit)}}}}});
  };
  if (!finding.fixes.empty()) result.member("fixes", JsonList(finding.fixes, write_fix));
}

void write_notification(JsonWriter& json, const Problem& it) {
  json.object({{"level", "error"}, {"message", {{"text", it.path + ": " + it.message}}}});
}

}  // namespace

void report_sarif(const LoadedFiles& loaded, Output& output) {
  const OwnRules own = own_rules_of(loaded);
  Indexes indexes;
  Fingerprints fingerprints;
  const auto write_results = [&](JsonWriter& json, const File& file) {
    for (const text::Diagnostic& it : file.findings())
      write_result(json, it, file, loaded, own, indexes, fingerprints);
  };
  // Section 3.20: files that could not be read are reported as errors of the tool.
  output.write(
      sarif_log({"rules", ListedRules{own}},
                {{"columnKind", "utf16CodeUnits"},
                 {"invocations", JsonSingle{{{"executionSuccessful", loaded.problems.empty()},
                                             {"toolExecutionNotifications",
                                              JsonList(loaded.problems, write_notification)}}}},
                 {"results", JsonList(loaded.files, write_results)}}));
}

}  // namespace ladder::cli
