#include "cli/arguments/baseline.h"

#include "cli/arguments/options.h"
#include "cli/arguments/settings.h"
#include "cli/suggestion.h"
#include "system/files.h"

namespace ladder::cli {
namespace {

using Task = BaselineArguments::Task;

Task task_named(const std::string& word) {
  const Choices<Task> tasks{
      {"create", Task::create}, {"update", Task::update}, {"prune", Task::prune}};
  for (const auto& [name, task] : tasks)
    if (name == word) return task;
  if (word.empty())
    throw system::Failure(
        "what should be done with the baseline? `ladder baseline create` begins one, `update` "
        "keeps it true, `prune` takes out what is no longer found");
  throw system::Failure(
      fmt::format("`ladder baseline` takes create, update or prune, not `{}`{} For example: "
                  "`ladder baseline create`",
                  word, suggestion({"create", "update", "prune"}, word)));
}

}  // namespace

void declare(CLI::App& command, BaselineArguments& arguments) {
  command.add_option("task", arguments.word, "What to do with the baseline")
      ->type_name("create|update|prune");
  command
      .add_option("file", arguments.path,
                  "The baseline; that of ladder.json, or ladder-baseline.json here, unless told")
      ->type_name("FILE");
  command
      .add_option("paths", arguments.paths,
                  "With create, the ladders it covers; all in its folder unless told")
      ->type_name("PATH");
  command.add_flag("--allow-growth", arguments.allows_growth,
                   "With update, take in what is new as well");
  add_settings(command, arguments.settings);
  command.footer(
      "A baseline holds the findings that a team has put off; `ladder check` reports the others.\n"
      "  create  begins one with all that is found now\n"
      "  update  lets it shrink and follow what is found, and says what is new\n"
      "  prune   takes out what is no longer found, and changes nothing else\n\n"
      "Examples:\n"
      "  ladder baseline create\n"
      "  ladder check --baseline ladder-baseline.json\n"
      "  ladder baseline update");
}

BaselineArguments complete(BaselineArguments arguments) {
  arguments.task = task_named(arguments.word);
  const bool is_new = arguments.task == Task::create;
  if (system::is_folder(arguments.path))
    throw system::Failure(
        fmt::format("`{0}` is a folder; the baseline comes first: `ladder baseline {1} "
                    "ladder-baseline.json{2}`",
                    arguments.path, arguments.word, is_new ? " " + arguments.path : ""));
  if (arguments.path.ends_with(".ladder") || arguments.path.ends_with(".ladder.md"))
    throw system::Failure(
        fmt::format("`{}` is a ladder; the baseline comes first: `ladder baseline {} "
                    "ladder-baseline.json{}`",
                    arguments.path, arguments.word, is_new ? " " + arguments.path : ""));
  if (!is_new && !arguments.paths.empty())
    throw system::Failure(fmt::format("the baseline itself says what it covers; leave out `{}`",
                                      arguments.paths.front()));
  if (arguments.allows_growth && arguments.task != Task::update)
    throw system::Failure("`--allow-growth` belongs to `ladder baseline update`");
  return arguments;
}

}  // namespace ladder::cli
