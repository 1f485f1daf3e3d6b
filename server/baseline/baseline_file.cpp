#include "baseline/baseline_file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "model/reference.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "text/json_writer.h"
#include "text/line_index.h"

namespace ladder::baseline {
namespace {

using baseline::BaselineEntry;
using baseline::Identity;
using nlohmann::json;
using text::JsonLayout;
using text::JsonObject;
using text::JsonWriter;

constexpr int version = 1;

/// The strings of an entry, in the order of the file.
struct Field {
  const char* key;
  std::string Identity::*value;
  const char* description;
};
constexpr Field fields[] = {
    {"ladder", &Identity::ladder, "The ladder's title."},
    {"skill", &Identity::skill, "The skill."},
    {"level", &Identity::level, "The level."},
    {"rule", &Identity::rule, "The rule that reported the finding."},
    {"text", &Identity::words, "The first words of the text that the finding is about."},
};

std::string hexadecimal(std::uint64_t number) { return fmt::format("{:016x}", number); }

std::optional<std::uint64_t> number_of(const std::string& digits) {
  std::uint64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, number, 16);
  if (error != std::errc() || rest != end || digits.size() != 16) return std::nullopt;
  return number;
}

std::uint32_t line_of(std::string_view text, std::size_t at) {
  return text::LineIndex(text)
             .position_of(static_cast<std::uint32_t>(at), text::ColumnUnit::utf8)
             .line +
         1;
}

/// Where the file still contains both sides of a merge.
std::size_t merge_mark(std::string_view text) {
  if (text.starts_with("<<<<<<<")) return 0;
  const std::size_t mark = text.find("\n<<<<<<<");
  return mark == text.npos ? mark : mark + 1;
}

/// What makes an entry none, or nothing.
std::optional<std::string> read_entry(const json& from, BaselineEntry& entry) {
  if (!from.is_object()) return "isn't an object (`{ ... }`)";
  for (const Field& it : fields) {
    const auto found = from.find(it.key);
    if (found == from.end()) continue;
    if (!found->is_string()) return fmt::format("has a `{}` that isn't a string", it.key);
    entry.identity.*it.value = found->get<std::string>();
  }
  if (entry.identity.rule.empty()) return "has no `rule`";
  entry.identity.fingerprint = baseline::fingerprint_of(entry.identity.words);
  if (const auto found = from.find("fingerprint"); found != from.end()) {
    const std::optional<std::uint64_t> number =
        found->is_string() ? number_of(found->get<std::string>()) : std::nullopt;
    if (!number) return "has a `fingerprint` that isn't 16 hexadecimal digits";
    entry.identity.fingerprint = *number;
  }
  if (const auto found = from.find("count"); found != from.end()) {
    if (!found->is_number_unsigned() || found->get<std::uint64_t>() == 0)
      return "has a `count` that isn't a whole number of 1 or more";
    entry.count = found->get<std::size_t>();
  }
  return std::nullopt;
}

/// What makes a file no baseline, or nothing.
std::optional<std::string> read(const json& root, BaselineFile& baseline) {
  if (!root.is_object() || !root.contains("version") || !root["version"].is_number_integer())
    return "isn't a baseline: it has no `version`";
  if (const auto number = root["version"].get<std::int64_t>(); number != version)
    return fmt::format(
        "is in baseline format {}, but this version of ladder reads format {}: use {} version",
        number, version, version < number ? "a newer" : "an older");
  const auto paths = root.find("paths");
  if (paths != root.end()) {
    if (!paths->is_array()) return "is damaged: its `paths` isn't a list";
    for (const json& it : *paths) {
      if (!it.is_string()) return "is damaged: one of its `paths` isn't a string";
      baseline.paths.push_back(it.get<std::string>());
    }
  }
  const auto findings = root.find("findings");
  if (findings == root.end() || !findings->is_array()) return "is damaged: it has no `findings`";
  for (const json& it : *findings) {
    BaselineEntry entry;
    if (const auto problem = read_entry(it, entry))
      return fmt::format("is damaged: finding {} {}", baseline.entries.size() + 1, *problem);
    baseline.entries.push_back(std::move(entry));
  }
  return std::nullopt;
}

void write_entry(JsonWriter& json, const BaselineEntry& entry) {
  JsonWriter line(JsonLayout::line);
  {
    JsonObject object(line);
    for (const Field& it : fields) object.unless_empty(it.key, entry.identity.*it.value);
    if (entry.identity.fingerprint != baseline::fingerprint_of(entry.identity.words))
      object.member("fingerprint", hexadecimal(entry.identity.fingerprint));
    if (1 < entry.count) object.member("count", entry.count);
  }
  json.raw(line.text());
}

/// The properties of an entry in the schema.
struct EntryProperties {};
void write(JsonWriter& json, const EntryProperties& /*all*/) {
  std::vector<std::string_view> rule_names;
  for (const rules::Rule* it : rules::catalog()) rule_names.push_back(it->name);
  JsonObject properties(json);
  for (const Field& it : fields) {
    json.key(it.key);
    JsonObject property(json);
    property.add({{"description", it.description}, {"type", "string"}});
    if (it.value == &Identity::rule) property.member("examples", rule_names);
  }
  properties.add(
      {{"fingerprint",
        {{"description", "Identifies the full wording if `text` shows only its beginning."},
         {"type", "string"},
         {"pattern", "^[0-9a-f]{16}$"}}},
       {"count",
        {{"description", "How many times the finding occurs (default: 1)."},
         {"type", "integer"},
         {"minimum", 1},
         {"default", 1}}}});
}

}  // namespace

