#include <memory>
#include <set>
#include <string>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/deliver.h"
#include "cli/interview.h"
#include "cli/new_form.h"
#include "layout/plain.h"
#include "model/escapes.h"
#include "model/label.h"
#include "system/failure.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

/// `ladder new`. Asks for anything left out, if it runs in a terminal.
struct NewArguments {
  std::string title;
  std::string levels;  // `1 | 2 | 3`
  std::string skills;
  FormChoice form;
  Destination destination;
};

void declare(CLI::App& command, NewArguments& arguments) {
  command.add_option("--title", arguments.title, "The title of the ladder")->type_name("TITLE");
  command.add_option("--levels", arguments.levels, "Its levels, lowest first, separated by |")
      ->type_name("\"1 | 2\"");
  command.add_option("--skills", arguments.skills, "Its skills, separated by |")
      ->type_name("\"A | B\"");
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "Asks for anything you leave out.\n\n"
      "Examples:\n"
      "  ladder new --output sales.ladder\n"
      "  ladder new --title Sales --levels \"1 | 2 | 3\" --skills \"Listening | Closing\"");
}

constexpr std::string_view example_of_new =
    "ladder new --title Sales --levels \"1 | 2 | 3\" --skills \"Listening | Closing\"";

/// Where the first entry of a list ends: a backslash before a bar makes it part of the name.
std::size_t bar_in(std::string_view list) {
  std::size_t at = 0;
  while (at < list.size() && list[at] != '|') at += list[at] == '\\' ? 2 : 1;
  return std::min(at, list.size());
}

/// The entries between bars. Their names must differ.
std::vector<std::string> entries_of(std::string_view list, std::string_view what) {
  std::vector<std::string> entries;
  std::set<std::string> known;
  while (!list.empty()) {
    const std::size_t bar = bar_in(list);
    const std::string entry = model::plain_text(text::trimmed(list.substr(0, bar)));
    list.remove_prefix(std::min(bar + 1, list.size()));
    if (entry.empty()) continue;
    if (!known.insert(text::folded(entry)).second)
      throw system::Failure(fmt::format("the {} `{}` is listed twice", what, entry));
    entries.push_back(entry);
  }
  if (entries.empty()) throw system::Failure(fmt::format("a ladder needs at least one {}", what));
  return entries;
}

/// A `Levels:` line for levels whose order doesn't follow from a common numbering.
std::vector<std::string> directives_for(const std::vector<std::string>& levels) {
  std::set<std::string> series;
  bool rises = true;
  std::uint32_t last = 0;
  for (const std::string& it : levels) {
    const auto rank = model::rank_of(it);
    series.insert(rank ? rank->series : "no series");
    rises = rises && rank && last < rank->first;
    last = rank ? rank->first : 0;
  }
  if (rises && series.size() == 1) return {};
  return {"Levels: " + model::escaped_declarations(levels)};
}

int execute(const NewArguments& given, Console& console) {
  NewArguments arguments = given;
  Interview interview(console, example_of_new);
  interview.ask(arguments.title, "--title", "What's the title of the ladder?");
  interview.ask(arguments.levels, "--levels",
                "What are its levels, lowest first? For example, 1 | 2 | 3:");
  interview.ask(arguments.skills, "--skills",
                "What are its skills? For example, Listening | Closing:");
  const std::vector<std::string> levels = entries_of(arguments.levels, "level");
  layout::PlainLadder ladder;
  ladder.head = layout::head_of(model::escaped_name(arguments.title, model::Layout::sections),
                                directives_for(levels), "");
  for (const std::string& it : levels) ladder.levels.push_back({it, {}, {}, {}});
  for (const std::string& it : entries_of(arguments.skills, "skill")) ladder.skills.push_back({it});
  std::vector<Problem> problems;
  const layout::Form form =
      new_form(arguments.form, arguments.destination,
               {model::Layout::sections, model::Orientation::skill_a_row}, problems);
  deliver(layout::write_plain(ladder, form) + "\n", arguments.destination, console);
  print(problems, console.errors);
  return problems.empty() ? 0 : 2;
}

}  // namespace

Execution new_command(CLI::App& command) {
  const auto arguments = std::make_shared<NewArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(*arguments, console); };
}

}  // namespace ladder::cli
