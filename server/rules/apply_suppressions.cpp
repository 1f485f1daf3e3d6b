#include "rules/apply_suppressions.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/malformed_suppressions.h"
#include "rules/report.h"
#include "rules/style/own_rule_page.h"
#include "rules/suppressions.h"
#include "rules/wording.h"
#include "text/lines.h"
#include "text/nearest.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Span;

/// A rule that a suppression names.
struct Claim {
  const Suppression* suppression = nullptr;
  std::size_t rule = 0;  // into Suppression::rules
  std::string group;     // what it applies to, see group_of
  bool used = false;
};

/// The findings of a rule, in one skill or, with an empty key, in all.
std::string group_of(std::string_view rule, std::string_view skill_key) {
  return fmt::format("{}\n{}", rule, skill_key);
}

/// The claims on one group and the findings in it.
struct ClaimGroup {
  std::vector<Claim*> claims;
  std::vector<std::size_t> findings;  // into the list of all, in order of begin
};

using ClaimGroups = std::unordered_map<std::string, ClaimGroup>;

ClaimGroups grouped(std::vector<Claim>& claims, const std::vector<Found>& findings) {
  ClaimGroups groups;
  bool any_skill = false;
  for (Claim& it : claims) {
    groups[it.group].claims.push_back(&it);
    any_skill = any_skill || !it.suppression->skill.empty();
  }
  for (std::size_t i = 0; i < findings.size(); ++i) {
    auto add = [&](std::string_view skill_key) {
      auto group = groups.find(group_of(findings[i].finding->code, skill_key));
      if (group != groups.end()) group->second.findings.push_back(i);
    };
    add("");
    const std::string& skill = findings[i].finding->skill;
    if (any_skill && !skill.empty()) add(text::folded(skill));
  }
  return groups;
}

/// Marks the claims whose scope contains a finding as used, and the findings inside a scope as
/// suppressed. Of the scopes that begin before a finding, the one that reaches furthest decides,
/// and of the findings that begin in a scope, the one that ends first. So one pass over each is
/// enough, however many scopes overlap.
void settle(ClaimGroup& group, const std::vector<Found>& all, std::vector<bool>& suppressed) {
  auto scope_begin = [](const Claim* it) { return it->suppression->scope.begin; };
  std::ranges::stable_sort(group.claims, {}, scope_begin);

  std::size_t claim = 0;
  std::uint32_t furthest = 0;
  for (std::size_t i : group.findings) {
    const Span span = all[i].span();
    for (; claim < group.claims.size() && scope_begin(group.claims[claim]) <= span.begin; ++claim)
      furthest = std::max(furthest, group.claims[claim]->suppression->scope.end);
    if (0 < claim && span.end <= furthest) suppressed[i] = true;
  }

  std::size_t finding = group.findings.size();
  std::uint32_t first_end = UINT32_MAX;
  for (std::size_t i = group.claims.size(); i-- > 0;) {
    const Span scope = group.claims[i]->suppression->scope;
    for (; 0 < finding && scope.begin <= all[group.findings[finding - 1]].span().begin; --finding)
      first_end = std::min(first_end, all[group.findings[finding - 1]].span().end);
    group.claims[i]->used = first_end <= scope.end;
  }
}

/// Removes from `findings` those that the claims cover, and records which claims are used.
void suppress(std::vector<Claim>& claims, std::vector<Found>& findings) {
  std::ranges::stable_sort(findings, {}, [](const Found& it) { return it.span().begin; });
  std::vector<bool> suppressed(findings.size(), false);
  for (auto& [name, group] : grouped(claims, findings)) settle(group, findings, suppressed);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!suppressed[i]) findings[kept++] = findings[i];
  findings.resize(kept);
}

/// The comment with the line that it fills.
Span whole_lines(std::string_view text, Span comment) {
  while (0 < comment.begin && (text[comment.begin - 1] == ' ' || text[comment.begin - 1] == '\t'))
    --comment.begin;
  std::uint32_t end = comment.end;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  if (end < text.size() && text[end] == '\n') comment.end = end + 1;
  return comment;
}

/// The edit that takes one rule out of a suppression, or the whole of it when it names no other.
text::Edit removal(std::string_view text, const Suppression& it, std::size_t rule) {
  if (it.rules.size() == 1) return {whole_lines(text, it.comment), ""};
  if (rule + 1 < it.rules.size()) return {{it.rules[rule].begin, it.rules[rule + 1].begin}, ""};
  return {{it.rules[rule - 1].end, it.rules[rule].end}, ""};
}

