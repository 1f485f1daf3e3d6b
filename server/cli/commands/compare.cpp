#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/harmless.h"
#include "cli/loaded_files.h"
#include "cli/output.h"
#include "cli/printable.h"
#include "cli/reporters/prose_lines.h"
#include "cli/screen.h"
#include "cli/style.h"
#include "cli/suggestion.h"
#include "model/escapes.h"
#include "semantics/comparison.h"
#include "semantics/names.h"
#include "system/failure.h"
#include "text/json_writer.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

using semantics::ComparedText;

/// The note shown instead of an expectation, without Markdown.
std::string note_of(const ComparedText& it) {
  std::string note(semantics::note_on(it.said));
  std::erase(note, '`');
  return note;
}

/// Pads the two labels to the same width to align the expectations.
class Comparing {
 public:
  Comparing(const semantics::Comparison& comparison, const Screen& screen) : screen_(screen) {
    const auto label = [&](const std::string& level) {
      return level.empty() ? std::string("(no label)")
                           : shortened(level, screen.width / 4, screen.sign("…", "~"));
    };
    lower_ = label(comparison.lower);
    higher_ = label(comparison.higher);
    const std::uint32_t width = std::max(text::width(lower_), text::width(higher_));
    lower_.append(width - text::width(lower_), ' ');
    higher_.append(width - text::width(higher_), ' ');
  }

  std::string of(const semantics::ComparedSkill& skill) const {
    const std::string name = skill.name.empty() ? "(no name)" : printable(skill.name);
    return fmt::format("\n  {}\n{}{}", styled(name, Style::accent, screen_),
                       lines(skill.lower, {lower_, "[-", "-]", Style::plain}, skill.alike),
                       lines(skill.higher, {higher_, "{+", "+}", Style::plain}, skill.alike));
  }

 private:
  std::string lines(const ComparedText& it, const Side& side, bool alike) const {
    const std::string note = note_of(it);
    if (it.said.prose.empty()) return lines_of(note, side, screen_);
    const std::span<const text::Span> differ =
        alike ? std::span<const text::Span>(it.differ) : std::span<const text::Span>();
    return (note.empty() ? "" : lines_of(note, side, screen_)) +
           lines_of(it.said.prose, differ, side, screen_);
  }

  const Screen& screen_;
  std::string lower_;
  std::string higher_;
};

void write_skill(text::JsonWriter& json, const semantics::ComparedSkill& it) {
  const auto said = [](const ComparedText& text) {
    return ComparedProse{text.said.state, text.said.prose.text, text.differ};
  };
  json.object({{"name", it.name},
               {"alike", it.alike},
               {"lower", said(it.lower)},
               {"higher", said(it.higher)}});
}

void write_comparison(text::JsonWriter& json, const semantics::Comparison& it) {
  json.object({{"title", it.title},
               {"lower", it.lower},
               {"higher", it.higher},
               {"skills", text::JsonList(it.skills, write_skill)}});
}

/// Prints how two levels differ, for people at a terminal. See semantics::to_markdown for Markdown.
void report_comparisons(std::span<const semantics::Comparison> all, const Screen& screen,
                        Output& output) {
  std::string_view separator;
  for (const semantics::Comparison& it : all) {
    const std::string title = it.title.empty() ? "(no title)" : printable(it.title);
    output.write(separator);
    output.write(without_commands(styled(title, Style::strong, screen) + '\n'));
    const Comparing comparing(it, screen);
    for (const semantics::ComparedSkill& skill : it.skills)
      output.write(without_commands(comparing.of(skill)));
    separator = "\n";
  }
}

/// The same for other programs.
void report_comparisons_json(std::span<const semantics::Comparison> all, Output& output) {
  output.write(
      text::to_json_file({{"version", 1}, {"comparisons", text::JsonList(all, write_comparison)}}));
}

