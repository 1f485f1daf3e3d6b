#include "breaking/approvals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "rules/pages.h"
#include "text/ascii.h"
#include "text/hash.h"
#include "text/json_writer.h"

namespace ladder::breaking {
namespace {

using nlohmann::json;
using text::JsonLayout;
using text::JsonObject;
using text::JsonWriter;

constexpr int version = 1;

/// The strings of an approval, in the order of the file.
struct Field {
  const char* key;
  std::string Approval::*value;
  bool is_required;
  const char* description;
};
constexpr Field fields[] = {
    {"change", &Approval::change, true,
     "The ID of the change, as printed by `ladder breaking`. It depends on where the change is, "
     "and on the text before and after the change."},
    {"ladder", &Approval::ladder, false, "The ladder's title."},
    {"skill", &Approval::skill, false, "The skill."},
    {"level", &Approval::level, false, "The level."},
    {"who", &Approval::who, true, "Who accepted the change."},
    {"when", &Approval::when, true, "The date of the sign-off."},
    {"reason", &Approval::reason, true, "The reason for accepting the change."},
    {"takes-effect", &Approval::takes_effect, true, "The date the change takes effect."},
};

constexpr std::string_view change_pattern = "^[0-9a-f]{16}$";
constexpr std::string_view date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

bool is_date_field(const Field& it) {
  return it.value == &Approval::when || it.value == &Approval::takes_effect;
}

bool is_fingerprint(std::string_view word) {
  return word.size() == 16 && std::ranges::all_of(word, [](char it) {
           return text::is_ascii_digit(it) || ('a' <= it && it <= 'f');
         });
}

/// What makes an entry no approval, or nothing.
std::optional<std::string> read_entry(const json& from, Approval& approval) {
  if (!from.is_object()) return "isn't an object (`{ ... }`)";
  for (const auto& [key, value] : from.items()) {
    const auto field = std::ranges::find(fields, key, &Field::key);
    if (field == std::end(fields)) return fmt::format("has an unknown key `{}`", key);
    if (!value.is_string()) return fmt::format("has a `{}` that isn't a string", key);
    approval.*field->value = value.get<std::string>();
  }
  for (const Field& it : fields) {
    const std::string& value = approval.*it.value;
    if (it.is_required && value.empty()) return fmt::format("has no `{}`", it.key);
    if (is_date_field(it) && !is_date(value))
      return fmt::format("has a `{}` that isn't a date in the form 2026-11-29", it.key);
  }
  if (!is_fingerprint(approval.change)) return "has a `change` that isn't 16 hexadecimal digits";
  return std::nullopt;
}

std::optional<std::string> read(const json& root, std::vector<Approval>& approvals) {
  if (!root.is_object() || !root.contains("version") || root["version"] != version)
    return fmt::format("has no `\"version\": {}`", version);
  const auto entries = root.find("approvals");
  if (entries == root.end() || !entries->is_array()) return "has no list of `approvals`";
  for (const json& it : *entries) {
    Approval approval;
    if (const auto problem = read_entry(it, approval))
      return fmt::format("is damaged: approval {} {}", approvals.size() + 1, *problem);
    approvals.push_back(std::move(approval));
  }
  return std::nullopt;
}

void write_line(JsonWriter& json, const Approval& approval) {
  JsonWriter line(JsonLayout::line);
  {
    JsonObject object(line);
    for (const Field& it : fields) object.unless_empty(it.key, approval.*it.value);
  }
  json.raw(line.text());
}

/// The properties of an approval in the schema.
struct ApprovalProperties {};
void write(JsonWriter& json, const ApprovalProperties& /*all*/) {
  const JsonObject properties(json);
  for (const Field& it : fields) {
    json.key(it.key);
    JsonObject property(json);
    property.add({{"description", it.description}, {"type", "string"}});
    if (it.is_required) property.member("minLength", 1);
    if (is_date_field(it)) property.member("pattern", date_pattern);
    if (it.value == &Approval::change) property.member("pattern", change_pattern);
  }
}

/// What a person reads in the line has to be true, too.
bool covers(const Approval& approval, const Change& change) {
  return (approval.ladder.empty() || approval.ladder == change.ladder) &&
         (approval.skill.empty() || approval.skill == change.skill) &&
         (approval.level.empty() || approval.level == change.level);
}

}  // namespace

std::string fingerprint_of(const Change& change) {
  std::string content;
  // The size before each part keeps them apart.
  const auto add = [&](std::string_view part) {
    content.append(fmt::format("{}:", part.size())).append(part);
  };
  for (const std::string* it :
       {&change.ladder, &change.skill, &change.level, &change.from, &change.before, &change.after})
    add(*it);
  // Without any text, the class and the evidence are the content.
  if (change.before.empty() && change.after.empty()) {
    add(name_of(change.change));
    for (const Evidence& it : change.evidence)
      for (const std::string* part : {&it.kind, &it.before, &it.after}) add(*part);
  }
  return fmt::format("{:016x}", text::hash_of(content));
}

bool is_date(std::string_view word) {
  if (word.size() != 10 || word[4] != '-' || word[7] != '-') return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (i != 4 && i != 7 && !text::is_ascii_digit(word[i])) return false;
  const std::string_view month = word.substr(5, 2);
  const std::string_view day = word.substr(8, 2);
  return "01" <= month && month <= "12" && "01" <= day && day <= "31";
}

std::vector<Approval> parse_approvals(std::string_view text, std::string& problem) {
  problem.clear();
  std::vector<Approval> approvals;
  const json root = json::parse(text, nullptr, false);
  if (root.is_discarded()) problem = "isn't valid JSON";
  else if (auto what = read(root, approvals)) problem = *std::move(what);
  return problem.empty() ? std::move(approvals) : std::vector<Approval>{};
}

std::string to_text(std::span<const Approval> approvals) {
  JsonWriter json(JsonLayout::indented);
  {
    JsonObject file(json);
    file.unless_empty("$schema", rules::published("schema/ladder-approvals.schema.json"));
    file.add({{"version", version}, {"approvals", text::JsonList(approvals, write_line)}});
  }
  return json.text() + '\n';
}

std::string approvals_schema() {
  std::vector<const char*> required;
  for (const Field& it : fields)
    if (it.is_required) required.push_back(it.key);
  return text::to_json_file(
      {{"$schema", "http://json-schema.org/draft-07/schema#"},
       {"title", "Accepted changes to career ladders (ladder-approvals.json)"},
       {"type", "object"},
       {"properties",
        {{"$schema", {{"type", "string"}}},
         {"version", {{"description", "The version of this format."}, {"const", version}}},
         {"approvals",
          {{"description", "The changes that someone has accepted. Each line covers one change."},
           {"type", "array"},
           {"items", {{"$ref", "#/definitions/approval"}}}}}}},
       {"required", std::vector{"version", "approvals"}},
       {"additionalProperties", false},
       {"definitions",
        {{"approval",
          {{"type", "object"},
           {"required", required},
           {"properties", ApprovalProperties{}},
           {"additionalProperties", false}}}}}});
}

Coverage coverage_of(std::span<const Change> changes, std::span<const Approval> approvals) {
  std::multimap<std::string, const Approval*> left;
  for (const Approval& it : approvals) left.emplace(it.change, &it);
  Coverage coverage;
  for (const Change& change : changes) {
    const Approval* found = nullptr;
    const auto candidates = left.equal_range(fingerprint_of(change));
    for (auto it = candidates.first; it != candidates.second; ++it) {
      if (!covers(*it->second, change)) continue;
      found = it->second;
      left.erase(it);
      break;
    }
    coverage.of_changes.push_back(found);
  }
  for (const Approval& it : approvals)
    if (std::ranges::any_of(left, [&](const auto& entry) { return entry.second == &it; }))
      coverage.unmatched.push_back(&it);
  return coverage;
}

}  // namespace ladder::breaking
