#include "rules/catalog.h"

namespace ladder::rules {

std::span<const Rule* const> catalog() {
  static constexpr const Rule* rules[] = {
#define RULE(name) &(name),
#include "rules/catalog.inc"
#undef RULE
  };
  return rules;
}

std::uint32_t rule_index(std::string_view name) {
  for (std::uint32_t i = 0; i < catalog().size(); ++i)
    if (catalog()[i]->name == name) return i;
  return model::none;
}

Settings default_settings() {
  Settings settings;
  for (const Rule* rule : catalog()) settings.severities.emplace_back(rule->severity);
  return settings;
}

}  // namespace ladder::rules