/// `ladder compare FILE LEVEL LEVEL`
struct CompareArguments {
  std::string path;  // `-` is standard input
  std::string one;
  std::string other;
  std::string ladder;  // the title of one; empty: all that have both levels
  ViewFormat format = ViewFormat::text;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, CompareArguments& arguments) {
  command.add_option("file", arguments.path, "The file to read, or `-` for standard input")
      ->type_name("FILE");
  command.add_option("level", arguments.one, "The name of a level, as written in the ladder")
      ->type_name("LEVEL");
  command.add_option("other", arguments.other, "The name of the level to compare it with")
      ->type_name("LEVEL");
  command.add_option("--ladder", arguments.ladder, "Use only the ladder with this title")
      ->type_name("TITLE");
  add_view_format(command, arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Example:\n  ladder compare sales.ladder 2 3");
}

CompareArguments complete(CompareArguments arguments) {
  if (arguments.other.empty())
    throw system::Failure(
        "specify a file and two of its levels, for example: `ladder compare sales.ladder 2 3`");
  return arguments;
}

std::optional<std::uint32_t> level_called(const semantics::LadderView& view,
                                          const std::string& name) {
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i)
    if (model::key_of(semantics::level_name(view, i)) == model::key_of(name)) return i;
  return std::nullopt;
}

/// Throws a Failure that says why no ladder has both levels.
[[noreturn]] void refuse(const std::vector<semantics::LadderView>& views,
                         const CompareArguments& arguments) {
  if (views.empty()) throw system::Failure(fmt::format("`{}` contains no ladder", arguments.path));
  std::vector<std::string> titles;
  std::vector<std::string> levels;
  bool title_known = arguments.ladder.empty();
  for (const semantics::LadderView& view : views) {
    titles.push_back(semantics::title_of(view));
    const bool meant =
        arguments.ladder.empty() || model::key_of(titles.back()) == model::key_of(arguments.ladder);
    title_known = title_known || meant;
    for (std::uint32_t i = 0; meant && i < view.ladder.levels.size(); ++i)
      levels.push_back(semantics::level_name(view, i));
  }
  if (!title_known)
    throw system::Failure(fmt::format("unknown ladder `{}`{} ladders in `{}`: {}", arguments.ladder,
                                      suggestion(titles, arguments.ladder), arguments.path,
                                      fmt::join(titles, ", ")));
  for (const std::string& name : {arguments.one, arguments.other})
    if (std::ranges::none_of(levels, [&](const std::string& it) {
          return model::key_of(it) == model::key_of(name);
        }))
      throw system::Failure(fmt::format("unknown level `{}`{} levels in `{}`: {}", name,
                                        suggestion(levels, name), arguments.path,
                                        fmt::join(levels, ", ")));
  throw system::Failure(fmt::format("no ladder in `{}` has both level `{}` and level `{}`",
                                    arguments.path, arguments.one, arguments.other));
}

void report(const std::vector<semantics::Comparison>& all, const CompareArguments& arguments,
            Console& console) {
  switch (arguments.format) {
    case ViewFormat::text:
      return report_comparisons(all, console.screen(arguments.colour), console.output);
    case ViewFormat::markdown:
      for (const semantics::Comparison& it : all)
        console.output.write(without_mentions(to_markdown(it)) + '\n');
      return;
    case ViewFormat::json: return report_comparisons_json(all, console.output);
  }
}

int execute(const CompareArguments& arguments, Console& console) {
  const LoadedFiles loaded = load_file(arguments.path, console.input);
  print(loaded.problems, console.errors);
  if (!loaded.problems.empty()) return 2;
  const semantics::View view = loaded.files.front().view();
  std::vector<semantics::LadderView> views;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    views.push_back(semantics::ladder_view(view, i));
  std::vector<semantics::Comparison> all;
  for (const semantics::LadderView& ladder : views) {
    const bool meant = arguments.ladder.empty() || model::key_of(semantics::title_of(ladder)) ==
                                                       model::key_of(arguments.ladder);
    const auto one = level_called(ladder, arguments.one);
    const auto other = level_called(ladder, arguments.other);
    if (meant && one && other) all.push_back(semantics::compare(ladder, *one, *other));
  }
  if (all.empty()) refuse(views, arguments);
  report(all, arguments, console);
  return 0;
}

}  // namespace

Execution compare_command(CLI::App& command) {
  const auto arguments = std::make_shared<CompareArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
