#include "rules/suppressions.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "rules/catalog.h"
#include "text/nearest.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Span;

/// The part of `whole` up to `mark`, trimmed; `whole` becomes what follows the mark.
Span cut(std::string_view text, Span& whole, std::string_view mark) {
  std::size_t found = text::slice(text, whole).find(mark);
  Span before = whole;
  if (found == std::string_view::npos) {
    whole.begin = whole.end;
  } else {
    before.end = whole.begin + static_cast<std::uint32_t>(found);
    whole.begin = before.end + static_cast<std::uint32_t>(mark.size());
  }
  return text::trimmed(text, before);
}

std::optional<Reach> reach_of(std::string_view word) {
  if (word == "ladder-ignore") return Reach::next;
  if (word == "ladder-ignore-file") return Reach::file;
  if (word == "ladder-ignore-ladder") return Reach::ladder;
  return std::nullopt;
}

std::optional<Suppression> read(std::string_view text, Span comment) {
  if (comment.size() < 7) return std::nullopt;
  Span inside{comment.begin + 4, comment.end - 3};
  inside = text::trimmed(text, inside);
  std::string_view content = text::slice(text, inside);
  std::size_t word_end = content.find_first_of(" \t\r\n:");
  std::optional<Reach> reach = reach_of(content.substr(0, word_end));
  if (!reach) return std::nullopt;

  Suppression it;
  it.comment = comment;
  it.reach = *reach;
  inside.begin += static_cast<std::uint32_t>(std::min(word_end, content.size()));
  Span names = cut(text, inside, ":");
  it.reason = text::trimmed(text, inside);
  Span rules = cut(text, names, " in ");
  it.skill = text::trimmed(text, names);
  while (!rules.empty()) {
    Span rule = cut(text, rules, ",");
    if (!rule.empty()) it.rules.push_back(rule);
  }
  return it;
}

