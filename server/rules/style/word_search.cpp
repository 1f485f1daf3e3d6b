#include "rules/style/word_search.h"

#include <algorithm>
#include <array>
#include <string>

#include <re2/re2.h>
#include <re2/set.h>

#include "rules/words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Span;

/// ASCII letters and digits in lower case; 0 for other bytes.
constexpr std::array<char, 128> lower_case = [] {
  std::array<char, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c)
    table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - 'a' + 'A')] = c;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = c;
  return table;
}();

/// The size of a letter or digit; 0 of anything else.
std::uint32_t size_in_word(std::string_view text, std::uint32_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < lower_case.size()) return lower_case[byte] ? 1 : 0;
  const text::Character character = text::character_at(text, at);
  const bool is_of_word = text::is_letter(character.code) || text::is_digit(character.code);
  return is_of_word ? character.size : 0;
}

/// A run of letters and digits, and the hash of its folded bytes.
struct Run {
  Span span;
  std::uint32_t hash = fnv_basis;
};

/// The run that begins at `at`; an empty one if none does.
Run run_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Run run{{at, at}};
  bool is_wide = false;
  while (run.span.end < end) {
    const std::uint32_t size = size_in_word(text, run.span.end);
    if (size == 0) break;
    const auto byte = static_cast<unsigned char>(text[run.span.end]);
    if (byte < lower_case.size())
      run.hash = (run.hash ^ static_cast<unsigned char>(lower_case[byte])) * fnv_prime;
    else is_wide = true;
    run.span.end += size;
  }
  if (is_wide) run.hash = hash_of_folded(text::folded(text::slice(text, run.span)));
  return run;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < lower_case.size(); }

/// The character at `at` or after white space there, in lower case; 0 at the end.
char next_character(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && std::string_view(" \t\n\r\f").find(text[at]) != std::string_view::npos) ++at;
  if (at == end) return 0;
  const char c = text[at];
  return is_ascii(c) && lower_case[static_cast<unsigned char>(c)]
             ? lower_case[static_cast<unsigned char>(c)]
             : c;
}

/// Whether a phrase may go on with the next character of a text.
bool may_go_on(char phrase, char text) {
  return phrase == 0 || phrase == text || !is_ascii(phrase) || !is_ascii(text);
}

}  // namespace

/// Expressions of several rules, which are all looked for at once.
class WordSearch::Expressions {
 public:
  struct Place {
    std::uint32_t rule;
    std::uint32_t wanted;
  };

  Expressions() : set_(options(), re2::RE2::UNANCHORED) {}

  /// What one part of an expectation begins or ends with isn't seen in the whole.
  void add(const Wanted& wanted, Unit unit, Place place) {
    if (unit != Unit::expectations && wanted.pattern.may_be_anchored())
      return anchored_.push_back(place);
    is_whole_ = set_.Add(wanted.pattern.expression(), nullptr) >= 0 && is_whole_;
    places_.push_back(place);
  }

  /// Together they may be too large; then each of them may be anywhere.
  void compile() { is_whole_ = !places_.empty() && set_.Compile() && is_whole_; }

  template <typename Visit>  // (Place)
  void each_in(std::string_view text, const Visit& visit) const {
    for (const Place& it : anchored_) visit(it);
    if (places_.empty()) return;
    re2::RE2::Set::ErrorInfo error{re2::RE2::Set::kNoError};
    std::vector<int> found;
    const re2::StringPiece piece(text.data(), text.size());
    if (is_whole_ && !set_.Match(piece, &found, &error) && error.kind == re2::RE2::Set::kNoError)
      return;
    if (is_whole_ && error.kind == re2::RE2::Set::kNoError)
      for (const int it : found) visit(places_[static_cast<std::size_t>(it)]);
    else
      for (const Place& it : places_) visit(it);
  }

 private:
  static re2::RE2::Options options() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(false);
    return options;
  }

  re2::RE2::Set set_;
  std::vector<Place> places_;
  std::vector<Place> anchored_;  // may be in any expectation
  bool is_whole_ = true;         // all are in the set
};

WordSearch::WordSearch() : WordSearch(std::span<const OwnRule* const>()) {}
WordSearch::~WordSearch() = default;

WordSearch::WordSearch(std::span<const OwnRule* const> rules)
    : count_(rules.size()), expressions_(std::make_unique<Expressions>()) {
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    if (rules[rule]->check != OwnCheck::avoid && rules[rule]->check != OwnCheck::require) continue;
    about_.push_back(rule);
    for (std::uint32_t i = 0; i < rules[rule]->wanted.size(); ++i) {
      const Wanted& wanted = rules[rule]->wanted[i];
      const std::string& phrase = wanted.pattern.phrase();
      const Run run = run_at(phrase, 0, text::offset(phrase.size()));
      if (run.span.empty()) {
        expressions_->add(wanted, rules[rule]->unit, {rule, i});
      } else {
        const char next = next_character(phrase, run.span.end, text::offset(phrase.size()));
        by_beginning_.emplace(run.hash, Entry{rule, i, &wanted, next});
        beginnings_.set(run.hash % beginnings_.size());
      }
    }
  }
  expressions_->compile();
}

std::vector<std::vector<WordHit>> WordSearch::hits_in(const Subject& subject,
                                                      const Verdicts& verdicts) const {
  std::vector<std::vector<WordHit>> hits(count_);
  const std::string_view text = subject.text;
  for (const std::uint32_t i : verdicts.open()) {
    const auto may_break = [&](std::size_t rule) { return verdicts.may_break(i, rule); };
    if (std::ranges::none_of(about_, may_break)) continue;
    const Span whole = subject.ladder.expectations[i].text;
    expressions_->each_in(text::slice(text, whole), [&](const Expressions::Place& it) {
      hits[it.rule].push_back({i, it.wanted, {}});
    });
    if (by_beginning_.empty()) continue;
    const auto look_up = [&](Span run, std::uint32_t hash) {
      if (!beginnings_.test(hash % beginnings_.size())) return;
      const auto [begin, end] = by_beginning_.equal_range(hash);
      const char next = next_character(text, run.end, whole.end);
      for (auto it = begin; it != end; ++it) {
        if (!may_go_on(it->second.next, next)) continue;
        if (const auto span = it->second.word->pattern.match_at(text, {run.begin, whole.end}))
          hits[it->second.rule].push_back({i, it->second.wanted, *span});
      }
    };
    for (const Word& word : words_of(subject.facts, subject.ladder.expectations[i])) {
      // The hash of nearly all words is known.
      if (!word.is_wide && !word.has_mark) {
        look_up(word.span, word.hash);
        continue;
      }
      for (std::uint32_t at = word.span.begin; at < word.span.end;) {
        const Run run = run_at(text, at, word.span.end);
        at = run.span.empty() ? at + text::character_size(text, at) : run.span.end;
        if (!run.span.empty()) look_up(run.span, run.hash);
      }
    }
  }
  return hits;
}

}  // namespace ladder::rules
