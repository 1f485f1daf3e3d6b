#include "layout/format.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/harmless.h"
#include "cli/inputs.h"
#include "cli/new_form.h"
#include "cli/printable.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/trouble.h"
#include "cli/unified_diff.h"
#include "features/formatting/formatting.h"
#include "layout/conversion.h"
#include "model/lower.h"
#include "syntax/tree.h"
#include "system/failure.h"
#include "system/parallel.h"
#include "system/replace.h"
#include "text/edits.h"

namespace ladder::cli {
namespace {

/// Whether files that need formatting are formatted, listed or shown as a diff.
enum class Formatting { made, named, shown };

/// Lines, counted from 1. The last one is included.
struct LineRange {
  std::size_t first = 1;
  std::size_t last = 1;
};

/// `ladder format PATH...`
struct FormatArguments {
  std::vector<std::string> paths;  // `-` is standard input
  std::string stdin_filename;
  Formatting formatting = Formatting::made;
  std::optional<LineRange> range;  // nothing: all lines
  layout::Conversion conversion;
  ColourChoice colour = ColourChoice::automatic;
  Named named = Named::always_included;
  SettingsArguments settings;
  unsigned threads = 0;

  bool turns() const { return conversion.layout || conversion.transposed; }
};

LineRange range_of(const std::string& word) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  const std::size_t dash = word.find('-');
  LineRange range;
  range.first = number_of(word.substr(0, dash), "--range", 1, most);
  range.last = dash == word.npos ? range.first
                                 : number_of(word.substr(dash + 1), "--range", range.first, most);
  return range;
}

void add_turning(CLI::App& command, layout::Conversion& conversion) {
  add_layout(command, "Change every ladder to this layout", conversion.layout);
  command.add_flag("--transpose", conversion.transposed,
                   "Swap rows and columns, or the ### and #### headings");
}

void declare(CLI::App& command, FormatArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Files and folders, or `-` for standard input (default: the current folder)")
      ->type_name("PATH");
  command.add_flag_callback(
      "--check", [&] { arguments.formatting = std::max(arguments.formatting, Formatting::named); },
      "List files that would change, without changing them");
  command.add_flag_callback(
      "--diff", [&] { arguments.formatting = Formatting::shown; },
      "Show what would change, without changing files");
  command
      .add_option_function<std::string>(
          "--range", [&](const std::string& word) { arguments.range = range_of(word); },
          "Format only these lines of a file")
      ->type_name("LINE-LINE");
  add_turning(command, arguments.conversion);
  add_colour(command, arguments.colour);
  add_settings(command, arguments.settings);
  command
      .add_option("--stdin-filename", arguments.stdin_filename,
                  "The file name to assume for standard input")
      ->type_name("NAME");
  add_threads(command, arguments.threads);
  command.add_flag_callback(
      "--force-exclude", [&] { arguments.named = Named::included_unless_ignored; },
      "Skip ignored files even if you pass their names");
  command.footer(
      "Examples:\n"
      "  ladder format                         format this folder and below\n"
      "  ladder format --check                 list files that aren't formatted\n"
      "  ladder format --layout sections sales.ladder\n"
      "  ladder format --transpose sales.ladder\n"
      "  ladder format - < sales.ladder");
}

FormatArguments complete(FormatArguments arguments) {
  if (arguments.range && arguments.turns())
    throw system::Failure(
        "`--range` can't be combined with `--layout` or `--transpose`, which change whole files");
  if (arguments.range && arguments.paths.size() != 1)
    throw system::Failure("`--range` works on a single file; specify only one");
  arguments.paths = paths_to_read(std::move(arguments.paths), arguments.stdin_filename);
  return arguments;
}

/// A file and its formatted version.
struct Work {
  Input input;
  std::string formatted = {};  // the same as the input if nothing changes
  std::vector<Problem> problems = {};

