#include "rules/style/check_own_rules.h"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <unordered_set>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/progression/sentences.h"
#include "rules/report.h"
#include "rules/style/first_verb.h"
#include "rules/style/last_mark.h"
#include "rules/style/own_rule_page.h"
#include "rules/style/word_fixes.h"
#include "rules/wording.h"
#include "text/capitalized.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Applicability;
using text::Span;

/// A part of an expectation that a rule looks at.
struct Part {
  const model::Expectation& expectation;
  Span span;
  std::span<const Word> words;
};

/// What is wrong with a part.
struct Breach {
  Span span;
  std::string message;
  std::string help;
  std::optional<text::Fix> fix;
};

/// Whether there are at least so many new words, by a rough count: of some new words it isn't sure.
bool surely_adds(std::span<const Word> words, std::span<const Word> others, std::size_t number) {
  std::bitset<1024> known;
  for (const Word& it : others) known.set(it.hash % known.size());
  std::size_t added = 0;
  for (const Word& it : words) {
    if (number <= added) break;
    if (known.test(it.hash % known.size())) continue;
    known.set(it.hash % known.size());
    ++added;
  }
  return number <= added;
}

/// One of the team's rules at work on a ladder.
class OwnCheckRun {
 public:
  /// `hits` are those of its words.
  OwnCheckRun(const Subject& subject, const OwnRule& rule, std::span<const WordHit> hits,
              Report& report)
      : subject_(subject), rule_(rule), all_hits_(hits), report_(report) {}

  /// `number` is that of the rule in the verdicts.
  void run(Verdicts& verdicts, std::size_t number) {
    const std::size_t before = report_.findings().size();
    for (const std::uint32_t i : verdicts.open()) {
      if (!verdicts.may_break(i, number)) continue;
      const std::uint64_t broken_before = broken_;
      check(i);
      if (broken_before < broken_) verdicts.record_breach(i, number);
    }
    if (broken_ == 0 || rule_.allowed == 0) return;
    const bool is_allowed =
        broken_ * std::uint64_t{rule_.among} <= count_parts() * std::uint64_t{rule_.allowed};
    if (is_allowed) report_.findings().resize(before);
  }

 private:
  void check(std::uint32_t expectation) {
    const model::Expectation& it = subject_.ladder.expectations[expectation];
    take_hits(expectation);
    if (rule_.check == OwnCheck::avoid && hits_.empty()) return;  // most have no such words
    if (is_surely_kept(words_of(subject_.facts, it))) return;
    if (!it.has_text() || !concerns(it)) return;
    if (rule_.check == OwnCheck::step) check_step(it);
    else each_part(it, [&](const Part& part) { check(part); });
  }

  void take_hits(std::uint32_t expectation) {
    hits_ = {std::ranges::lower_bound(all_hits_, expectation, {}, &WordHit::expectation),
             std::ranges::upper_bound(all_hits_, expectation, {}, &WordHit::expectation)};
  }

  /// Whether no part with some of these words can have too many words or sentences.
  bool is_surely_kept(std::span<const Word> words) const {
    return rule_.check == OwnCheck::at_most && rule_.counted != Counted::items &&
           words.size() <= rule_.number;
  }

  /// How many parts the rule concerns.
  std::uint64_t count_parts() {
    std::uint64_t count = 0;
    is_counting_ = true;
    for (const model::Expectation& it : subject_.ladder.expectations) {
      if (!it.has_text() || !concerns(it)) continue;
      if (rule_.check == OwnCheck::step) count += lower_text(it) ? 1 : 0;
      else each_part(it, [&](const Part&) { ++count; });
    }
    is_counting_ = false;
    return count;
  }

  bool concerns(const model::Expectation& it) const {
    return (rule_.levels.empty() || is_listed(rule_.levels, subject_.level_name(it.level))) &&
           (rule_.skills.empty() || is_listed(rule_.skills, subject_.skill_name(it.skill)));
  }

  static bool is_listed(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::find(names, text::folded(model::plain_text(name))) != names.end();
  }

