#include "cli/reporters/rules_json.h"

#include <nlohmann/json.hpp>

#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

using Json = nlohmann::ordered_json;

Json object_of(const rules::Rule& rule) {
  return {{"name", rule.name},
          {"group", rules::name_of(rule.group)},
          {"severity", rules::name_of(rule.severity)},
          {"fix", rules::name_of(rule.fixing)},
          {"summary", rule.summary},
          {"why", rule.why},
          {"bad", rule.bad},
          {"good", rule.good},
          {"options", rule.options},
          {"off", rule.off},
          {"url", rules::url_of(rule.name)}};
}

}  // namespace

std::string to_json(const rules::Rule& rule) { return object_of(rule).dump(2) + '\n'; }

std::string rules_to_json() {
  Json rules = Json::array();
  for (const rules::Rule* it : rules::catalog()) rules.push_back(object_of(*it));
  return Json{{"version", 1}, {"rules", std::move(rules)}}.dump(2) + '\n';
}

}  // namespace ladder::cli
