#include <algorithm>

#include <fmt/core.h>

#include "cli/printable.h"
#include "cli/reporters/breaking.h"

namespace ladder::cli {

using breaking::Change;
using breaking::ChangeClass;

std::string place_in_words(const Change& change, const Quote& quote) {
  const bool describes = !change.evidence.empty() && change.evidence.front().kind == "description";
  if (describes)
    return change.skill.empty() ? "the description of the ladder"
                                : fmt::format("the description of {}", quote(change.skill));
  if (change.skill.empty())
    return change.level.empty() ? "the ladder" : fmt::format("level {}", quote(change.level));
  if (change.level.empty()) return fmt::format("skill {}", quote(change.skill));
  return fmt::format("{}, level {}", quote(change.skill), quote(change.level));
}

std::string class_in_words(const Change& change, const Quote& quote) {
  const std::string words(breaking::words_of(change.change));
  if (change.from.empty()) return words;
  const bool moved =
      change.change == ChangeClass::moved_down || change.change == ChangeClass::moved_up;
  return fmt::format("{} from {}{}", words, moved ? "level " : "", quote(change.from));
}

std::string evidence_in_words(const breaking::Evidence& evidence, const Quote& quote) {
  const bool reported_elsewhere = evidence.kind == "level" || evidence.kind == "description";
  if (reported_elsewhere) return "";
  if (evidence.before.empty() && evidence.after.empty()) return "";
  if (evidence.kind == "expectations")
    return fmt::format("{} {}", evidence.before.empty() ? "with" : "had",
                       counted(std::stoul(evidence.before + evidence.after), "expectation"));
  if (evidence.before.empty())
    return fmt::format("{}: {} was added", evidence.kind, quote(evidence.after));
  if (evidence.after.empty())
    return fmt::format("{}: {} was removed", evidence.kind, quote(evidence.before));
  return fmt::format("{}: {} instead of {}", evidence.kind, quote(evidence.after),
                     quote(evidence.before));
}

std::string sign_off_in_words(const ReviewedChange& change) {
  if (!change.needs_sign_off) return "";
  if (!change.approval) return "needs a sign-off";
  return fmt::format("signed off by {}, takes effect on {}", change.approval->who,
                     change.approval->takes_effect);
}

std::string unmatched_in_words(const breaking::Approval& approval) {
  std::string place;
  for (const std::string* it : {&approval.ladder, &approval.skill, &approval.level})
    if (!it->empty()) place += (place.empty() ? "" : ", ") + *it;
  return fmt::format("the sign-off by {} on {} for `{}`{} doesn't match any change", approval.who,
                     approval.when, approval.change, place.empty() ? "" : " (" + place + ")");
}

std::string total_in_words(const BreakingReport& report) {
  if (report.changes.empty()) return "no changes that affect people";
  const auto open = std::ranges::count_if(report.changes, &ReviewedChange::is_open);
  const auto needed = std::ranges::count_if(report.changes, &ReviewedChange::needs_sign_off);
  std::string words = counted(report.changes.size(), "change") + ": ";
  if (needed == 0) return words + "no sign-off needed";
  words += fmt::format("{} {} a sign-off", open, open == 1 ? "needs" : "need");
  if (open < needed)
    words += fmt::format(", {} {} signed off", needed - open, needed - open == 1 ? "is" : "are");
  return words;
}

std::string change_in_words(const ReviewedChange& it) {
  const Quote quote = [](std::string_view name) { return fmt::format("`{}`", name); };
  std::string words =
      fmt::format("{}: {}", place_in_words(it.change, quote), class_in_words(it.change, quote));
  for (const breaking::Evidence& evidence : it.change.evidence) {
    const std::string more = evidence_in_words(evidence, quote);
    if (!more.empty()) words += "; " + more;
  }
  const std::string sign_off = sign_off_in_words(it);
  return sign_off.empty() ? words : words + "; " + sign_off;
}

semantics::Prose prose_of_lines(const std::string& text) {
  semantics::Prose prose;
  if (text.empty()) return prose;
  prose.text = text;
  prose.kinds.assign(static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1,
                     model::PassageKind::paragraph);
  return prose;
}

semantics::TextDifference difference_in(const breaking::Change& change) {
  if (change.before.empty() || change.after.empty()) return {};
  semantics::TextDifference difference = semantics::text_difference(change.before, change.after);
  return difference.alike ? difference : semantics::TextDifference{};
}

}  // namespace ladder::cli