bool covers(const BaselineFile& baseline, std::string_view its_path, std::string_view file) {
  const auto lies_in = [&](std::string_view covered) {
    std::string place = model::path_from(its_path, covered);
    while (place.ends_with('/')) place.pop_back();
    return file == place || (file.starts_with(place) && file[place.size()] == '/');
  };
  if (baseline.paths.empty()) return lies_in(".");
  return std::ranges::any_of(baseline.paths, lies_in);
}

BaselineFile parse_baseline(std::string_view text, std::string& problem) {
  problem.clear();
  BaselineFile baseline;
  if (const std::size_t mark = merge_mark(text); mark != text.npos) {
    problem = fmt::format(
        "has an unresolved merge conflict on line {}: keep the lines from both sides, then run "
        "`ladder baseline prune` to remove the extra entries",
        line_of(text, mark));
    return {};
  }
  try {
    if (auto what = read(json::parse(text), baseline)) problem = *std::move(what);
  } catch (const json::parse_error& error) {
    problem = fmt::format("is damaged: line {} isn't valid JSON",
                          line_of(text, error.byte == 0 ? 0 : error.byte - 1));
  } catch (const json::out_of_range&) {
    problem = "is damaged: it contains a number that's too large";
  }
  return problem.empty() ? std::move(baseline) : BaselineFile{};
}

std::string to_text(const BaselineFile& baseline) {
  JsonWriter json(JsonLayout::indented);
  {
    JsonObject file(json);
    file.unless_empty("$schema", rules::published("schema/ladder-baseline.schema.json"));
    file.add({{"version", version},
              {"paths", text::Json{text::to_json(baseline.paths, JsonLayout::line)}},
              {"findings", text::JsonList(baseline::counted(baseline.entries), write_entry)}});
  }
  return json.text() + '\n';
}

std::string baseline_schema() {
  return text::to_json_file(
      {{"$schema", "http://json-schema.org/draft-07/schema#"},
       {"title", "Findings a team has set aside (ladder-baseline.json)"},
       {"type", "object"},
       {"properties",
        {{"$schema", {{"type", "string"}}},
         {"version", {{"description", "The version of this format."}, {"const", version}}},
         {"paths",
          {{"description",
            "The files and folders the baseline covers, relative to the folder it's in."},
           {"type", "array"},
           {"items", {{"type", "string"}}}}},
         {"findings",
          {{"description", "The findings that `ladder check` sets aside."},
           {"type", "array"},
           {"items", {{"$ref", "#/definitions/finding"}}}}}}},
       {"required", std::vector{"version", "findings"}},
       {"additionalProperties", false},
       {"definitions",
        {{"finding",
          {{"properties", EntryProperties{}},
           {"required", std::vector{"rule"}},
           {"additionalProperties", false},
           {"type", "object"}}}}}});
}

}  // namespace ladder::baseline
