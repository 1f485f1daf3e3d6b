#include "rules/style/own_rule_page.h"

#include <vector>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/wording.h"

namespace ladder::rules {
std::optional<text::Severity> severity_of(const Settings& settings, const OwnRule& rule) {
  const auto set = settings.own_severities.find(rule.name);
  return set == settings.own_severities.end() ? rule.severity : set->second;
}

std::string summary_of(const OwnRule& rule) {
  const std::string_view unit = noun_of(rule.unit);
  switch (rule.check) {
    case OwnCheck::avoid: return fmt::format("Reports {}.", alternatives(rule));
    case OwnCheck::require:
      return fmt::format("Every {} must mention {}.", unit, alternatives(rule));
    case OwnCheck::begin:
      return fmt::format("Every {} must begin with {}.", unit,
                         rule.edge == Edge::verb         ? "a verb"
                         : rule.edge == Edge::capital    ? "a capital letter"
                         : rule.edge == Edge::lower_case ? "a lower-case letter"
                                                         : alternatives(rule));
    case OwnCheck::end:
      return rule.edge == Edge::no_stop
                 ? fmt::format("No {} may end with a full stop.", unit)
                 : fmt::format("Every {} must end with {}.", unit,
                               rule.edge == Edge::stop ? "a full stop" : alternatives(rule));
    case OwnCheck::at_most:
    case OwnCheck::at_least:
      return fmt::format("Every {} must have at {} {}.", unit,
                         rule.check == OwnCheck::at_most ? "most" : "least",
                         counted(rule.number, noun_of(rule.counted)));
    case OwnCheck::step:
      return fmt::format("Every level must add at least {} to the level below.",
                         counted(rule.number, "new word"));
  }
  return "";
}

std::string_view noun_of(Unit unit) {
  switch (unit) {
    case Unit::expectations: return "expectation";
    case Unit::paragraphs: return "paragraph";
    case Unit::items: return "item";
    case Unit::sentences: return "sentence";
  }
  return "";
}

std::string_view noun_of(Counted counted) {
  switch (counted) {
    case Counted::words: return "word";
    case Counted::sentences: return "sentence";
    case Counted::items: return "item";
  }
  return "";
}

std::string alternatives(const OwnRule& rule) {
  std::vector<std::string> names;
  for (const Wanted& it : rule.wanted) names.push_back(it.pattern.written());
  return listed(names, "or");
}

std::string to_markdown(const OwnRule& rule) {
  return fmt::format(
      "# {}\n\n{}{}\n\nThis is one of your team's own rules, from `style` in "
      "`ladder.json`.\n",
      rule.name, rule.message.empty() ? "" : rule.message + "\n\n", summary_of(rule));
}

std::string page_of(const Settings& settings, std::string_view name) {
  if (const Rule* rule = rule_named(name)) return to_markdown(*rule);
  const OwnRule* own = own_rule_named(settings, name);
  return own ? to_markdown(*own) : "";
}

const OwnRule* own_rule_named(const Settings& settings, std::string_view name) {
  for (const auto& it : settings.own_rules)
    if (it->name == name) return it.get();
  return nullptr;
}

}  // namespace ladder::rules