  bool changes() const { return formatted != input.text; }
};

/// The bytes of a range of lines; a line past the end of the text means its end.
text::Span span_of(std::string_view text, LineRange lines) {
  std::size_t at = 0;
  std::size_t line = 1;
  const auto go_to = [&](std::size_t number) {
    for (; line < number && at < text.size(); ++line)
      at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return static_cast<std::uint32_t>(at);
  };
  const std::uint32_t begin = go_to(lines.first);
  return {begin, go_to(lines.last + 1)};
}

void format(Work& work, const FormatArguments& arguments) {
  const std::string& text = work.input.text;
  if (work.input.is_left_out) {
    work.formatted = text;
  } else if (arguments.turns()) {
    const model::Document document = model::lower(syntax::Tree(text), text);
    features::ConvertedDocument converted =
        features::converted(document, text, arguments.conversion);
    for (std::string& it : converted.obstacles)
      work.problems.push_back({work.input.source.path, std::move(it)});
    work.formatted = converted.obstacles.empty() ? std::move(converted.text) : text;
  } else if (arguments.range) {
    const syntax::Tree tree(text);
    work.formatted =
        text::applied(text, layout::formatting(tree, text, span_of(text, *arguments.range)));
  } else {
    work.formatted = layout::formatted(text);
  }
}

/// Formats a file and writes it if requested.
void do_work(Work& work, const FormatArguments& arguments) {
  const Source& source = work.input.source;
  if (!work.input.trouble.empty()) {
    work.problems.push_back({source.path, work.input.trouble});
    return;
  }
  format(work, arguments);
  const bool is_written =
      arguments.formatting == Formatting::made && !work.input.is_standard_input();
  if (!is_written || !work.changes()) return;
  if (const auto refusal =
          system::replace_file(source.real_path, work.input.text, work.formatted)) {
    work.problems.push_back({source.path, trouble_of(*refusal)});
    work.formatted = work.input.text;
  }
}

/// Formats all files and writes those that change.
void do_all(std::vector<Work>& all, const FormatArguments& arguments) {
  const auto work = [&](std::size_t i) { do_work(all[i], arguments); };
  if (arguments.formatting != Formatting::made)
    return system::for_each_index(all.size(), arguments.threads, work);
  std::vector<std::string> paths;
  for (const Work& it : all) paths.push_back(it.input.source.real_path);
  system::for_each_replaced(paths, arguments.threads, work);
}

void report(const Work& work, const FormatArguments& arguments, Console& console) {
  const bool is_text = work.input.is_standard_input() && arguments.formatting == Formatting::made;
  if (is_text && work.problems.empty()) console.output.write(work.formatted);
  if (is_text || !work.changes()) return;
  if (arguments.formatting == Formatting::named) {
    console.output.write(without_commands(printable(work.input.source.path)) + '\n');
  } else if (arguments.formatting == Formatting::shown) {
    const Screen screen = console.screen(arguments.colour);
    console.output.write(
        unified_diff(work.input.source.path, work.input.text, work.formatted, screen));
  }
}

std::string in_words(std::size_t changed, std::size_t all, Formatting formatting) {
  const std::string_view verb = formatting == Formatting::made ? "formatted" : "would be formatted";
  const std::string rest = counted(all - changed, "file");
  if (changed == 0) return fmt::format("{} unchanged\n", rest);
  if (changed == all) return fmt::format("{} {}\n", counted(changed, "file"), verb);
  return fmt::format("{} {}, {} unchanged\n", counted(changed, "file"), verb, rest);
}

int execute(const FormatArguments& arguments, Console& console) {
  SettingsFinder settings(arguments.settings);
  Inputs inputs = read_inputs({.paths = arguments.paths,
                               .named = arguments.named,
                               .input = console.input,
                               .stdin_filename = arguments.stdin_filename,
                               .stdin_name = "-",
                               .threads = arguments.threads},
                              settings);
  std::vector<Problem> problems = std::move(inputs.problems);
  std::ranges::move(settings.take_problems(), std::back_inserter(problems));
  std::vector<Work> all;
  for (Input& it : inputs.files) {
    if (it.is_standard_input() && !it.trouble.empty())
      problems.push_back({it.source.path, it.trouble});
    else all.push_back({std::move(it)});
  }
  if (arguments.range && 1 < all.size())
    throw system::Failure("`--range` works on a single file; specify only one");
  do_all(all, arguments);
  for (const Work& it : all) {
    report(it, arguments, console);
    problems.insert(problems.end(), it.problems.begin(), it.problems.end());
  }
  const auto changed = static_cast<std::size_t>(
      std::ranges::count_if(all, [](const Work& it) { return it.changes(); }));
  const bool is_filter = all.size() == 1 && all.front().input.is_standard_input() &&
                         arguments.formatting == Formatting::made;
  if (all.empty() && problems.empty()) console.errors.write(no_ladder_found);
  else if (!is_filter && !all.empty())
    console.errors.write(in_words(changed, all.size(), arguments.formatting));
  print(problems, console.errors);
  if (!problems.empty()) return 2;
  return 0 < changed && arguments.formatting != Formatting::made ? 1 : 0;
}

}  // namespace

Execution format_command(CLI::App& command) {
  const auto arguments = std::make_shared<FormatArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
