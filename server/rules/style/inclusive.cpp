#include <initializer_list>
#include <utility>
#include <vector>

#include "rules/catalog.h"
#include "rules/style/check_own_rules.h"

namespace ladder {
namespace {
void check_inclusive(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::inclusive{
    .name = "inclusive",
    .group = Group::style,
    .severity = text::Severity::warning,
    .fixing = Fixing::unsafe,
    .is_optional = true,
    .summary = "An expectation uses a word that leaves some people out.",
    .why =
        "A ladder applies to everyone in a role. Words such as `he` or `manpower` suggest that it "
        "was written for only some of them.",
    .bad = R"(## Design

Level/Skill	Craft
1	Plans the manpower for a project.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Plans the workforce for a project.
)",
    .settings = R"({"style": ["inclusive"]})",
    .remarks =
        "The built-in words are English only. To add your own, list them under `avoid` in a style "
        "rule.",
    .off = "When the words are names of things, such as the `master` branch of a repository.",
    .check = check_inclusive,
};

namespace {

rules::OwnRule words_to_avoid() {
  std::vector<rules::Wanted> wanted;
  rules::OwnRule rule;
  rule.message = "{} leaves some people out";
  rule.is_exact = false;  // a sentence may need other changes, too
  for (const auto& [word, better] : std::initializer_list<std::pair<const char*, const char*>>{
           {"he or she", "they"},
           {"he/she", "they"},
           {"s/he", "they"},
           {"his or her", "their"},
           {"his/her", "their"},
           {"him or her", "them"},
           {"him/her", "them"},
           {"he", "they"},
           {"she", "they"},
           {"his", "their"},
           {"himself", "themselves"},
           {"herself", "themselves"},
           {"chairman", "chair"},
           {"craftsmanship", "craft"},
           {"foreman", "supervisor"},
           {"guys", "everyone"},
           {"manpower", "workforce"},
           {"man hours", "hours"},
           {"man-hours", "hours"},
           {"mankind", "people"},
           {"manned", "staffed"},
           {"middleman", "intermediary"},
           {"salesman", "salesperson"},
           {"salesmen", "salespeople"},
           {"spokesman", "spokesperson"},
           {"workmanlike", "skilful"},
           {"blacklist", "blocklist"},
           {"whitelist", "allowlist"},
           {"grandfathered", "exempted"},
           {"sanity check", "quick check"},
           {"crazy", "surprising"},
           {"insane", "extreme"},
           {"crippled", "limited"},
           {"dummy value", "placeholder value"},
           {"tribal knowledge", "undocumented knowledge"},
           {"native speaker", "fluent speaker"},
           {"rock star", "expert"},
           {"rockstar", "expert"},
           {"ninja", "expert"},
           {"guru", "expert"},
       })
    wanted.push_back({rules::Pattern(word), better});
  rule.wanted = std::move(wanted);
  return rule;
}

void check_inclusive(const rules::Subject& subject, rules::Report& report) {
  if (!subject.is_read_as_english()) return;
  static const rules::StyleRule rule(words_to_avoid());
  rules::check_style_rule(subject, rule, report);
}

}  // namespace
}  // namespace ladder
