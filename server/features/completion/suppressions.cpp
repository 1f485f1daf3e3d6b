#include "rules/suppressions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <fmt/core.h>

#include "features/completion/insertion.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"
#include "rules/catalog.h"
#include "rules/style/own_rule.h"
#include "semantics/findings.h"
#include "semantics/names.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

using rules::Reach;
using text::Diagnostic;
using text::Span;

struct Word {
  std::string_view text;
  Reach reach = Reach::next;
  std::string_view detail;
};
constexpr std::array<Word, 3> words = {{
    {"ladder-ignore", Reach::next, "for the row, section or line directly below"},
    {"ladder-ignore-ladder", Reach::ladder, "for the whole ladder"},
    {"ladder-ignore-file", Reach::file, "for the whole file"},
}};

/// Rules by how near the cursor they have findings: in the line below it, in its ladder, in the
/// document.
class NearbyRules {
 public:
  NearbyRules(const Site& site, std::span<const Diagnostic> findings) {
    const std::string_view below = next_line(site);
    if (!below.empty()) {
      const auto begin = static_cast<std::uint32_t>(below.data() - site.text().data());
      add(findings, {begin, begin + static_cast<std::uint32_t>(below.size())});
    }
    directly_below_ = names_.size();
    if (site.ladder) {
      const auto of_ladder =
          semantics::findings_of(site.view.model(), site.ladder->index, findings);
      for (const Diagnostic& it : of_ladder) add(it.code);
    }
    in_ladder_ = names_.size();
    for (const Diagnostic& it : findings) add(it.code);
  }

  /// Those that a suppression would silence, the nearest first.
  std::span<const std::string_view> within(Reach reach) const {
    const std::span<const std::string_view> all = names_;
    switch (reach) {
      case Reach::next: return all.first(directly_below_);
      case Reach::ladder: return all.first(in_ladder_);
      case Reach::file: break;
    }
    return all;
  }

 private:
  void add(std::span<const Diagnostic> findings, Span line) {
    for (const Diagnostic& it : findings)
      if (line.begin <= it.span.begin && it.span.begin <= line.end) add(it.code);
  }

  void add(std::string_view name) {
    // Findings about comments and syntax errors can't be suppressed.
    const rules::Rule* rule = rules::rule_named(name);
    if (rule && rule->marks == rules::Marks::comment) return;
    if (std::ranges::find(names_, name) == names_.end()) names_.push_back(name);
  }

  std::vector<std::string_view> names_;
  std::size_t directly_below_ = 0;
  std::size_t in_ladder_ = 0;
};

Proposal form(const Word& word, Span span) {
  Snippet comment;
  comment.write(fmt::format("<!-- {} ", word.text));
  comment.stop();
  comment.write(" -->");
  return {.label = fmt::format("<!-- {} -->", word.text),
          .kind = ProposalKind::directive,
          .edit = {span, comment.plain()},
          .snippet = comment.text(),
          .detail = std::string(word.detail),
          .token = token_of_word(word.text)};
}

/// The same for a rule, with a place for the reason.
Proposal form(const Word& word, std::string_view rule, Span span) {
  const std::string plain = fmt::format("<!-- {} {} -->", word.text, rule);
  Snippet comment;
  comment.write(fmt::format("<!-- {} {}: ", word.text, rule));
  comment.stop("reason");
  comment.write(" -->");
  return {.label = plain,
          .kind = ProposalKind::directive,
          .edit = {span, plain},
          .snippet = comment.text(),
          .detail = "reported below",
          .token = token_of_rule(rule)};
}

/// Whole comments. The typed text is the beginning of a comment, and the line has nothing else,
/// except the end that an editor may have added.
void propose_forms(const Site& site, const NearbyRules& nearby, Proposals& proposals) {
  const std::string_view before = site.before();
  const auto begin = static_cast<std::uint32_t>(std::min(before.find('<'), before.size()));
  const std::string_view after = text::trimmed(site.after());
  if (!after.empty() && after != "-->") return;
  const Span span{site.line.begin + begin, after.empty() ? site.cursor : site.line.end};
  for (const std::string_view rule : nearby.within(Reach::next))
    proposals.push_back(form(words.front(), rule, span));
  for (const Word& word : words) proposals.push_back(form(word, span));
}

