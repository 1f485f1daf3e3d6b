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

const Rule* rule_named(std::string_view name) {
  const std::uint32_t index = rule_index(name);
  return index == model::none ? nullptr : catalog()[index];
}

std::vector<const Rule*> rules_with(const Option& option) {
  std::vector<const Rule*> all;
  for (const Rule* rule : catalog())
    for (const Option& it : rule->options)
      if (&it == &option) all.push_back(rule);
  return all;
}

bool Settings::is_on(const Option& option) const {
  const auto set = options.find(&option);
  return set == options.end() ? std::get<bool>(option.standard) : std::get<bool>(set->second);
}

std::uint32_t Settings::number(const Option& option) const {
  const auto set = options.find(&option);
  return set == options.end() ? std::get<std::uint32_t>(option.standard)
                              : std::get<std::uint32_t>(set->second);
}

std::string_view Settings::text(const Option& option) const {
  const auto set = options.find(&option);
  return set == options.end() ? std::get<std::string_view>(option.standard)
                              : std::get<std::string>(set->second);
}

Settings default_settings() {
  Settings settings;
  for (const Rule* rule : catalog())
    settings.severities.push_back(rule->is_optional ? std::nullopt : std::optional(rule->severity));
  return settings;
}

}  // namespace ladder::rules
