#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "cli/harmless.h"
#include "cli/printable.h"
#include "cli/reporters/breaking.h"
#include "semantics/markdown.h"

namespace ladder::cli {
namespace {

using breaking::Change;
using enum breaking::ChangeClass;

std::string in_markdown(const std::string& name) { return semantics::to_markdown(name); }

/// Text of several lines as one.
std::string on_one_line(const std::string& text) {
  std::string line = text;
  std::ranges::replace(line, '\n', ' ');
  return in_markdown(line);
}

std::string expectation_in_words(const Change& it) {
  switch (it.change) {
    case added: return "New expectation: " + on_one_line(it.after);
    case gone: return "No longer expected: " + on_one_line(it.before);
    case moved_down:
      return fmt::format(
          "This is now expected at your level; previously, it was expected only from level {} up: "
          "{}",
          in_markdown(it.from), on_one_line(it.after));
    case moved_up:
      return fmt::format("This was expected at level {} and is now expected at this level: {}",
                         in_markdown(it.from), on_one_line(it.after));
    case clearer: return "The wording is clearer: " + on_one_line(it.after);
    default: break;
  }
  std::string_view words = "The wording has changed";
  if (it.change == asks_more) words = "More is expected of you";
  if (it.change == may_ask_more) words = "More may be expected of you";
  if (it.change == asks_less) words = "Less is expected of you";
  if (it.change == may_ask_less) words = "Less may be expected of you";
  std::string text =
      fmt::format("{}. Before: {} Now: {}", words, on_one_line(it.before), on_one_line(it.after));
  return text;
}

/// About a level, a skill or the ladder as a whole.
std::string name_change_in_words(const Change& it) {
  const std::string level = in_markdown(it.level);
  const std::string skill = in_markdown(it.skill);
  switch (it.change) {
    case level_added: return fmt::format("Level {} is new.", level);
    case level_removed: return fmt::format("Level {} no longer exists.", level);
    case level_renamed:
      return fmt::format("Level {} was previously called {}.", level, in_markdown(it.from));
    case level_moved:
      return fmt::format("Level {} has moved to a different place in the order.", level);
    case skill_added: return fmt::format("The skill {} is new.", skill);
    case skill_removed: return fmt::format("The skill {} is no longer assessed.", skill);
    case skill_renamed:
      return fmt::format("The skill {} was previously called {}.", skill, in_markdown(it.from));
    case ladder_added: return "This ladder is new.";
    case ladder_removed: return "This ladder no longer exists.";
    case ladder_renamed:
      return fmt::format("This ladder was previously called {}.", in_markdown(it.from));
    default: break;
  }
  const bool describes = !it.evidence.empty() && it.evidence.front().kind == "description";
  if (describes && it.skill.empty()) return "The description of the ladder has changed.";
  if (describes) return fmt::format("The description of {} has changed.", skill);
  if (!it.evidence.empty() && it.evidence.front().kind == "extends")
    return "This ladder now builds on a different ladder.";
  return "";
}

bool is_about_text(const Change& it) { return !it.skill.empty() && !it.level.empty(); }

/// The changes of a ladder: first what concerns all, then level by level.
std::string ladder_in_markdown(const std::vector<const Change*>& changes) {
  const std::string& title = changes.front()->ladder;
  std::string markdown =
      fmt::format("\n## {}\n", title.empty() ? "(no title)" : in_markdown(title));
  std::string general;
  std::size_t reworded = 0;
  std::vector<std::pair<std::string, std::string>> levels;
  std::vector<std::uint32_t> order;
  for (const Change* it : changes) {
    if (!is_about_text(*it)) {
      const std::string words = name_change_in_words(*it);
      if (!words.empty()) general += fmt::format("- {}\n", words);
      continue;
    }
    if (it->change == wording_only) {
      ++reworded;
      continue;
    }
    auto level = std::ranges::find(levels, it->level, &std::pair<std::string, std::string>::first);
    if (level == levels.end()) {
      const auto at = std::ranges::upper_bound(order, it->place.level) - order.begin();
      order.insert(order.begin() + at, it->place.level);
      level = levels.insert(levels.begin() + at, {it->level, ""});
    }
    level->second +=
        fmt::format("- **{}**: {}\n", in_markdown(it->skill), expectation_in_words(*it));
  }
  if (!general.empty()) markdown += "\n### For everyone\n\n" + general;
  for (const auto& [level, lines] : levels)
    markdown += fmt::format("\n### Level {}\n\n{}", in_markdown(level), lines);
  if (0 < reworded)
    markdown += fmt::format("\n{} {} only reworded.\n", counted(reworded, "expectation"),
                            reworded == 1 ? "was" : "were");
  return markdown;
}

}  // namespace

void report_changelog(const std::vector<Change>& changes, std::string_view title, Output& output) {
  output.write(fmt::format("# What changed for you {}\n", title));
  if (changes.empty()) output.write("\nNothing has changed for you.\n");
  for (std::size_t i = 0; i < changes.size();) {
    std::vector<const Change*> of_ladder;
    const std::size_t begin = i;
    for (; i < changes.size() && changes[i].path == changes[begin].path &&
           changes[i].ladder == changes[begin].ladder;
         ++i)
      of_ladder.push_back(&changes[i]);
    output.write(without_mentions(ladder_in_markdown(of_ladder)));
  }
}

}  // namespace ladder::cli
