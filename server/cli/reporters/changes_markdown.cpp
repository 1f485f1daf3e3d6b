#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/reporters/change_words.h"
#include "cli/reporters/changes.h"
#include "semantics/markdown.h"
#include "text/capitalized.h"

namespace ladder::cli {
namespace {

std::string heading_of(const diff::LadderChanges& changes) {
  const std::string title =
      changes.title.empty() ? "(no title)" : semantics::to_markdown(changes.title);
  return changes.path.empty()
             ? fmt::format("### {}\n\n", title)
             : fmt::format("### {} ({})\n\n", title, semantics::code(changes.path));
}

/// A list item; code in backticks stays as it is.
std::string item(const std::string& words) { return fmt::format("- {}\n", words); }

std::string version(std::string_view label, const diff::CellContent& cell,
                    std::span<const text::Span> differ, std::string_view mark) {
  if (cell.prose.empty()) return fmt::format("{}: {}\n\n", label, marker_in_words(cell.state));
  return fmt::format("{}:\n\n{}\n\n", label,
                     semantics::quotation(semantics::to_markdown(cell.prose, differ, mark)));
}

std::string name_in_markdown(const std::string& name) {
  return name.empty() ? "(no name)" : semantics::to_markdown(name);
}

std::string change_text(const diff::TextChange& change, std::string_view place) {
  std::string markdown = fmt::format("\n#### {}\n\n", place);
  if (change.same_words) markdown += "The wording is the same.\n\n";
  using Spans = std::span<const text::Span>;
  const bool alike = change.difference.alike;
  if (change.before.state != semantics::CellState::empty)
    markdown +=
        version("Before", change.before, alike ? Spans(change.difference.before) : Spans(), "~~");
  markdown += version("Now", change.after, alike ? Spans(change.difference.after) : Spans(), "**");
  markdown.pop_back();
  return markdown;
}

std::string markdown_of(const diff::LadderChanges& changes) {
  std::string markdown = heading_of(changes);
  for (const std::string& it : meaning_in_words(changes, semantics::code)) markdown += item(it);
  for (const diff::NameChange& it : changes.levels)
    markdown += item(in_words(it, "level", semantics::code));
  for (const diff::NameChange& it : changes.skills)
    markdown += item(in_words(it, "skill", semantics::code));
  if (changes.description_changed)
    markdown += change_text(*changes.description_changed, "Description of the ladder");
  for (const diff::TextChange& it : changes.descriptions_changed)
    markdown += change_text(it, "Description of " + name_in_markdown(it.skill));
  for (const diff::TextChange& it : changes.expectations_changed)
    markdown += change_text(
        it, fmt::format("{}, level {}", name_in_markdown(it.skill), name_in_markdown(it.level)));
  const std::vector<std::string> form = form_in_words(changes, semantics::code);
  if (!form.empty()) markdown += "\nFormatting only:\n\n";
  for (const std::string& it : form) markdown += item(it);
  return markdown + '\n';
}

}  // namespace

void report_changes_markdown(std::span<const diff::LadderChanges> all, Output& output) {
  output.write(fmt::format("## What changed in the ladders\n\n{}.\n",
                           text::capitalized(total_in_words(all))));
  for (const diff::LadderChanges& it : all) output.write(without_mentions('\n' + markdown_of(it)));
}

}  // namespace ladder::cli
