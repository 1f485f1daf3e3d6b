#include "cli/reporters/change_words.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/printable.h"

namespace ladder::cli {
namespace {

using diff::NameChange;
using diff::NameChangeKind;

std::string named(std::string_view thing, std::string_view name, const Quote& quote) {
  return name.empty() ? fmt::format("an unnamed {}", thing)
                      : fmt::format("{} {}", thing, quote(name));
}

/// Where it is now. Levels rise, so one is above another.
std::string place_of(const NameChange& change, std::string_view thing, const Quote& quote) {
  const bool level = thing == "level";
  if (change.neighbour.empty()) return level ? "the lowest level" : "the first skill";
  return fmt::format("{} {}", level ? "above" : "after", quote(change.neighbour));
}

void add_value(std::vector<std::string>& lines, std::string_view key,
               const diff::ValueChange& value, const Quote& quote) {
  if (!value.is_change()) return;
  if (value.before.empty())
    lines.push_back(fmt::format("`{}:` was added: {}", key, quote(value.after)));
  else if (value.after.empty())
    lines.push_back(fmt::format("`{}:` was removed; its value was {}", key, quote(value.before)));
  else
    lines.push_back(
        fmt::format("`{}:` changed from {} to {}", key, quote(value.before), quote(value.after)));
}

std::size_t count_in(std::span<const diff::LadderChanges> all,
                     std::vector<NameChange> diff::LadderChanges::*names) {
  std::size_t count = 0;
  for (const diff::LadderChanges& it : all) count += (it.*names).size();
  return count;
}

}  // namespace

std::string in_words(const NameChange& change, std::string_view thing, const Quote& quote) {
  const std::string name = named(thing, change.name, quote);
  switch (change.kind) {
    case NameChangeKind::added:
      return fmt::format("{} was added {}{}, with {}", name, change.neighbour.empty() ? "as " : "",
                         place_of(change, thing, quote), counted(change.texts, "expectation"));
    case NameChangeKind::removed:
      return fmt::format("{} was removed, with {}", name, counted(change.texts, "expectation"));
    case NameChangeKind::renamed:
      if (change.before.empty()) return fmt::format("{} had no name before", name);
      return fmt::format("{} was renamed from {}", name, quote(change.before));
    case NameChangeKind::moved:
      return fmt::format("{} moved and is now {}", name, place_of(change, thing, quote));
    case NameChangeKind::requalified: break;
  }
  if (change.before.empty()) return fmt::format("{} is now marked ({})", name, change.after);
  if (change.after.empty()) return fmt::format("{} is no longer marked ({})", name, change.before);
  return fmt::format("{} was marked ({}) and is now marked ({})", name, change.before,
                     change.after);
}

std::vector<std::string> meaning_in_words(const diff::LadderChanges& changes, const Quote& quote) {
  std::vector<std::string> lines;
  if (changes.added)
    lines.push_back(
        fmt::format("the ladder was added, with {}", counted(changes.texts, "expectation")));
  if (changes.removed)
    lines.push_back(
        fmt::format("the ladder was removed, with {}", counted(changes.texts, "expectation")));
  if (changes.renamed.is_change())
    lines.push_back(changes.renamed.before.empty() ? "the ladder had no title before"
                                                   : fmt::format("the ladder was renamed from {}",
                                                                 quote(changes.renamed.before)));
  add_value(lines, "Track", changes.tracks, quote);
  add_value(lines, "Scale", changes.scale, quote);
  add_value(lines, "Extends", changes.base, quote);
  return lines;
}

std::vector<std::string> form_in_words(const diff::LadderChanges& changes, const Quote& quote) {
  std::vector<std::string> lines;
  if (changes.file.is_change())
    lines.push_back(fmt::format("moved here from {}", quote(changes.file.before)));
  if (changes.form.is_change() && !changes.form.before.empty() && !changes.form.after.empty())
    lines.push_back(fmt::format("changed from {} to {}", changes.form.before, changes.form.after));
  for (const NameChange& it : changes.order) lines.push_back(in_words(it, "skill", quote));
  return lines;
}

std::string_view marker_in_words(semantics::CellState state) {
  switch (state) {
    case semantics::CellState::empty: return "(missing)";
    case semantics::CellState::same: return "`same` (the same as at the level below)";
    case semantics::CellState::not_applicable: return "`n/a` (nothing expected)";
    case semantics::CellState::filled:
    case semantics::CellState::damaged: break;
  }
  return "";
}

std::string total_in_words(std::span<const diff::LadderChanges> all) {
  if (all.empty()) return "the ladders are the same";
  std::size_t meant = 0;
  std::size_t texts = 0;
  std::size_t descriptions = 0;
  for (const diff::LadderChanges& it : all) {
    if (it.in_meaning()) ++meant;
    texts += it.expectations_changed.size();
    descriptions += it.descriptions_changed.size() + (it.description_changed ? 1 : 0);
  }
  if (meant == 0)
    return fmt::format("only formatting changed in {}", counted(all.size(), "ladder"));
  std::vector<std::string> parts;
  const auto add = [&](std::size_t count, std::string_view thing) {
    if (0 < count) parts.push_back(counted(count, thing));
  };
  add(count_in(all, &diff::LadderChanges::levels), "level change");
  add(count_in(all, &diff::LadderChanges::skills), "skill change");
  add(texts, "wording change");
  add(descriptions, "description change");
  const std::string total = fmt::format("{} changed", counted(meant, "ladder"));
  return parts.empty() ? total : fmt::format("{}: {}", total, fmt::join(parts, ", "));
}

}  // namespace ladder::cli
