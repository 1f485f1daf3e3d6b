#include "layout/format.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/printable.h"
#include "cli/settings.h"
#include "cli/trouble.h"
#include "cli/unified_diff.h"
#include "features/formatting/formatting.h"
#include "model/lower.h"
#include "syntax/tree.h"
#include "system/failure.h"
#include "system/parallel.h"
#include "system/replace.h"
#include "text/edits.h"

namespace ladder::cli {
namespace {

/// A file, and what becomes of it.
struct Work {
  Source source;  // of standard input only the name
  std::string text = {};
  std::string formatted = {};  // the same where nothing is to be done
  std::vector<Problem> problems = {};
  bool is_left_out = false;  // standard input that is called like a file to be left alone

  bool is_standard_input() const { return source.real_path.empty(); }
  bool changes() const { return formatted != text; }
};

/// The bytes of so many lines; a line past the end of the text means that end.
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
  if (work.is_left_out) {
    work.formatted = work.text;
  } else if (arguments.turns()) {
    const model::Document document = model::lower(syntax::Tree(work.text), work.text);
    features::TurnedDocument turned = features::turned(document, work.text, arguments.turning);
    for (std::string& it : turned.obstacles)
      work.problems.push_back({work.source.path, std::move(it)});
    work.formatted = turned.obstacles.empty() ? std::move(turned.text) : work.text;
  } else if (arguments.range) {
    const syntax::Tree tree(work.text);
    work.formatted = text::applied(
        work.text, layout::formatting(tree, work.text, span_of(work.text, *arguments.range)));
  } else {
    work.formatted = layout::formatted(work.text);
  }
}

void do_work(Work& work, const FormatArguments& arguments) {
  if (!work.is_standard_input()) {
    Content content = read(work.source.real_path);
    if (content.problem) {
      work.problems.push_back({work.source.path, std::move(content.problem->message)});
      return;
    }
    work.text = std::move(content.text);
  }
  format(work, arguments);
  const bool is_written = arguments.formatting == Formatting::made && !work.is_standard_input();
  if (!is_written || !work.changes()) return;
  if (const auto refusal = system::replace_file(work.source.real_path, work.text, work.formatted)) {
    work.problems.push_back({work.source.path, trouble_of(*refusal)});
    work.formatted = work.text;
  }
}

std::vector<Work> all_work(const FormatArguments& arguments, Console& console,
                           std::vector<Problem>& problems) {
  SettingsFinder settings(arguments.settings);
  std::vector<Work> all;
  std::vector<std::string> paths;
  for (const std::string& it : arguments.paths) {
    if (it != "-") {
      paths.push_back(it);
      continue;
    }
    const bool is_called = !arguments.stdin_filename.empty();
    const std::string name = is_called ? arguments.stdin_filename : "-";
    Content content = read_standard_input(console.input, name);
    if (content.problem) {
      problems.push_back(*std::move(content.problem));
      continue;
    }
    const bool may_be_left = is_called && arguments.named == Named::taken_unless_ignored;
    all.push_back({.source = {name, ""},
                   .text = std::move(content.text),
                   .is_left_out = may_be_left && is_left_out(name, settings.selection())});
  }
  Found found = find(paths, arguments.named, settings.selection());
  for (Source& it : found.sources) all.push_back({.source = std::move(it)});
  for (const auto& more : {std::move(found.problems), settings.take_problems()})
    problems.insert(problems.end(), more.begin(), more.end());
  return all;
}

/// Formats all files, and writes those that change.
void do_all(std::vector<Work>& all, const FormatArguments& arguments) {
  const auto work = [&](std::size_t i) { do_work(all[i], arguments); };
  if (arguments.formatting != Formatting::made)
    return system::for_each_index(all.size(), arguments.threads, work);
  std::vector<std::string> paths;
  for (const Work& it : all) paths.push_back(it.source.real_path);
  system::for_each_replaced(paths, arguments.threads, work);
}

void report(const Work& work, const FormatArguments& arguments, Console& console) {
  const bool is_text = work.is_standard_input() && arguments.formatting == Formatting::made;
  if (is_text && work.problems.empty()) console.output.write(work.formatted);
  if (is_text || !work.changes()) return;
  if (arguments.formatting == Formatting::named) {
    console.output.write(printable(work.source.path) + '\n');
  } else if (arguments.formatting == Formatting::shown) {
    const Screen screen = console.screen(arguments.colour);
    console.output.write(unified_diff(work.source.path, work.text, work.formatted, screen));
  }
}

std::string in_words(std::size_t changed, std::size_t all, Formatting formatting) {
  const std::string_view verb = formatting == Formatting::made ? "formatted" : "would be formatted";
  const std::string rest = counted(all - changed, "file");
  if (changed == 0) return fmt::format("{} left as {}\n", rest, all == 1 ? "it is" : "they are");
  if (changed == all) return fmt::format("{} {}\n", counted(changed, "file"), verb);
  return fmt::format("{} {}, {} left as {}\n", counted(changed, "file"), verb, rest,
                     all - changed == 1 ? "it is" : "they are");
}

}  // namespace

int execute(const FormatArguments& arguments, Console& console) {
  std::vector<Problem> problems;
  std::vector<Work> all = all_work(arguments, console, problems);
  if (arguments.range && 1 < all.size())
    throw system::Failure("`--range` speaks of one file; name just that");
  do_all(all, arguments);
  for (const Work& it : all) {
    report(it, arguments, console);
    problems.insert(problems.end(), it.problems.begin(), it.problems.end());
  }
  const auto changed = static_cast<std::size_t>(
      std::ranges::count_if(all, [](const Work& it) { return it.changes(); }));
  const bool is_filter = all.size() == 1 && all.front().is_standard_input() &&
                         arguments.formatting == Formatting::made;
  if (all.empty() && problems.empty()) console.errors.write(no_ladder_found);
  else if (!is_filter && !all.empty())
    console.errors.write(in_words(changed, all.size(), arguments.formatting));
  print(problems, console.errors);
  if (!problems.empty()) return 2;
  return 0 < changed && arguments.formatting != Formatting::made ? 1 : 0;
}

}  // namespace ladder::cli
