#include "cli/reporters/rules_json.h"

#include "cli/reporters/json_text.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

constexpr int json_indent = 2;

Json object_of(const rules::Rule& rule) {
  return without_empty({{"name", rule.name},
                        {"group", rules::name_of(rule.group)},
                        {"severity", rules::name_of(rule.severity)},
                        {"fix", rules::name_of(rule.fixing)},
                        {"summary", rule.summary},
                        {"why", rule.why},
                        {"bad", rule.bad},
                        {"good", rule.good},
                        {"settings", rule.settings},
                        {"options", rules::options_text(rule)},
                        {"off", rule.off},
                        {"url", rules::url_of(rule.name)}},
                       "url");
}

}  // namespace

std::string to_json(const rules::Rule& rule) {
  return to_text(object_of(rule), json_indent) + '\n';
}

std::string rules_to_json() {
  Json rules = Json::array();
  for (const rules::Rule* it : rules::catalog()) rules.push_back(object_of(*it));
  return to_text({{"version", 1}, {"rules", std::move(rules)}}, json_indent) + '\n';
}

}  // namespace ladder::cli
