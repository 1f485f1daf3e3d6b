#include "config/entry.h"

#include <algorithm>

#include <fmt/core.h>

#include "config/key.h"
#include "config/option.h"
#include "config/read_json.h"
#include "config/settings.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::config {
namespace {

using Assignments = std::span<const Assignment* const>;

/// Adds the last value of a key, or its default.
void add(Assignments assignments, std::string key, std::string_view standard,
         std::vector<Entry>& entries) {
  Entry entry{std::move(key), read_json(standard).root, {}};
  for (const Assignment* it : assignments) {
    if (!name_same_setting(it->key, entry.key)) continue;
    entry.value = it->value;
    entry.origin = it->origin;
  }
  entries.push_back(std::move(entry));
}

void add_rules(Assignments assignments, std::vector<Entry>& entries) {
  for (const rules::Rule* rule : rules::catalog()) {
    const std::string key = fmt::format("rules.{}", rule->name);
    add(assignments, key, fmt::format("\"{}\"", rules::default_of(*rule)), entries);
    for (const rules::Option& it : rule->options)
      add(assignments, fmt::format("{}.{}", key, it.name), default_of(it), entries);
  }
}

/// Adds all values of a key, because they add up.
void add_all(Assignments assignments, const Key& key, std::vector<Entry>& entries) {
  const std::size_t before = entries.size();
  for (const Assignment* it : assignments)
    if (it->key == key.name) entries.push_back({it->key, it->value, it->origin});
  if (entries.size() == before)
    entries.push_back({std::string(key.name), read_json(key.standard).root, {}});
}

}  // namespace

std::vector<Entry> entries_of(Assignments assignments) {
  std::vector<Entry> entries;
  for (const Key& it : keys()) {
    if (it.scope == Scope::file) continue;
    if (it.kind == Kind::rules) add_rules(assignments, entries);
    else if (it.merge == Merge::adds) add_all(assignments, it, entries);
    else add(assignments, std::string(it.name), it.standard, entries);
  }
  return entries;
}

}  // namespace ladder::config
