#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/batch.h"
#include "cli/commands.h"
#include "cli/reporters/comparison.h"
#include "cli/suggestion.h"
#include "model/escapes.h"
#include "rules/checked_document.h"
#include "semantics/names.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

std::vector<semantics::LadderView> views_of(const File& file,
                                            const rules::CheckedDocument& document) {
  std::vector<semantics::LadderView> views;
  for (std::uint32_t i = 0; i < file.document.ladders.size(); ++i) {
    const model::PlacedLadder& it = file.document.ladders[i];
    views.push_back(
        {i, it.span.begin, it.ladder, text::slice(file.text, it.span), document.facts[i]});
  }
  return views;
}

std::optional<std::uint32_t> level_called(const semantics::LadderView& view,
                                          const std::string& name) {
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i)
    if (model::key_of(semantics::level_name(view, i)) == model::key_of(name)) return i;
  return std::nullopt;
}

/// What is wrong where no ladder has both levels.
[[noreturn]] void refuse(const std::vector<semantics::LadderView>& views,
                         const CompareArguments& arguments) {
  if (views.empty()) throw system::Failure(fmt::format("`{}` has no ladder", arguments.path));
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
    throw system::Failure(fmt::format("`{}` has no ladder `{}`{} it has {}", arguments.path,
                                      arguments.ladder, suggestion(titles, arguments.ladder),
                                      fmt::join(titles, ", ")));
  for (const std::string& name : {arguments.one, arguments.other})
    if (std::ranges::none_of(levels, [&](const std::string& it) {
          return model::key_of(it) == model::key_of(name);
        }))
      throw system::Failure(fmt::format("there is no level `{}`{} the levels are {}", name,
                                        suggestion(levels, name), fmt::join(levels, ", ")));
  throw system::Failure(fmt::format("no ladder of `{}` has both `{}` and `{}`", arguments.path,
                                    arguments.one, arguments.other));
}

void report(const std::vector<semantics::Comparison>& all, const CompareArguments& arguments,
            Console& console) {
  switch (arguments.format) {
    case ViewFormat::text:
      return report_comparisons(all, console.screen(arguments.colour), console.output);
    case ViewFormat::markdown:
      for (const semantics::Comparison& it : all) console.output.write(to_markdown(it) + '\n');
      return;
    case ViewFormat::json: return report_comparisons_json(all, console.output);
  }
}

}  // namespace

int execute(const CompareArguments& arguments, Console& console) {
  const Batch batch = load_file(arguments.path, console.input);
  print(batch.problems, console.errors);
  if (!batch.problems.empty()) return 2;
  const File& file = batch.files.front();
  const rules::CheckedDocument document =
      rules::checked_document(file.name, file.text, file.document);
  const std::vector<semantics::LadderView> views = views_of(file, document);
  std::vector<semantics::Comparison> all;
  for (const semantics::LadderView& view : views) {
    const bool meant = arguments.ladder.empty() ||
                       model::key_of(semantics::title_of(view)) == model::key_of(arguments.ladder);
    const auto one = level_called(view, arguments.one);
    const auto other = level_called(view, arguments.other);
    if (meant && one && other) all.push_back(semantics::compare(view, *one, *other));
  }
  if (all.empty()) refuse(views, arguments);
  report(all, arguments, console);
  return 0;
}

}  // namespace ladder::cli