/// What may stand below a comment: rows and sections, as spans of the document in order of begin.
std::vector<Span> targets_of(const model::Document& document) {
  std::vector<Span> targets;
  for (const model::PlacedLadder& placed : document.ladders) {
    auto add = [&](Span span) { targets.push_back(text::moved(span, placed.span.begin)); };
    targets.push_back(placed.span);
    for (const model::Mention& it : placed.ladder.level_mentions) add(it.whole);
    for (const model::Mention& it : placed.ladder.skill_mentions) add(it.whole);
    for (const model::Grid& it : placed.ladder.grids) add(it.header);
  }
  // The largest of those that begin together is the one that an author means.
  std::ranges::sort(targets, [](Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return targets;
}

/// Where the next line that is neither blank nor a comment begins.
std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  auto size = static_cast<std::uint32_t>(text.size());
  for (;;) {
    while (at < size && text[at] != '\n') ++at;
    if (at == size) return size;
    std::uint32_t begin = ++at;
    while (at < size && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
    if (at == size) return size;
    if (text[at] == '\n') continue;
    if (!text.substr(at).starts_with("<!--")) return begin;
    std::size_t end = text.find("-->", at);
    if (end == text.npos) return begin;
    at = static_cast<std::uint32_t>(end);
  }
}

Span line_at(std::string_view text, std::uint32_t begin) {
  std::size_t end = text.find('\n', begin);
  return {begin, static_cast<std::uint32_t>(end == text.npos ? text.size() : end)};
}

Span next_scope(std::string_view text, const std::vector<Span>& targets, Span comment) {
  std::uint32_t begin = next_line(text, comment.end);
  auto found = std::ranges::lower_bound(targets, begin, {}, &Span::begin);
  if (found != targets.end() && found->begin == begin && !found->empty()) return *found;
  return line_at(text, begin);
}

Span ladder_around(const model::Document& document, Span comment) {
  for (const model::PlacedLadder& placed : document.ladders)
    if (placed.span.contains(comment)) return placed.span;
  return {};
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

bool covers(const Suppression& it, std::string_view skill_key, const text::Diagnostic& finding) {
  const bool in_scope = it.scope.begin <= finding.span.begin &&
                        finding.span.begin <= it.scope.end &&
                        finding.span.end <= std::max(it.scope.end, finding.span.begin);
  if (!in_scope) return false;
  return skill_key.empty() || text::folded(finding.skill) == skill_key;
}

/// What is wrong with the suppressions themselves.
class Complaints {
 public:
  Complaints(std::string_view text, const Settings& settings, std::vector<text::Diagnostic>& all)
      : text_(text), settings_(settings), all_(all) {
    for (const Rule* rule : catalog()) names_.emplace_back(rule->name);
  }

  void add_unknown(const Suppression& it, std::size_t rule) {
    std::string name(text::slice(text_, it.rules[rule]));
    text::Diagnostic* found =
        add("unknown-rule", it.rules[rule], fmt::format("no rule is called `{}`", name));
    if (!found) return;
    if (const std::string* meant = text::nearest(names_, name, 3)) {
      found->help = fmt::format("`{}` is the nearest name", *meant);
      found->fixes.push_back({fmt::format("Change to `{}`", *meant),
                              text::Applicability::safe,
                              {{it.rules[rule], *meant}}});
    } else {
      found->help = "`ladder rule --all` lists the rules";
      found->fixes.push_back({"Remove it", text::Applicability::safe, {removal(text_, it, rule)}});
    }
  }

  void add_unused(const Suppression& it, std::size_t rule) {
    std::string_view name = text::slice(text_, it.rules[rule]);
    text::Diagnostic* found = add("unused-suppression", it.rules[rule],
                                  fmt::format("this comment suppresses no `{}`", name));
    if (!found) return;
    found->help = "remove it, so that it does not hide a later fault";
    found->fixes.push_back({fmt::format("Remove the suppression of `{}`", name),
                            text::Applicability::safe,
                            {removal(text_, it, rule)}});
  }

 private:
  text::Diagnostic* add(std::string_view code, Span span, std::string message) {
    std::uint32_t index = rule_index(code);
    if (!settings_.severities[index]) return nullptr;
    Report report(catalog()[index]->name, *settings_.severities[index], nullptr);
    all_.push_back(report.add(span, std::move(message)));
    return &all_.back();
  }

  std::string_view text_;
  const Settings& settings_;
  std::vector<text::Diagnostic>& all_;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<Suppression> suppressions_of(const model::Document& document, std::string_view text) {
  std::vector<Suppression> all;
  auto read_all = [&](const std::vector<Span>& comments, std::uint32_t origin) {
    for (Span comment : comments)
      if (auto it = read(text, text::moved(comment, origin))) all.push_back(*std::move(it));
  };
  read_all(document.comments, 0);
  for (const model::PlacedLadder& placed : document.ladders)
    read_all(placed.ladder.comments, placed.span.begin);
  if (all.empty()) return all;

  std::ranges::sort(all, {}, [](const Suppression& it) { return it.comment.begin; });
  const std::vector<Span> targets = targets_of(document);
  for (Suppression& it : all) {
    switch (it.reach) {
      case Reach::next: it.scope = next_scope(text, targets, it.comment); break;
      case Reach::file: it.scope = {0, static_cast<std::uint32_t>(text.size())}; break;
      case Reach::ladder: it.scope = ladder_around(document, it.comment); break;
    }
  }
  return all;
}

void apply_suppressions(const model::Document& document, std::string_view text,
                        const Settings& settings, std::vector<text::Diagnostic>& all) {
  const std::vector<Suppression> suppressions = suppressions_of(document, text);
  if (suppressions.empty()) return;

  auto begin_of = [](const text::Diagnostic& it) { return it.span.begin; };
  std::ranges::stable_sort(all, {}, begin_of);
  std::vector<bool> suppressed(all.size(), false);
  std::vector<text::Diagnostic> complaints_found;
  Complaints complaints(text, settings, complaints_found);
  for (const Suppression& it : suppressions) {
    const std::string skill = text::folded(text::slice(text, it.skill));
    const auto first = std::ranges::lower_bound(all, it.scope.begin, {}, begin_of) - all.begin();
    for (std::size_t rule = 0; rule < it.rules.size(); ++rule) {
      std::string_view name = text::slice(text, it.rules[rule]);
      std::uint32_t index = rule_index(name);
      if (index == model::none) {
        complaints.add_unknown(it, rule);
        continue;
      }
      bool used = false;
      for (auto i = static_cast<std::size_t>(first); i < all.size(); ++i) {
        if (it.scope.end < all[i].span.begin) break;
        if (all[i].code != name || !covers(it, skill, all[i])) continue;
        used = suppressed[i] = true;
      }
      // A rule that is off cannot show whether it would find something.
      if (!used && settings.severities[index]) complaints.add_unused(it, rule);
    }
  }

  std::vector<text::Diagnostic> kept = std::move(complaints_found);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!suppressed[i]) kept.push_back(std::move(all[i]));
  all = std::move(kept);
}

}  // namespace ladder::rules