/// The part of a suppression that is typed before the cursor.
struct Typed {
  Reach reach = Reach::next;
  std::string_view names;  // after the word: rules, and a skill
};

std::optional<Typed> read_typed(std::string_view comment) {
  comment.remove_prefix(std::min<std::size_t>(comment.size(), 4));
  const std::string_view content =
      comment.substr(std::min(comment.find_first_not_of(" \t"), comment.size()));
  const std::size_t end = content.find_first_of(" \t");
  const auto word = std::ranges::find(words, content.substr(0, end), &Word::text);
  if (word == words.end() || end == content.npos) return std::nullopt;
  return Typed{word->reach, content.substr(end)};
}

std::vector<std::string_view> rules_in(std::string_view names) {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find(',', begin), names.size());
    all.push_back(text::trimmed(names.substr(begin, end - begin)));
    begin = end + 1;
  }
  return all;
}

bool is_of_name(char c) { return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-'; }

/// The rest of the name around the cursor: only the end of the comment, a mark or blank space may
/// follow.
bool ends_name(std::string_view after) {
  return after.empty() || !is_of_name(after.front()) || after.starts_with("-->");
}

void propose_rules(const Site& site, const Typed& typed, const NearbyRules& nearby,
                   Proposals& proposals) {
  std::vector<std::string_view> named = rules_in(typed.names);
  const std::string_view name = named.back();
  named.pop_back();
  if (!std::ranges::all_of(name, is_of_name) || !ends_name(site.after())) return;
  std::unordered_set<std::string_view> taken(named.begin(), named.end());
  const Span span{site.cursor - static_cast<std::uint32_t>(name.size()), site.cursor};
  if (text::slice(site.text(), span) != name) return;  // blanks come after it
  const auto add = [&](std::string_view rule, std::string_view detail) {
    if (!taken.insert(rule).second) return;
    proposals.push_back({.label = std::string(rule),
                         .kind = ProposalKind::rule,
                         .edit = {span, std::string(rule)},
                         .detail = std::string(detail),
                         .commit_characters = ",:",
                         .token = token_of_rule(rule)});
  };
  for (const std::string_view rule : nearby.within(typed.reach)) add(rule, "reported here");
  const auto& severities = site.view.settings.severities;
  for (std::size_t i = 0; i < rules::catalog().size(); ++i)
    if (i < severities.size() && severities[i]) add(rules::catalog()[i]->name, "");
  for (const auto& it : site.view.settings.own_rules) add(it->name, "one of your team's own rules");
}

void propose_suppressed_skills(const Site& site, std::string_view skill, Proposals& proposals) {
  if (!site.ladder) return;
  const std::string_view content = text::trimmed(skill);
  const auto begin = content.empty()
                         ? site.before().size()
                         : static_cast<std::size_t>(content.data() - site.before().data());
  const Span span{site.line.begin + static_cast<std::uint32_t>(begin), site.cursor};
  for (std::uint32_t i = 0; i < site.ladder->ladder.skills.size(); ++i) {
    const std::string name = semantics::skill_name(*site.ladder, i);
    // A colon would begin the reason, and `-->` end the comment.
    if (name.empty() || name.find(':') != name.npos || name.find("--") != name.npos) continue;
    proposals.push_back({.label = name,
                         .kind = ProposalKind::skill,
                         .edit = {span, name},
                         .detail = "a skill in this ladder",
                         .commit_characters = ":"});
  }
}

}  // namespace

void propose_suppressions(const Site& site, std::span<const Diagnostic> findings,
                          Proposals& proposals) {
  const std::string_view line = site.before();
  const std::string_view typed = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  const std::string_view opening = "<!--";
  const bool begins = !typed.empty() && opening.starts_with(typed);
  const bool inside = typed.starts_with(opening) && site.comment;
  if (!begins && !inside) return;
  const NearbyRules nearby(site, findings);
  const std::optional<Typed> suppression = inside ? read_typed(typed) : std::nullopt;
  if (!suppression) {
    propose_forms(site, nearby, proposals);
    return;
  }
  const std::string_view names = suppression->names;
  if (names.find(':') != names.npos) return;  // the reason is the author's
  if (const std::size_t in = names.find(" in "); in != names.npos)
    propose_suppressed_skills(site, names.substr(in + 4), proposals);
  else propose_rules(site, *suppression, nearby, proposals);
}

}  // namespace ladder::features::completion
