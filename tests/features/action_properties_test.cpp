#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "features/actions/actions.h"
#include "rules/catalog.h"
#include "semantics/names.h"
#include "support/contents.h"
#include "support/finding_tally.h"
#include "support/fixture.h"
#include "support/opened.h"
#include "support/shapes.h"
#include "support/texts.h"

using namespace ladder;
using features::Action;
using testing::Opened;

namespace {

constexpr const char* path = "test.ladder";

/// A document and its findings.
struct Draft {
  explicit Draft(const std::string& content)
      : opened(content),
        findings(opened.findings()),
        contents(testing::contents_in(opened.view().model(), opened.view().text())) {}

  Opened opened;
  std::vector<text::Diagnostic> findings;
  testing::Contents contents;

  std::string text() const { return std::string(opened.view().text()); }
  std::vector<Action> actions_at(text::Span range) const {
    return features::actions_at(opened.view(), range, findings);
  }
  /// The document after an action.
  std::string after(const Action& action) const {
    const auto result =
        features::result_of(opened.view(), action.identity, findings, opened.fixed_text());
    INFO(action.title, "\n", testing::escaped(text()));
    REQUIRE(result);
    return opened.after(result->change).at(path);
  }
};

std::string both(const Draft& before, const Draft& after) {
  return fmt::format("{}{}\nbecomes\n\n{}{}", testing::escaped(before.text()),
                     testing::one_per_line(before.findings), testing::escaped(after.text()),
                     testing::one_per_line(after.findings));
}

void check_suppressions(const std::string& text, std::size_t& count) {
  const Draft before(text);
  for (const text::Diagnostic& finding : before.findings) {
    for (const Action& action : before.actions_at(finding.span)) {
      if (action.identity.name != "suppress") continue;
      if (before.findings[action.finding].span != finding.span) continue;
      const Draft after(before.after(action));
      const auto count_of = [](const Draft& draft, std::string_view code) {
        return std::ranges::count(draft.findings, code, &text::Diagnostic::code);
      };
      const std::string_view code = before.findings[action.finding].code;
      const bool kept = count_of(before, code) <= count_of(after, code);
      if (kept || !testing::added_to_tally(before.findings, after.findings).empty())
        FAIL_CHECK("`", action.title, "` (", std::string(code), "): ", both(before, after));
      ++count;
    }
  }
}

/// Places all over a document, but not too many: names, expectations, and the beginnings of
/// ladders.
std::vector<std::uint32_t> places_in(const Draft& draft) {
  constexpr std::size_t most_places = 12;
  std::vector<std::uint32_t> all;
  for (const auto& [span, ladder] : draft.opened.view().model().ladders) {
    all.push_back(span.begin);
    for (const auto* mentions : {&ladder.level_mentions, &ladder.skill_mentions})
      for (const model::Mention& it : *mentions) all.push_back(span.begin + it.name.begin);
    for (const model::Expectation& it : ladder.expectations)
      all.push_back(span.begin + it.text.end);
  }
  std::vector<std::uint32_t> some;
  for (std::size_t i = 0; i < all.size(); i += 1 + all.size() / most_places) some.push_back(all[i]);
  return some;
}

bool is_of_structure(std::string_view rule) {
  return rules::catalog()[rules::rule_index(rule)]->group == rules::Group::structure;
}

/// Whether an action can't avoid causing this finding.
bool may_bring(std::string_view action_name, const text::Diagnostic& finding) {
  const auto is = [&](std::initializer_list<std::string_view> codes) {
    return std::ranges::count(codes, finding.code) != 0;
  };
  if (finding.severity != text::Severity::error) return true;
  // The new level is empty, and not yet in the ladders that this one extends.
  if (action_name == "add-level")
    return is({"empty-expectation", "missing-level", "level-mismatch"});
  if (action_name == "add-skill") return is({"empty-expectation"});
  // What is next to a level decides what `same` repeats, and which of the levels that ladders share
  // are there.
  if (action_name == "delete-heading" || action_name == "move-heading") return true;
  // The other ladder may have no expectation at some of the levels, and an expectation is judged by
  // the conventions of its new ladder.
  if (action_name == "take-skill-over") return is({"empty-expectation", "truncated-start"});
  // A row too short to reach the skill has an empty cell for it when the skill is alone. It is
  // judged without the others of its ladder then.
  // Whether numbers fall in most skills depends on the others.
  if (action_name == "extract-skill")
    return is({"empty-expectation", "truncated-start", "falling-rank"});
  // Cells that a short row or a skill's sections lack are empty elsewhere.
  if (action_name == "turn") return is({"empty-expectation", "missing-level"});
  // The old place is empty, a `same` above it has nothing to repeat, and the joined expectations
  // are different.
  if (action_name.starts_with("move-"))
    return is({"empty-expectation"}) || !is_of_structure(finding.code);
  return false;
}

/// Whether the cell is of the skill of another ladder in an action's second argument:
/// `0:2:test.ladder`.
bool is_of_skill(const Draft& draft, const std::string& argument, const testing::Cell& cell) {
  std::size_t end = 0;
  const std::size_t ladder = std::stoul(argument, &end);
  const std::size_t skill = std::stoul(argument.substr(end + 1));
  const auto& skills = draft.opened.view().model().ladders[ladder].ladder.skills;
  return std::get<0>(cell) == ladder && std::get<1>(cell) == skills[skill].key;
}

/// The same for a skill copied from another ladder: nothing is overwritten, and the new
/// expectations ask for the same as the originals.
std::string fault_of_taken(const Action& action, const Draft& before, const Draft& after,
                           const std::vector<testing::Cell>& cells) {
  const testing::Contents requirements = testing::requirements_in(before.opened.view());
  const testing::Contents now = testing::requirements_in(after.opened.view());
  std::map<std::string, std::string> others;  // by level
  for (const auto& [cell, text] : requirements)
    if (is_of_skill(before, action.identity.arguments[1], cell)) others[std::get<2>(cell)] = text;
  for (const testing::Cell& it : cells) {
    if (before.contents.contains(it)) return "a text changed";
    const auto& [ladder, skill, level, times] = it;
    if (ladder != std::get<0>(cells[0]) || skill != std::get<1>(cells[0])) return "other skills";
    const auto found = now.find({ladder, skill, level, 0});
    if (found == now.end() || found->second != others[level]) return "it says another thing";
  }
  return cells.empty() ? "it took nothing" : "";
}

bool reports(const Draft& draft, std::string_view rule) {
  return std::ranges::count(draft.findings, rule, &text::Diagnostic::code) != 0;
}

std::set<std::string> comments_in(const Draft& draft) {
  const semantics::View view = draft.opened.view();
  std::set<std::string> all;
  for (const text::Span it : view.model().comments) all.emplace(text::slice(view.text(), it));
  for (const auto& [span, ladder] : view.model().ladders)
    for (const text::Span it : ladder.comments)
      all.emplace(text::slice(view.text(), text::moved(it, span.begin)));
  return all;
}

/// The same for a skill that moved to another ladder: every ladder asks for the same as before, and
/// only the ladder that now has the skill asks for it in addition. A new ladder asks for nothing
/// else.
std::string fault_of_shared(const Draft& before, const Draft& after) {
  const auto titles = [](const Draft& draft) {
    std::vector<std::string> all;
    for (std::uint32_t i = 0; i < draft.opened.view().model().ladders.size(); ++i)
      all.push_back(semantics::title_of(semantics::ladder_view(draft.opened.view(), i)));
    return all;
  };
  const std::vector<std::string> old_titles = titles(before);
  const std::vector<std::string> new_titles = titles(after);
  const bool grown = old_titles.size() < new_titles.size();
  const auto added = std::ranges::mismatch(old_titles, new_titles).in2 - new_titles.begin();
  testing::Contents requirements;  // by the numbers that the ladders have now
  for (const auto& [cell, text] : testing::requirements_in(before.opened.view())) {
    testing::Cell moved = cell;
    if (grown && static_cast<std::size_t>(added) <= std::get<0>(cell)) ++std::get<0>(moved);
    requirements[moved] = text;
  }
  const testing::Contents now = testing::requirements_in(after.opened.view());
  const std::vector<testing::Cell> cells = testing::different(requirements, now);
  for (const testing::Cell& it : cells) {
    if (requirements.contains(it)) return "it does not ask for the same any more";
    if (std::get<0>(it) != std::get<0>(cells[0]) || std::get<1>(it) != std::get<1>(cells[0]))
      if (!grown || std::get<0>(it) != static_cast<std::size_t>(added)) return "others ask for it";
  }
  if (comments_in(before) != comments_in(after)) return "a comment is lost";
  for (const std::string_view rule : {"unused-suppression", "level-mismatch"})
    if (!reports(before, rule) && reports(after, rule)) return std::string(rule);
  return "";
}

/// Describes a fault in an action's changes; empty if there isn't any.
std::string fault(const Action& action, const Draft& old_draft, const Draft& new_draft) {
  const std::string& action_name = action.identity.name;
  const testing::Contents& before = old_draft.contents;
  const testing::Contents& after = new_draft.contents;
  const std::vector<testing::Cell> cells = testing::different(before, after);
  const auto text_in = [](const testing::Contents& contents, const testing::Cell& cell) {
    const auto found = contents.find(cell);
    return found == contents.end() ? std::string() : found->second;
  };
  if (action_name == "fill-gaps") {
    for (const testing::Cell& it : cells)
      if (before.contains(it) || text_in(after, it) != "n/a") return "it wrote over a text";
    return cells.empty() ? "it filled nothing" : "";
  }
  if (action_name == "add-level") {
    for (const testing::Cell& it : cells)
      if (before.contains(it) || text_in(after, it) != "same") return "a text changed";
    return "";
  }
  if (action_name == "delete-heading") {
    // What is left asks for the same as before, even if it said so with `same`.
    const testing::Contents asked = testing::requirements_in(old_draft.opened.view());
    const testing::Contents asks = testing::requirements_in(new_draft.opened.view());
    for (const testing::Cell& it : cells)
      if (text_in(before, it) != "same" && asks.contains(it) &&
          text_in(asks, it) != text_in(asked, it))
        return "another text changed";
    return "";
  }
  if (action_name == "move-expectation" || action_name == "move-item") {
    if (cells.size() != 2) return "other texts than two changed";
    if (std::get<1>(cells[0]) != std::get<1>(cells[1])) return "it went to another skill";
    const bool swapped = text_in(before, cells[0]) == text_in(after, cells[1]) &&
                         text_in(before, cells[1]) == text_in(after, cells[0]);
    const auto moved = [&](const testing::Cell& from, const testing::Cell& to) {
      const std::string had = text_in(before, from);
      const std::string left = text_in(after, from);
      if (action_name == "move-expectation")
        return left.empty() && text_in(after, to).ends_with(had);
      const bool grown = text_in(before, to).size() < text_in(after, to).size();
      return !left.empty() && left.size() < had.size() && grown;
    };
    return swapped || moved(cells[0], cells[1]) || moved(cells[1], cells[0]) ? ""
                                                                             : "a text is lost";
  }
  if (action_name == "turn") {
    const bool same = testing::requirements_in(old_draft.opened.view()) ==
                      testing::requirements_in(new_draft.opened.view());
    return same ? "" : "a text changed";
  }
  if (action_name == "take-skill-over") return fault_of_taken(action, old_draft, new_draft, cells);
  if (action.kind == features::ActionKind::extract) return fault_of_shared(old_draft, new_draft);
  return cells.empty() ? "" : "a text changed";
}

/// Whether all lines still end in CRLF.
bool has_lone_line_feed(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1))
    if (at == 0 || text[at - 1] != '\r') return true;
  return false;
}

