#include <algorithm>

#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/page.h"
#include "cli/printable.h"
#include "cli/reporters/rules_json.h"
#include "cli/style.h"
#include "cli/suggestion.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

const rules::Rule& rule_called(const std::string& name) {
  const std::uint32_t index = rules::rule_index(name);
  if (index != model::none) return *rules::catalog()[index];
  std::vector<std::string> names;
  for (const rules::Rule* it : rules::catalog()) names.emplace_back(it->name);
  throw system::Failure(fmt::format("no rule is called `{}`{} `ladder rule --all` lists them", name,
                                    suggestion(names, name)));
}

/// A line of the table: what is said of each rule, and then what it finds.
std::string table_row(const rules::Rule& rule, std::size_t longest_name, const Screen& screen) {
  const std::string_view fix = rules::name_of(rule.fixing);
  const std::string facts =
      fmt::format("  {:<{}}  {}{}  {:<10}  ", rule.name, longest_name,
                  styled(rules::name_of(rule.severity), style_of(rule.severity), screen),
                  std::string(7 - rules::name_of(rule.severity).size(), ' '),
                  fix.empty() ? "" : fmt::format("{} fix", fix));
  const auto indent = static_cast<std::uint32_t>(longest_name + 25);
  if (screen.width < indent + 30)
    return fmt::format("{}\n{}", facts.substr(0, facts.find_last_not_of(' ') + 1),
                       indented(wrapped(rule.summary, screen.width - 6), 6));
  return facts + indented(wrapped(rule.summary, screen.width - indent), indent).substr(indent);
}

/// All rules, a table for each group.
std::string overview(const Screen& screen) {
  std::size_t longest_name = 0;
  for (const rules::Rule* it : rules::catalog())
    longest_name = std::max(longest_name, it->name.size());

  std::string text;
  for (const rules::Group group : {rules::Group::structure, rules::Group::progression,
                                   rules::Group::truncation, rules::Group::text}) {
    if (!text.empty()) text += '\n';
    text += styled(rules::name_of(group), Style::strong, screen) + '\n';
    for (const rules::Rule* it : rules::catalog())
      if (it->group == group) text += table_row(*it, longest_name, screen);
  }
  return text;
}

}  // namespace

int execute(const RuleArguments& arguments, Console& console) {
  const Screen screen = console.screen(arguments.colour);
  const bool as_json = arguments.format == Format::json;
  if (arguments.all) {
    console.output.write(as_json ? rules_to_json() : overview(screen));
    return 0;
  }
  const rules::Rule& rule = rule_called(arguments.name);
  const bool for_reading = screen.is_terminal || screen.colour;
  const std::string page = rules::to_markdown(rule);
  console.output.write(as_json ? to_json(rule) : for_reading ? rendered(page, screen) : page);
  return 0;
}

}  // namespace ladder::cli
