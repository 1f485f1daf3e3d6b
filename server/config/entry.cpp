#include "config/entry.h"

#include <algorithm>

#include <fmt/core.h>

#include "config/key.h"
#include "config/option.h"
#include "config/settings.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::config {
namespace {

using Said = std::span<const Assignment* const>;

/// The last word about a key, or its default.
void add(Said said, std::string key, std::string standard, std::vector<Entry>& entries) {
  Entry entry{std::move(key), std::move(standard), {}};
  for (const Assignment* it : said) {
    if (!mean_the_same(it->key, entry.key)) continue;
    entry.value = to_text(it->value);
    entry.origin = it->origin;
  }
  entries.push_back(std::move(entry));
}

void add_rules(Said said, std::vector<Entry>& entries) {
  for (const rules::Rule* rule : rules::catalog()) {
    const std::string key = fmt::format("rules.{}", rule->name);
    add(said, key, fmt::format("\"{}\"", rules::name_of(rule->severity)), entries);
    for (const rules::Option& it : rule->options)
      add(said, fmt::format("{}.{}", key, it.name), standard_of(it), entries);
  }
}

/// Everything that was said of a key counts.
void add_all(Said said, const Key& key, std::vector<Entry>& entries) {
  const std::size_t before = entries.size();
  for (const Assignment* it : said)
    if (it->key == key.name) entries.push_back({it->key, to_text(it->value), it->origin});
  if (entries.size() == before)
    entries.push_back({std::string(key.name), std::string(key.standard), {}});
}

}  // namespace

std::vector<Entry> entries_of(Said said) {
  std::vector<Entry> entries;
  for (const Key& it : keys()) {
    if (it.scope == Scope::file) continue;
    if (it.kind == Kind::rules) add_rules(said, entries);
    else if (it.merge == Merge::adds) add_all(said, it, entries);
    else
      add(said, std::string(it.name), it.standard.empty() ? "null" : std::string(it.standard),
          entries);
  }
  return entries;
}

}  // namespace ladder::config
