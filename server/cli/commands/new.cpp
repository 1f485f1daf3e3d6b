#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/deliver.h"
#include "cli/interview.h"
#include "cli/new_form.h"
#include "layout/new_ladder.h"
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
  command
      .add_option("--levels", arguments.levels,
                  "The levels of the ladder, lowest first, separated by |")
      ->type_name("\"1 | 2\"");
  command.add_option("--skills", arguments.skills, "The skills of the ladder, separated by |")
      ->type_name("\"A | B\"");
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "The command asks for the title, levels or skills if you leave them out.\n\n"
      "Examples:\n"
      "  ladder new --output sales.ladder\n"
      "  ladder new --title Sales --levels \"1 | 2 | 3\" --skills \"Listening | Closing\"");
}

constexpr std::string_view example_of_new =
    "ladder new --title Sales --levels \"1 | 2 | 3\" --skills \"Listening | Closing\"";

/// Throws a Failure if they can't be used.
std::vector<std::string> entries_of(std::string_view list, std::string_view what) {
  std::string problem;
  std::vector<std::string> entries = layout::names_between_bars(list, what, problem);
  if (!problem.empty()) throw system::Failure(problem);
  return entries;
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
  const std::vector<std::string> skills = entries_of(arguments.skills, "skill");
  std::vector<Problem> problems;
  const layout::Form form =
      new_form(arguments.form, arguments.destination,
               {model::Layout::sections, model::Orientation::skill_a_row}, problems);
  deliver(layout::new_ladder(arguments.title, levels, skills, form), arguments.destination,
          console);
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