/// Whether a line may be part of a paragraph. The first letter says so well enough.
bool may_be_prose(std::string_view line) {
  line = text::trimmed(line);
  return !line.empty() && line.find('\t') == line.npos &&
         std::string_view("#|-*+<").find(line.front()) == std::string_view::npos;
}

/// Whether removing a comment would change how the lines around it are read: it ends an earlier
/// comment that has no end of its own, separates two paragraphs, or keeps an indented line from
/// continuing the line above.
bool separates_lines(std::string_view text, Span comment) {
  const std::size_t earlier = text.substr(0, comment.begin).rfind("<!--");
  if (earlier != text.npos && comment.begin <= text.find("-->", earlier)) return true;
  const Span lines = whole_lines(text, comment);
  const std::uint32_t next = lines.end;
  if (next < text.size() && (text[next] == ' ' || text[next] == '\t')) return true;
  if (lines.begin == 0 || text[lines.begin - 1] != '\n') return false;
  const Span above{text::line_begin(text, lines.begin - 1), lines.begin - 1};
  const Span below{next, text::line_end(text, next)};
  return may_be_prose(text::slice(text, above)) && may_be_prose(text::slice(text, below));
}

text::Applicability kind_of_removal(std::string_view text, const Suppression& it) {
  // A comment of several lines is hardly on purpose: it may have swallowed them.
  const bool is_long = text::slice(text, it.comment).find('\n') != text.npos;
  const bool needs_review = is_long || (it.rules.size() == 1 && separates_lines(text, it.comment));
  return needs_review ? text::Applicability::unsafe : text::Applicability::safe;
}

/// The names of the skills that a suppression can apply to.
std::vector<std::string> skills_within(const model::Document& document, std::string_view text,
                                       const Suppression& suppression) {
  std::vector<std::string> names;
  const Span ladders = ladders_of(document, suppression);
  for (std::uint32_t i = ladders.begin; i < ladders.end; ++i) {
    const auto& [span, ladder] = document.ladders[i];
    for (const model::Skill& it : ladder.skills)
      names.emplace_back(text::slice(text, text::moved(it.name, span.begin)));
  }
  return names;
}

/// Findings about the suppressions themselves.
class Complaints {
 public:
  Complaints(const model::Document& document, std::string_view text, const Settings& settings,
             std::deque<text::Diagnostic>& findings)
      : document_(document), text_(text), settings_(settings), findings_(findings) {
    for (const Rule* rule : catalog()) names_.emplace_back(rule->name);
    for (const auto& rule : settings.own_rules) names_.emplace_back(rule->name);
  }

  void add_malformed(Span comment) {
    std::optional<Malformation> it = malformation_of(text_, comment, names_);
    if (!it) return;
    malformed_.insert(comment.begin);
    text::Diagnostic* found = add(malformed_suppression, it->span, std::move(it->message));
    if (!found) return;
    found->help = std::move(it->help);
    found->fixes = std::move(it->fixes);
  }

  /// If the marks between the names are wrong, it is unclear what the names are.
  void add_unknown(const Suppression& it, std::size_t rule) {
    if (malformed_.contains(it.comment.begin)) return;
    std::string name(text::slice(text_, it.rules[rule]));
    text::Diagnostic* found =
        add(unknown_rule, it.rules[rule], fmt::format("rule `{}` doesn't exist", name));
    if (!found) return;
    if (const std::string* meant = text::nearest(names_, name, 3)) {
      found->help = fmt::format("did you mean `{}`?", *meant);
      found->fixes.push_back({fmt::format("Change to `{}`", *meant),
                              text::Applicability::safe,
                              {{it.rules[rule], *meant}}});
    } else {
      found->help = "run `ladder rule --all` to list the rules";
      found->fixes.push_back(
          {"Remove the unknown rule", kind_of_removal(text_, it), {removal(text_, it, rule)}});
    }
  }

  void add_unused(const std::vector<Claim>& claims) {
    const Suppression* last = nullptr;  // of those whose skill is unknown
    for (const Claim& claim : claims) {
      if (claim.used || claim.suppression == last) continue;
      if (knows_skill(*claim.suppression)) {
        add_unused(*claim.suppression, claim.rule);
      } else {
        add_unknown_skill(*claim.suppression);
        last = claim.suppression;
      }
    }
  }

