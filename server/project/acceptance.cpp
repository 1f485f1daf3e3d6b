#include "project/acceptance.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <set>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "model/content.h"
#include "text/lines.h"

namespace ladder::project {
namespace {

using rules::Reach;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

bool names(const rules::Suppression& it, std::string_view rule, std::string_view text) {
  return std::ranges::any_of(it.rules,
                             [&](text::Span name) { return text::slice(text, name) == rule; });
}

}  // namespace

Acceptance::Acceptance(model::Document document, std::string text,
                       std::vector<text::Diagnostic> findings, std::string_view reason)
    : document_(std::move(document)),
      original_(std::move(text)),
      content_(model::content_of(document_, original_)),
      findings_(std::move(findings)),
      reason_(reason),
      comments_(document_, original_) {
  for (const text::Diagnostic& finding : findings_) {
    Wish& wish = wishes_.emplace_back();
    if (is_utf16(original_)) continue;
    for (const Reach reach : {Reach::next, Reach::ladder, Reach::file})
      if (const auto comment = comments_.comment_for(finding, reach))
        wish.choice.push_back(*comment);
  }
  write();
}

std::size_t Acceptance::accepted() const {
  return static_cast<std::size_t>(std::ranges::count(wishes_, false, &Wish::is_left));
}

void Acceptance::write() {
  std::map<Site, std::vector<const Wish*>> sites;
  for (const Wish& it : wishes_) {
    if (it.is_left()) continue;
    const semantics::SuppressionComment& comment = it.choice[it.now];
    sites[{comment.reach, comment.place}].push_back(&it);
  }
  added_.clear();
  // At one place, a comment about the file comes first.
  for (auto it = sites.rbegin(); it != sites.rend(); ++it) write_at(it->first, it->second);
  text_.clear();
  std::uint32_t at = 0;
  ends_.clear();
  for (const auto& [place, more] : added_) {
    text_.append(original_, at, place - at).append(more);
    at = place;
    const auto end = static_cast<std::uint32_t>(text_.size());
    ends_.push_back({end, end - place});
  }
  text_.append(original_, at);
}

void Acceptance::write_at(const Site& site, const std::vector<const Wish*>& wishes) {
  // A rule that finds something in several skills is named once for all of them.
  std::map<std::string_view, std::set<std::string_view>> skills_of_rule;
  for (const Wish* it : wishes) {
    const semantics::SuppressionComment& comment = it->choice[it->now];
    skills_of_rule[comment.rule].insert(comment.skill);
  }
  std::map<std::string_view, std::vector<std::string_view>> rules_of_skill;
  for (const auto& [rule, skills] : skills_of_rule)
    rules_of_skill[skills.size() == 1 ? *skills.begin() : ""].push_back(rule);

  for (const auto& [skill, all_rules] : rules_of_skill) {
    const std::vector<std::string_view>& rules = all_rules;
    semantics::SuppressionComment comment{site.first, rules.front(), skill, site.second};
    const std::vector<rules::Suppression> alike = comments_.like(comment);
    const auto known = std::ranges::find_if(alike, [&](const rules::Suppression& it) {
      const bool has_reason = reason_.empty() || text::slice(original_, it.reason) == reason_;
      return has_reason && std::ranges::none_of(rules, [&](std::string_view rule) {
               return names(it, rule, original_);
             });
    });
    const std::string list = fmt::format("{}", fmt::join(rules, ", "));
    if (known != alike.end()) insert(known->rules.back().end, ", " + list);
    else
      insert(site.second, semantics::to_comment(comment, list, reason_) +
                              std::string(text::line_end_of(original_)));
  }
}

bool Acceptance::settle(const model::Document& document,
                        std::span<const text::Diagnostic> findings) {
  // Some comment may have made the document say something else.
  const bool is_same = model::content_of(document, text_) == content_;
  std::set<std::pair<std::uint32_t, std::string_view>> still_found;
  for (const text::Diagnostic& it : findings)
    still_found.emplace(original_place(it.span.begin), it.code);
  bool is_another = false;
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    const bool has_failed =
        !is_same || still_found.contains({findings_[i].span.begin, findings_[i].code});
    if (!has_failed || wishes_[i].is_left()) continue;
    ++wishes_[i].now;
    is_another = true;
  }
  if (is_another) write();
  return is_another;
}

std::uint32_t Acceptance::original_place(std::uint32_t place) const {
  // The last comment that ends before the place.
  const auto after = std::ranges::upper_bound(ends_, place, {}, &AddedEnd::place);
  return after == ends_.begin() ? place : place - std::prev(after)->added;
}

std::vector<ChangedText> accept(Project& project, std::span<const std::string> names,
                                std::string_view reason, unsigned threads) {
  std::vector<std::pair<std::string, std::unique_ptr<Acceptance>>> trials;
  std::vector<NamedText> texts;
  for (const std::string& name : names) {
    const std::vector<text::Diagnostic>& findings = project.all_findings(name);
    if (findings.empty()) continue;
    const Document& it = *project.find(name);
    trials.emplace_back(name,
                        std::make_unique<Acceptance>(it.model(), it.text(), findings, reason));
    texts.push_back({name, trials.back().second->text()});
  }
  while (!texts.empty()) {
    project.replace(std::exchange(texts, {}), threads);
    project.check_all(names, threads);
    for (const auto& [name, trial] : trials)
      if (trial->settle(project.find(name)->model(), project.all_findings(name)))
        texts.push_back({name, trial->text()});
  }
  std::vector<ChangedText> changes;
  for (const auto& [name, trial] : trials)
    if (trial->text() != trial->original())
      changes.push_back({name, trial->original(), trial->accepted()});
  return changes;
}

}  // namespace ladder::project
