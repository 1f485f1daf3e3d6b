#include "rules/rule.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/arguments/reports.h"
#include "cli/commands.h"
#include "cli/excerpt.h"
#include "cli/new_rule.h"
#include "cli/printable.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/style.h"
#include "cli/suggestion.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/style/own_rule_page.h"
#include "system/failure.h"
#include "text/json_writer.h"

namespace ladder::cli {
namespace {

void write_rule(text::JsonWriter& json, const rules::Rule* rule) {
  text::JsonObject object(json);
  object.add({{"name", rule->name},
              {"group", rules::name_of(rule->group)},
              {"severity", rules::default_of(*rule)},
              {"fix", rules::name_of(rule->fixing)},
              {"summary", rule->summary},
              {"why", rule->why},
              {"bad", rule->bad},
              {"good", rule->good},
              {"settings", rule->settings},
              {"options", rules::options_text(*rule)},
              {"off", rule->off}});
  object.unless_empty("url", rules::url_of(rule->name));
}

/// A rule and its page as a JSON object.
std::string rule_json(const rules::Rule& rule) {
  text::JsonWriter json(text::JsonLayout::indented);
  write_rule(json, &rule);
  return json.text() + '\n';
}

std::string rule_json(const rules::OwnRule& rule) {
  return text::to_json_file({{"name", rule.name},
                             {"group", rules::name_of(rules::Group::style)},
                             {"severity", rules::name_of(rule.severity)},
                             {"page", rules::to_markdown(rule)}});
}

/// All rules as one JSON object.
std::string rules_to_json() {
  return text::to_json_file(
      {{"version", 1}, {"rules", text::JsonList(rules::catalog(), write_rule)}});
}

constexpr std::uint32_t widest_prose = 80;
constexpr std::uint32_t example_indent = 4;

/// A line of prose with its code highlighted.
std::string with_code(std::string_view line, const Screen& screen) {
  std::string result;
  bool code = false;
  for (;;) {
    const std::string_view part = line.substr(0, line.find('`'));
    result += styled(part, code ? Style::accent : Style::plain, screen);
    if (part.size() == line.size()) return result;
    line.remove_prefix(part.size() + 1);
    result += '`';
    code = !code;
  }
}

std::string example_line(std::string_view line, const Screen& screen) {
  if (line.empty()) return "\n";
  std::string result(example_indent, ' ');
  for (const Piece& it : whole(line, screen))
    result += styled(it.shown, it.kind == Piece::Kind::border ? Style::dim : Style::plain, screen);
  return result + '\n';
}

/// A page of Markdown for a terminal: headings and code highlighted, examples with cell borders,
/// prose wrapped.
std::string rendered(std::string_view markdown, const Screen& screen) {
  std::string result;
  bool in_example = false;
  while (!markdown.empty()) {
    const std::string_view line = markdown.substr(0, markdown.find('\n'));
    markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
    if (line.starts_with("```")) {
      in_example = !in_example;
    } else if (in_example) {
      result += example_line(line, screen);
    } else if (line.starts_with('#')) {
      result += styled(line.substr(line.find_first_not_of("# ")), Style::strong, screen) + '\n';
    } else {
      for (const std::string& part : wrapped(line, std::min(screen.width, widest_prose)))
        result += with_code(part, screen) + '\n';
    }
  }
  return result;
}

/// `ladder rule NAME`, `ladder rule --all` or `ladder rule --new NAME`
struct RuleArguments {
  std::string name;
  bool all = false;
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
  NewRule added;
};

void declare(CLI::App& command, RuleArguments& arguments) {
  command.add_option("name", arguments.name, "The rule's name, as shown with each finding")
      ->type_name("RULE");
  command.add_flag("--all", arguments.all, "List all rules");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "Output format (json: for programs)", formats,
             arguments.format);
  add_colour(command, arguments.colour);
  add_new_rule(command, arguments.added);
  command.footer(
      "Examples:\n"
      "  ladder rule truncated-end\n"
      "  ladder rule --all\n"
      "  ladder rule --new no-hedges --avoid \"can | able to\"");
}

RuleArguments complete(RuleArguments arguments) {
  refuse_without_new(arguments.added);
  if (arguments.added.is_wanted) {
    if (arguments.all || arguments.format)
      throw system::Failure("`--new` can't be combined with `--all` or `--output-format`");
    arguments.added.name = arguments.name;
    return arguments;
  }
  if (arguments.name.empty() && !arguments.all)
    throw system::Failure("specify a rule; `ladder rule --all` lists all rules");
  if (!arguments.name.empty() && arguments.all)
    throw system::Failure("`ladder rule` takes a rule or `--all`, not both");
  return arguments;
}

/// The page of a rule, or its object as JSON.
std::string page_of(const std::string& name, bool as_json) {
  if (const rules::Rule* rule = rules::rule_named(name))
    return as_json ? rule_json(*rule) : rules::to_markdown(*rule);
  std::vector<std::string> names;
  for (const rules::Rule* it : rules::catalog()) names.emplace_back(it->name);
  for (const auto& it : own_rules_here()) {
    if (it->name == name) return as_json ? rule_json(*it) : rules::to_markdown(*it);
    names.emplace_back(it->name);
  }
  throw system::Failure(fmt::format("unknown rule `{}`{} `ladder rule --all` lists all rules", name,
                                    suggestion(names, name)));
}

/// What the table shows of a rule.
struct Row {
  std::string_view name;
  std::optional<text::Severity> severity;  // nothing: it's off
  std::string_view fix;
  std::string summary;
};

Row row_of(const rules::Rule& rule) {
  return {rule.name, rule.is_optional ? std::nullopt : std::optional(rule.severity),
          rules::name_of(rule.fixing), std::string(rule.summary)};
}

std::string table_row(const Row& row, std::size_t longest_name, const Screen& screen) {
  const std::string_view severity = row.severity ? rules::name_of(*row.severity) : "off";
  const std::string facts = fmt::format(
      "  {:<{}}  {}{}  {:<10}  ", row.name, longest_name,
      styled(severity, row.severity ? style_of(*row.severity) : Style::dim, screen),
      std::string(7 - severity.size(), ' '), row.fix.empty() ? "" : fmt::format("{} fix", row.fix));
  const auto indent = static_cast<std::uint32_t>(longest_name + 25);
  if (screen.width < indent + 30)
    return fmt::format("{}\n{}", facts.substr(0, facts.find_last_not_of(' ') + 1),
                       indented(wrapped(row.summary, screen.width - 6), 6));
  return facts + indented(wrapped(row.summary, screen.width - indent), indent).substr(indent);
}

/// All rules, a table for each group, and one for a team's own rules.
std::string overview(const Screen& screen) {
  const OwnRuleList own = own_rules_here();
  std::size_t longest_name = 0;
  for (const rules::Rule* it : rules::catalog())
    longest_name = std::max(longest_name, it->name.size());
  for (const auto& it : own) longest_name = std::max(longest_name, it->name.size());

  std::string text;
  const auto begin_table = [&](std::string_view title) {
    if (!text.empty()) text += '\n';
    text += styled(title, Style::strong, screen) + '\n';
  };
  for (const rules::Group group :
       {rules::Group::structure, rules::Group::progression, rules::Group::truncation,
        rules::Group::text, rules::Group::style}) {
    begin_table(rules::name_of(group));
    for (const rules::Rule* it : rules::catalog())
      if (it->group == group) text += table_row(row_of(*it), longest_name, screen);
  }
  if (own.empty()) return text;
  begin_table("your team's own");
  for (const auto& it : own)
    text += table_row({it->name, it->severity, "", rules::summary_of(*it)}, longest_name, screen);
  return text;
}

int execute(const RuleArguments& arguments, Console& console) {
  const Screen screen = console.screen(arguments.colour);
  const bool as_json = arguments.format == Format::json;
  if (arguments.added.is_wanted) return write_new_rule(arguments.added, console);
  if (arguments.all) {
    console.output.write(as_json ? rules_to_json() : overview(screen));
    return 0;
  }
  const bool for_reading = screen.is_terminal || screen.colour;
  const std::string page = page_of(arguments.name, as_json);
  console.output.write(!as_json && for_reading ? rendered(page, screen) : page);
  return 0;
}

}  // namespace

Execution rule_command(CLI::App& command) {
  const auto arguments = std::make_shared<RuleArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