 private:
  bool knows_skill(const Suppression& it) const {
    if (it.skill.empty()) return true;
    const std::string key = text::folded(text::slice(text_, it.skill));
    const std::vector<std::string> names = skills_within(document_, text_, it);
    return std::ranges::any_of(names, [&](const auto& name) { return text::folded(name) == key; });
  }

  void add_unknown_skill(const Suppression& it) {
    const std::string_view name = text::slice(text_, it.skill);
    text::Diagnostic* found = add(malformed_suppression, it.skill,
                                  fmt::format("there's no skill called {} here", quoted(name)));
    if (!found) return;
    const std::vector<std::string> names = skills_within(document_, text_, it);
    const std::string* meant = text::nearest(names, name);
    if (!meant) {
      found->help = "write the skill's name exactly as it appears in the ladder";
      return;
    }
    found->help = fmt::format("did you mean {}?", quoted(*meant));
    found->fixes.push_back({fmt::format("Change to {}", quoted(*meant)),
                            text::Applicability::safe,
                            {{it.skill, *meant}}});
  }

  void add_unused(const Suppression& it, std::size_t rule) {
    std::string_view name = text::slice(text_, it.rules[rule]);
    // A rule that is off can't tell whether it would find something.
    const std::uint32_t index = rule_index(name);
    const OwnRule* own = own_rule_named(settings_, name);
    const bool is_on =
        own ? severity_of(settings_, *own).has_value() : settings_.severities[index].has_value();
    if (!is_on) return;
    text::Diagnostic* found =
        add(unused_suppression, it.rules[rule],
            fmt::format("this comment doesn't suppress any `{}` findings", name));
    if (!found) return;
    found->help = "remove it before it hides a new problem";
    found->fixes.push_back({fmt::format("Remove the suppression of `{}`", name),
                            kind_of_removal(text_, it),
                            {removal(text_, it, rule)}});
  }

  text::Diagnostic* add(const Rule& rule, Span span, std::string message) {
    const std::uint32_t index = rule_index(rule.name);
    if (!settings_.severities[index]) return nullptr;
    Report report(rule.name, *settings_.severities[index], nullptr);
    return &findings_.emplace_back(report.add(span, std::move(message)));
  }

  const model::Document& document_;
  std::string_view text_;
  const Settings& settings_;
  std::deque<text::Diagnostic>& findings_;
  std::vector<std::string> names_;
  std::unordered_set<std::uint32_t> malformed_;  // where such comments begin
};

}  // namespace

void apply_suppressions(const model::Document& document, std::string_view text,
                        const Settings& settings, std::vector<Found>& all,
                        std::deque<text::Diagnostic>& complaints) {
  const std::vector<Span> comments = comments_of(document);
  if (comments.empty()) return;
  Complaints about(document, text, settings, complaints);
  for (const Span it : comments) about.add_malformed(it);
  const std::vector<Suppression> suppressions = suppressions_of(document, text);
  if (suppressions.empty() && complaints.empty()) return;

  std::vector<Claim> on_ladders;
  std::vector<Claim> on_complaints;
  for (const Suppression& it : suppressions) {
    const std::string skill_key = text::folded(text::slice(text, it.skill));
    for (std::size_t rule = 0; rule < it.rules.size(); ++rule) {
      std::string_view name = text::slice(text, it.rules[rule]);
      const Rule* named = rule_named(name);
      if (!named && !own_rule_named(settings, name)) {
        about.add_unknown(it, rule);
        continue;
      }
      (named && is_about_comments(*named) ? on_complaints : on_ladders)
          .push_back({&it, rule, group_of(name, skill_key), false});
    }
  }

  suppress(on_ladders, all);
  about.add_unused(on_ladders);
  std::vector<Found> found;
  found.reserve(complaints.size());
  for (const text::Diagnostic& it : complaints) found.push_back({0, &it});
  suppress(on_complaints, found);
  all.insert(all.end(), found.begin(), found.end());
  const std::size_t known = complaints.size();
  about.add_unused(on_complaints);
  for (std::size_t i = known; i < complaints.size(); ++i) all.push_back({0, &complaints[i]});
}

}  // namespace ladder::rules