/// Gives the text after the last of those that made a ladder extend another one, where there was
/// one.
std::string check_refactorings(const std::string& text,
                               std::map<std::string, std::size_t>& counts) {
  std::string extending;
  const Draft before(text);
  for (const std::uint32_t place : places_in(before)) {
    for (const Action& action : before.actions_at({place, place})) {
      const std::string& action_name = action.identity.name;
      if (action_name.starts_with("fix") || action_name == "suppress" || !action.disabled.empty())
        continue;
      // A row without a label no longer counts as one when its only expectation is gone.
      if (action_name.starts_with("move-") && reports(before, "unlabelled-level")) continue;
      const Draft after(before.after(action));
      std::string wrong = fault(action, before, after);
      if (text.find("\r\n") != text.npos && !has_lone_line_feed(text) &&
          has_lone_line_feed(after.text()))
        wrong += " a line ends in another way";
      for (const text::Diagnostic& it : after.findings)
        if (!reports(before, it.code) && !may_bring(action_name, it))
          wrong += " new: " + it.message;
      if (!wrong.empty())
        FAIL_CHECK("`", action.title, "` at ", place, ": ", wrong, "\n", both(before, after));
      ++counts[action_name];
      if (action_name == "extract-skill") extending = after.text();
    }
  }
  return extending;
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (const char c : text) result.append(c == '\n' ? "\r\n" : std::string(1, c));
  return result;
}

}  // namespace

TEST_CASE("a suppressed finding is no longer reported, and nothing else changes") {
  std::size_t count = 0;
  for (const std::string& text : testing::texts()) check_suppressions(text, count);
  for (const testing::Shape& it : testing::shapes()) check_suppressions(it.text(3), count);
  CHECK(1'000 < count);
}

TEST_CASE("a refactoring changes only the expectations that it names") {
  std::map<std::string, std::size_t> counts;
  for (const std::string& text : testing::texts()) {
    if (text.size() > 5'000) continue;
    check_refactorings(check_refactorings(text, counts), counts);
    if (text.find('\r') == text.npos)
      check_refactorings(check_refactorings(with_crlf(text), counts), counts);
  }
  for (const testing::Shape& it : testing::shapes()) check_refactorings(it.text(3), counts);
  for (const std::string action_name :
       {"sort-levels", "move-expectation", "move-item", "fill-gaps", "add-level", "add-skill",
        "move-heading", "delete-heading", "take-skill-over", "extract-skill", "move-to-base",
        "turn"}) {
    INFO(action_name);
    CHECK(50 < counts[action_name]);
  }
}
