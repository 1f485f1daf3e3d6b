#include "baseline/baseline_file.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "model/reference.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "text/line_index.h"

namespace ladder::baseline {
namespace {

using baseline::BaselineEntry;
using baseline::Identity;
using nlohmann::json;

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

std::string as_json(std::string_view text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string serialized(const BaselineEntry& entry) {
  std::string line;
  const auto add = [&](std::string_view key, std::string_view value) {
    line += fmt::format("{}\"{}\": {}", line.empty() ? "" : ", ", key, value);
  };
  for (const Field& it : fields)
    if (const std::string& value = entry.identity.*it.value; !value.empty())
      add(it.key, as_json(value));
  if (entry.identity.fingerprint != baseline::fingerprint_of(entry.identity.words))
    add("fingerprint", as_json(hexadecimal(entry.identity.fingerprint)));
  if (1 < entry.count) add("count", std::to_string(entry.count));
  return "{" + line + "}";
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
  std::string text = "{\n";
  if (const auto schema = rules::published("schema/ladder-baseline.schema.json"); !schema.empty())
    text += fmt::format("  \"$schema\": \"{}\",\n", schema);
  text += fmt::format("  \"version\": {},\n  \"paths\": [", version);
  for (std::size_t i = 0; i < baseline.paths.size(); ++i)
    text += (i == 0 ? "" : ", ") + as_json(baseline.paths[i]);
  text += "],\n  \"findings\": [";
  std::string_view separator = "\n";
  for (const BaselineEntry& it : baseline::counted(baseline.entries)) {
    text += separator;
    text += "    " + serialized(it);
    separator = ",\n";
  }
  return text + (baseline.entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::string baseline_schema() {
  using Json = nlohmann::ordered_json;
  Json finding;
  for (const Field& it : fields)
    finding["properties"][it.key] = {{"description", it.description}, {"type", "string"}};
  Json& rule = finding["properties"]["rule"];
  for (const rules::Rule* it : rules::catalog()) rule["examples"].push_back(it->name);
  finding["properties"]["fingerprint"] = {
      {"description", "Identifies the full wording if `text` shows only its beginning."},
      {"type", "string"},
      {"pattern", "^[0-9a-f]{16}$"}};
  finding["properties"]["count"] = {
      {"description", "How many times the finding occurs (default: 1)."},
      {"type", "integer"},
      {"minimum", 1},
      {"default", 1}};
  finding["required"] = {"rule"};
  finding["additionalProperties"] = false;

  Json root;
  root["$schema"] = "http://json-schema.org/draft-07/schema#";
  root["title"] = "Findings a team has set aside (ladder-baseline.json)";
  root["type"] = "object";
  root["properties"]["$schema"] = {{"type", "string"}};
  root["properties"]["version"] = {{"description", "The version of this format."},
                                   {"const", version}};
  root["properties"]["paths"] = {
      {"description", "The files and folders the baseline covers, relative to the folder it's in."},
      {"type", "array"},
      {"items", {{"type", "string"}}}};
  root["properties"]["findings"] = {{"description", "The findings that `ladder check` sets aside."},
                                    {"type", "array"},
                                    {"items", {{"$ref", "#/definitions/finding"}}}};
  root["required"] = {"version", "findings"};
  root["additionalProperties"] = false;
  finding["type"] = "object";
  root["definitions"]["finding"] = finding;
  return root.dump(2) + "\n";
}

}  // namespace ladder::baseline
