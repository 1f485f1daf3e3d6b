#include "rules/pages.h"

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/invisible.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

std::string_view sentence_of(Fixing fixing) {
  switch (fixing) {
    case Fixing::none: return "No automatic fix is available.";
    case Fixing::safe: return "A safe fix is available.";
    case Fixing::unsafe: return "An unsafe fix is available: review what it changes.";
  }
  return "";
}

/// An example that a reader can see: bytes that are not UTF-8 as an editor would show them, and
/// invisible characters as their numbers.
std::string visible(std::string_view example) {
  const std::string valid = text::valid_utf8(example);
  std::string shown;
  for (std::size_t at = 0; at < valid.size();) {
    const text::Character here = text::character_at(valid, at);
    if (text::name_of_invisible(here.code).empty()) shown.append(valid, at, here.size);
    else shown += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(here.code));
    at += here.size;
  }
  return shown;
}

/// An example of an option and its effect, and the other rules that share it.
std::string sentence_of(const Option& option, const Rule& rule) {
  std::string sentence = fmt::format("`\"{}\": {{\"{}\": {}}}` {}.", rule.name, option.name,
                                     option.example, option.effect);
  std::vector<std::string> others;
  for (const Rule* other : rules_with(option))
    if (other != &rule) others.push_back(quoted(other->name));
  if (!others.empty())
    sentence += fmt::format(" {} {} this option.", joined(others, others.size()),
                            others.size() == 1 ? "shares" : "share");
  return sentence;
}

void append_block(std::string& page, std::string_view example) {
  page +=
      fmt::format("```ladder\n{}{}```\n\n", visible(example), example.ends_with('\n') ? "" : "\n");
}

}  // namespace

std::string_view name_of(text::Severity severity) {
  switch (severity) {
    case text::Severity::error: return "error";
    case text::Severity::warning: return "warning";
    case text::Severity::hint: return "hint";
  }
  return "";
}

std::string_view name_of(text::Applicability applicability) {
  switch (applicability) {
    case text::Applicability::safe: return "safe";
    case text::Applicability::unsafe: return "unsafe";
  }
  return "";
}

std::string_view name_of(Fixing fixing) {
  switch (fixing) {
    case Fixing::none: return "";
    case Fixing::safe: return "safe";
    case Fixing::unsafe: return "unsafe";
  }
  return "";
}

std::string_view default_of(const Rule& rule) {
  return rule.is_optional ? "off" : name_of(rule.severity);
}

std::string_view name_of(Group group) {
  switch (group) {
    case Group::structure: return "structure";
    case Group::progression: return "progression";
    case Group::truncation: return "truncation";
    case Group::text: return "text";
    case Group::style: return "style";
  }
  return "";
}

std::string published(std::string_view path, std::string_view home) {
  return home.empty() ? "" : fmt::format("{}/{}", home, path);
}

std::string published(std::string_view path) { return published(path, LADDER_PAGES); }

std::string url_of(std::string_view rule_name) {
  return published(fmt::format("rules/{}", rule_name));
}

std::string to_markdown(const Rule& rule) {
  std::string page = fmt::format("# {}\n\n{}\n\n", rule.name, rule.summary);
  if (rule.is_optional)
    page += fmt::format(
        "Off by default. To turn it on, set `\"style\": [\"{}\"]` in "
        "`ladder.json`. Severity: {}. ",
        rule.name, name_of(rule.severity));
  else page += fmt::format("Default severity: {}. ", name_of(rule.severity));
  page += fmt::format("{}\n\n", sentence_of(rule.fixing));
  page += fmt::format("## Why it matters\n\n{}\n\n", rule.why);
  page += "## Example\n\n";
  if (!rule.settings.empty())
    page += fmt::format("With this `ladder.json`:\n\n```json\n{}\n```\n\n", rule.settings);
  append_block(page, rule.bad);
  page += "## Fixed\n\n";
  append_block(page, rule.good);
  page += "## Options\n\n";
  if (const std::string text = options_text(rule); !text.empty()) page += text + "\n\n";
  page += fmt::format(
      "To change the severity, set `\"rules\": {{\"{}\": \"hint\"}}` in `ladder.json`. The value "
      "can be `\"error\"`, `\"warning\"`, `\"hint\"` or `\"off\"`.\n\n",
      rule.name);
  page += "## When to turn it off\n\n";
  if (!rule.off.empty()) page += fmt::format("{}\n\n", rule.off);
  page += fmt::format(
      "To suppress a single finding, put `<!-- ladder-ignore {}: reason -->` on the line "
      "above it.\n",
      rule.name);
  return page;
}

std::string options_text(const Rule& rule) {
  std::string text;
  for (const Option& it : rule.options) text += sentence_of(it, rule) + ' ';
  text += rule.remarks;
  return std::string(text::trimmed(text));
}

std::string summary_of(const Option& option) {
  std::vector<std::string> names;
  for (const Rule* rule : rules_with(option)) names.emplace_back(rule->name);
  std::string summary(option.summary);
  if (1 < names.size()) summary += fmt::format(" Applies to {}.", joined(names, names.size()));
  return summary;
}

std::string index_markdown() {
  std::string page = "# Rules\n\n| rule | severity | fix | what it finds |\n|---|---|---|---|\n";
  for (const Rule* rule : catalog())
    page += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} |\n", rule->name, default_of(*rule),
                        name_of(rule->fixing), rule->summary);
  return page;
}

}  // namespace ladder::rules
