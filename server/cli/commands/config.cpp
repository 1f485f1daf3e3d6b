#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/arguments/reports.h"
#include "cli/commands.h"
#include "cli/printable.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/style.h"
#include "cli/trouble.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "text/json_writer.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

/// `ladder config show FILE`
struct ConfigArguments {
  std::string action;  // show
  std::string path;
  SettingsArguments settings;
  bool origin = false;  // also show where each value comes from
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, ConfigArguments& arguments) {
  command.add_option("action", arguments.action, "What to do: show")->type_name("show");
  command.add_option("file", arguments.path, "A ladder or a folder of ladders")->type_name("FILE");
  command.add_flag("--origin", arguments.origin, "Show where each value comes from");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "Output format (json: for programs)", formats,
             arguments.format);
  add_settings(command, arguments.settings);
  add_colour(command, arguments.colour);
  command.footer(
      "Examples:\n"
      "  ladder config show sales.ladder\n"
      "  ladder config show --origin sales.ladder");
}

ConfigArguments complete(ConfigArguments arguments) {
  if (arguments.action != "show")
    throw system::Failure("choose what to do, for example: `ladder config show sales.ladder`");
  if (arguments.path.empty())
    throw system::Failure(
        "specify a file or folder, for example: `ladder config show sales.ladder`");
  return arguments;
}

/// `ladder.json:4`, `--set` or `default`.
std::string in_words(const config::Origin& origin) {
  if (origin.source.empty()) return "default";
  return origin.is_file() ? fmt::format("{}:{}", system::shown_path(origin.source), origin.line)
                          : origin.source;
}

/// A line for each value; values other than defaults are highlighted.
std::string to_table(const std::vector<config::Entry>& entries, bool origin, const Screen& screen) {
  const auto value_of = [](const config::Entry& it) {
    return printable(fmt::format("{} = {}", it.key, config::to_text(it.value)));
  };
  constexpr std::uint32_t widest = 60;  // longer values shift their origin to the right
  std::uint32_t width = 0;
  for (const config::Entry& it : entries)
    if (const std::uint32_t own = text::width(value_of(it)); own <= widest)
      width = std::max(width, own);
  std::string table;
  for (const config::Entry& it : entries) {
    std::string line = value_of(it);
    if (origin) {
      const std::uint32_t own = text::width(line);
      line += std::string(width - std::min(width, own) + 2, ' ') + printable(in_words(it.origin));
    }
    table += styled(line, it.origin.source.empty() ? Style::dim : Style::strong, screen) + '\n';
  }
  return table;
}

text::Json origin_json(const config::Origin& origin) {
  if (origin.is_file())
    return {text::to_json(
        {{"source", "file"}, {"file", system::shown_path(origin.source)}, {"line", origin.line}})};
  return {text::to_json({{"source", origin.source.empty() ? "default" : origin.source}})};
}

/// A line for each value.
std::string values_to_json(const std::string& file, const std::vector<config::Entry>& entries) {
  std::string text = fmt::format("{{\"version\":1,\"file\":{},\"values\":[", text::to_json(file));
  std::string_view separator = "\n";
  for (const config::Entry& it : entries) {
    text.append(separator).append(
        text::to_json({{"key", it.key}, {"value", it.value}, {"origin", origin_json(it.origin)}}));
    separator = ",\n";
  }
  return text + "]}\n";
}

int execute(const ConfigArguments& arguments, Console& console) {
  const system::Status status = system::status_of(arguments.path);
  if (status.error)
    throw system::Failure(fmt::format("{}: {}", arguments.path, trouble_of(*status.error)));
  SettingsFinder settings(arguments.settings);
  // For a folder, the settings of the files in it.
  const std::string file = arguments.path + (status.kind == system::FileKind::folder ? "/" : "");
  const std::vector<config::Entry> entries = settings.entries_for(file);
  const Screen screen = console.screen(arguments.colour);
  console.output.write(arguments.format == Format::json
                           ? values_to_json(arguments.path, entries)
                           : to_table(entries, arguments.origin, screen));
  const std::vector<Problem> problems = settings.take_problems();
  print(problems, console.errors);
  return problems.empty() ? 0 : 2;
}

}  // namespace

Execution config_command(CLI::App& command) {
  const auto arguments = std::make_shared<ConfigArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
