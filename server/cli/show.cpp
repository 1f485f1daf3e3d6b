#include "cli/show.h"

#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "cli/batch.h"
#include "cli/diagnose.h"
#include "cli/picture.h"
#include "cli/printable.h"
#include "cli/style.h"
#include "rules/catalog.h"

namespace ladder::cli {
namespace {

bool tells_of_damage(const text::Diagnostic& finding) {
  const std::uint32_t rule = rules::rule_index(finding.code);
  return rule != model::none && rules::catalog()[rule]->group == rules::Group::truncation;
}

/// The findings, which are in the order of the text, that begin in `span`.
std::span<const text::Diagnostic> within(text::Span span,
                                         std::span<const text::Diagnostic> findings) {
  const auto begin_of = [](const text::Diagnostic& it) { return it.span.begin; };
  const auto first = std::ranges::lower_bound(findings, span.begin, {}, begin_of);
  return {first, std::ranges::lower_bound(first, findings.end(), span.end, {}, begin_of)};
}

/// Says of each expectation of a ladder whether a finding tells that its text is damaged.
std::vector<bool> damaged(const model::PlacedLadder& placed, const File& file) {
  const std::vector<model::Expectation>& all = placed.ladder.expectations;
  std::vector<bool> result(all.size());
  for (const text::Diagnostic& finding : within(placed.span, file.findings)) {
    if (!tells_of_damage(finding)) continue;
    const std::uint32_t at = finding.span.begin - placed.span.begin;
    const auto after = std::ranges::upper_bound(
        all, at, {}, [](const model::Expectation& it) { return it.place.begin; });
    if (after == all.begin()) continue;
    const auto index = static_cast<std::size_t>(std::prev(after) - all.begin());
    if (at <= all[index].place.end) result[index] = true;
  }
  return result;
}

std::string shown(const model::PlacedLadder& placed, const File& file, const Screen& screen) {
  const std::string_view text = text::slice(file.text, placed.span);
  const std::string_view title = text::slice(text, placed.ladder.title);
  const std::string size = fmt::format("{}, {}", counted(placed.ladder.levels.size(), "level"),
                                       counted(placed.ladder.skills.size(), "skill"));
  const std::string name =
      shortened(title.empty() ? "(no title)" : title, screen.width, screen.sign("…", "~"));
  return fmt::format("{}\n{}\n\n{}", styled(name, Style::strong, screen),
                     styled(size, Style::dim, screen),
                     picture(placed.ladder, text, damaged(placed, file), screen));
}

}  // namespace

int execute(const ShowArguments& arguments, Console& console) {
  Batch batch = load({.paths = {arguments.path}, .input = console.input});
  SettingsFinder settings("", batch.problems);
  diagnose(batch, settings, 0);
  const Screen screen = console.screen(arguments.colour);
  std::string_view separator;
  for (const File& file : batch.files) {
    for (const model::PlacedLadder& it : file.document.ladders) {
      console.output.write(separator);
      console.output.write(shown(it, file, screen));
      separator = "\n";
    }
  }
  print(batch.problems, console.errors);
  if (!batch.problems.empty()) return 2;
  if (separator.empty()) console.output.write("There is no ladder to show.\n");
  return 0;
}

}  // namespace ladder::cli