  template <typename Visit>  // (Part)
  void each_part(const model::Expectation& it, const Visit& visit) {
    if (rule_.unit == Unit::expectations)
      return visit(Part{it, it.text, words_of(subject_.facts, it)});
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const model::Passage& passage = subject_.ladder.passages[it.first_passage + i];
      const std::span<const Word> words = words_of(subject_.facts, it.first_passage + i);
      if (words.empty() || passage.kind == model::PassageKind::heading) continue;
      const bool is_item = passage.kind == model::PassageKind::item;
      if (rule_.unit == Unit::sentences) {
        if (!is_counting_ && is_surely_kept(words)) continue;
        std::vector<Sentence> sentences;
        append_sentences(subject_.text, passage.span, words, sentences);
        for (const Sentence& sentence : sentences) visit(Part{it, sentence.span, sentence.words});
      } else if (is_item == (rule_.unit == Unit::items)) {
        visit(Part{it, passage.span, words});
      }
    }
  }

  void check(const Part& part) {
    std::vector<Breach> breaches;
    switch (rule_.check) {
      case OwnCheck::avoid: check_avoided(part, breaches); break;
      case OwnCheck::require: check_required(part, breaches); break;
      case OwnCheck::begin: check_beginning(part, breaches); break;
      case OwnCheck::end: check_end(part, breaches); break;
      case OwnCheck::at_most:
      case OwnCheck::at_least: check_count(part, breaches); break;
      case OwnCheck::step: break;
    }
    if (!breaches.empty()) ++broken_;
    for (Breach& it : breaches) add(part.expectation, std::move(it));
  }

  void add(const model::Expectation& expectation, Breach breach) {
    constexpr std::string_view mark = "{}";
    std::string message = rule_.message.empty() ? breach.message : rule_.message;
    const std::size_t at = rule_.message.find(mark);
    if (at != std::string::npos)
      message.replace(at, mark.size(), quoted(subject_.slice(breach.span)));
    text::Diagnostic& finding = report_.add(expectation, breach.span, std::move(message));
    if (!rule_.message.empty() && at == std::string::npos)
      finding.evidence = std::move(breach.message);
    finding.help = std::move(breach.help);
    if (breach.fix) finding.fixes.push_back(*std::move(breach.fix));
  }

  void check_avoided(const Part& part, std::vector<Breach>& breaches) const {
    std::uint32_t taken = part.span.begin;
    for (const auto& [span, replacement] : avoided_in(part)) {
      if (span.begin < taken) continue;  // a longer phrase that begins earlier holds it
      taken = span.end;
      const std::string found = quoted(subject_.slice(span));
      Breach it{span, fmt::format("{} is on the list of words to avoid", found), {}, {}};
      if (replacement) {
        it.help = replacement->empty() ? "leave it out" : fmt::format("use `{}`", *replacement);
        it.fix = replacement->empty()
                     ? removal_of(subject_.text, span)
                     : change_to(subject_.text, span, *replacement,
                                 rule_.is_exact ? Applicability::safe : Applicability::unsafe);
      }
      breaches.push_back(std::move(it));
    }
  }

  /// The words to avoid and what to write instead, in order; of those that begin together the
  /// longest first.
  std::vector<std::pair<Span, std::optional<std::string>>> avoided_in(const Part& part) const {
    std::vector<std::pair<Span, std::optional<std::string>>> all;
    for (const WordHit& hit : hits_) {
      const Wanted& it = rule_.wanted[hit.wanted];
      if (hit.span.empty())
        for (const Span span : it.pattern.matches(subject_.text, part.span))
          all.emplace_back(span, it.replacement);
      else if (part.span.contains(hit.span)) all.emplace_back(hit.span, it.replacement);
    }
    std::ranges::stable_sort(all, [](const auto& one, const auto& other) {
      if (one.first.begin != other.first.begin) return one.first.begin < other.first.begin;
      return one.first.end > other.first.end;
    });
    return all;
  }

  void check_required(const Part& part, std::vector<Breach>& breaches) const {
    const auto is_there = [&](const WordHit& hit) {
      return hit.span.empty() ? rule_.wanted[hit.wanted]
                                    .pattern.first_match(subject_.text, part.span)
                                    .has_value()
                              : part.span.contains(hit.span);
    };
    if (std::ranges::any_of(hits_, is_there)) return;
    breaches.push_back(
        {part.span,
         fmt::format("this {} doesn't mention {}", noun_of(rule_.unit), alternatives(rule_)),
         {},
         {}});
  }

  void check_beginning(const Part& part, std::vector<Breach>& breaches) const {
    if (part.words.empty()) return;
    const Span word = part.words.front().span;
    const auto begins = [&](std::string_view what) {
      return fmt::format("this {} doesn't begin with {}", noun_of(rule_.unit), what);
    };
    switch (rule_.edge) {
      case Edge::verb:
        if (begin_with_verb(subject_.text, part.words) == Answer::no)
          breaches.push_back({word, begins("a verb"), {}, {}});
        break;
      case Edge::capital:
      case Edge::lower_case: check_first_letter(word, begins, breaches); break;
      default: {
        const auto is_there = [&](const Wanted& it) {
          return it.pattern.match_at(subject_.text, {word.begin, part.span.end}).has_value();
        };
        if (std::ranges::none_of(rule_.wanted, is_there))
          breaches.push_back({word, begins(alternatives(rule_)), {}, {}});
      }
    }
  }

  template <typename Begins>  // (what) -> message
  void check_first_letter(Span word, const Begins& begins, std::vector<Breach>& breaches) const {
    const bool wants_capital = rule_.edge == Edge::capital;
    const text::Character first = text::character_at(subject_.text, word.begin);
    if (wants_capital ? !text::is_lower(first.code) : !text::is_upper(first.code)) return;
    const Span letter{word.begin, word.begin + first.size};
    const std::string_view text = subject_.slice(letter);
    const std::string changed =
        wants_capital ? text::capitalized(std::string(text)) : text::folded(text);
    // A capital may be that of a name.
    const Applicability kind = wants_capital ? Applicability::safe : Applicability::unsafe;
    breaches.push_back(
        {word,
         begins(wants_capital ? "a capital letter" : "a lower-case letter"),
         {},
         text::Fix{wants_capital ? "Begin with a capital letter" : "Begin with a lower-case letter",
                   kind,
                   {{letter, changed}}}});
  }

  void check_end(const Part& part, std::vector<Breach>& breaches) const {
    if (part.words.empty()) return;
    const Span mark = last_mark(subject_.text, part.span);
    const Span word = part.words.back().span;
    const bool has_stop = ends_with_stop(subject_.text, part.span);
    const auto noun = noun_of(rule_.unit);
    switch (rule_.edge) {
      case Edge::stop:
        if (has_stop) return;
        breaches.push_back(
            {word,
             fmt::format("this {} doesn't end with a full stop", noun),
             {},
             text::Fix{
                 "Add a full stop", Applicability::safe, {{{part.span.end, part.span.end}, "."}}}});
        return;
      case Edge::no_stop:
        if (!has_stop || subject_.text[mark.begin] != '.') return;
        breaches.push_back({{word.begin, mark.end},
                            fmt::format("this {} ends with a full stop", noun),
                            {},
                            text::Fix{"Remove the full stop", Applicability::safe, {{mark, ""}}}});
        return;
      default: {
        const Span before_stop{part.span.begin, has_stop ? mark.begin : part.span.end};
        const auto is_there = [&](const Wanted& it) {
          return it.pattern.matches_end(subject_.text, part.span) ||
                 it.pattern.matches_end(subject_.text, before_stop);
        };
        if (std::ranges::none_of(rule_.wanted, is_there))
          breaches.push_back({word,
                              fmt::format("this {} doesn't end with {}", noun, alternatives(rule_)),
                              {},
                              {}});
      }
    }
  }

  std::size_t count_in(const Part& part) {
    if (rule_.counted == Counted::words) return part.words.size();
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < part.expectation.passages; ++i) {
      const std::uint32_t index = part.expectation.first_passage + i;
      const model::Passage& passage = subject_.ladder.passages[index];
      if (!part.span.contains(passage.span) && !passage.span.contains(part.span)) continue;
      if (rule_.counted == Counted::items) {
        count += passage.kind == model::PassageKind::item ? 1 : 0;
        continue;
      }
      sentences_.clear();
      append_sentences(subject_.text, passage.span, words_of(subject_.facts, index), sentences_);
      count += sentences_.size();
    }
    return count;
  }

  void check_count(const Part& part, std::vector<Breach>& breaches) {
    const std::size_t count = count_in(part);
    const bool is_most = rule_.check == OwnCheck::at_most;
    if (is_most ? count <= rule_.number : rule_.number <= count) return;
    breaches.push_back({part.span,
                        fmt::format("this {} has {}; the {} is {}", noun_of(rule_.unit),
                                    counted(count, noun_of(rule_.counted)),
                                    is_most ? "limit" : "minimum", rule_.number),
                        {},
                        {}});
  }

  /// The expectation at the level below, if it has text.
  const model::Expectation* lower_text(const model::Expectation& it) const {
    const std::uint32_t below = subject_.ladder.level_below(it.level);
    if (below == model::none) return nullptr;
    const model::Expectation* lower = subject_.ladder.at(it.skill, below);
    return lower && lower->has_text() ? lower : nullptr;
  }

  void check_step(const model::Expectation& it) {
    const model::Expectation* lower = lower_text(it);
    if (!lower) return;
    const std::span<const Word> words = words_of(subject_.facts, it);
    const std::span<const Word> lower_words = words_of(subject_.facts, *lower);
    if (surely_adds(words, lower_words, rule_.number)) return;
    std::unordered_set<std::uint32_t> known;
    for (const Word& word : lower_words) known.insert(word.hash);
    std::vector<std::string> added;
    for (const Word& word : words)
      if (known.insert(word.hash).second) added.emplace_back(subject_.slice(word.span));
    if (rule_.number <= added.size()) return;
    ++broken_;
    const std::string level = subject_.quoted_level(lower->level);
    Breach breach{it.text,
                  added.empty()
                      ? fmt::format("this adds no new words to {}", level)
                      : fmt::format("this adds only {} to {}: {}",
                                    counted(added.size(), "new word"), level, listed(added)),
                  fmt::format("say what {} asks for beyond that", subject_.quoted_level(it.level)),
                  {}};
    add(it, std::move(breach));
  }

  const Subject& subject_;
  const OwnRule& rule_;
  std::span<const WordHit> all_hits_;
  std::span<const WordHit> hits_;  // in this expectation
  Report& report_;
  std::uint64_t broken_ = 0;         // parts
  bool is_counting_ = false;         // all parts, also those that surely keep the rule
  std::vector<Sentence> sentences_;  // of the passage that is being counted
};

}  // namespace

void check_own_rules(const Subject& subject, Verdicts& verdicts,
                     std::vector<text::Diagnostic>& all) {
  const std::vector<std::shared_ptr<const OwnRule>>& rules = subject.settings.own_rules;
  if (rules.empty()) return;
  verdicts.follow(subject);
  if (verdicts.open().empty()) return;
  const std::vector<std::vector<WordHit>> hits = rules.front()->search->hits_in(subject, verdicts);
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::optional<text::Severity> severity = severity_of(subject.settings, *rules[i]);
    if (!severity) continue;
    Report report(rules[i]->name, *severity, &subject);
    OwnCheckRun(subject, *rules[i], hits[i], report).run(verdicts, i);
    std::ranges::move(report.findings(), std::back_inserter(all));
  }
}

void check_style_rule(const Subject& subject, const StyleRule& rule, Report& report) {
  Verdicts verdicts(subject.ladder.expectations.size());
  const std::vector<std::vector<WordHit>> hits = rule.words.hits_in(subject, verdicts);
  OwnCheckRun(subject, rule.rule, hits.front(), report).run(verdicts, 0);
}

}  // namespace ladder::rules
