#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/progression/sentences.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_observable(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::observable{
    .name = "observable",
    .group = Group::style,
    .severity = text::Severity::warning,
    .fixing = Fixing::none,
    .is_optional = true,
    .summary = "An expectation describes someone's knowledge or ability, not what they do.",
    .why =
        "No one can see what someone understands or would be able to do, so two managers will "
        "judge it differently. What people do can be seen, and it's clear when they don't do it.",
    .bad = R"(## Design

Level/Skill	Craft
1	Understands colour theory.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Chooses colours that everyone can tell apart.
)",
    .settings = R"({"style": ["observable"]})",
    .remarks =
        "The rule works only in English. It looks at the beginning of each sentence and list item "
        "for verbs such as *understand*, *know* and *be aware of*, and for hedges such as *can*, "
        "*be able to* and *try to*.",
    .off = "When the ladder lists knowledge on purpose, for example for a course.",
    .check = check_observable,
};

namespace {

using std::string_view_literals::operator""sv;
using rules::Word;
using text::Span;

/// What an expectation begins with, word by word; `*` stands for up to three words.
struct Vague {
  std::string_view words;
  bool is_hedge = false;
};

constexpr auto vague = std::to_array<Vague>({
    {"understand"},
    {"understands"},
    {"understanding"},
    {"understanding of"},
    {"know"},
    {"knows"},
    {"knowing"},
    {"knowledge of"},
    {"knowledge about"},
    {"awareness of"},
    {"familiarity with"},
    {"comprehend"},
    {"comprehends"},
    {"appreciate"},
    {"appreciates"},
    {"aware of"},
    {"is aware of"},
    {"are aware of"},
    {"be aware of"},
    {"familiar with"},
    {"is familiar with"},
    {"are familiar with"},
    {"be familiar with"},
    {"is knowledgeable about"},
    {"are knowledgeable about"},
    {"has * understanding of"},
    {"has * knowledge of"},
    {"has * awareness of"},
    {"have * understanding of"},
    {"have * knowledge of"},
    {"have * awareness of"},
    {"basic understanding of"},
    {"good understanding of"},
    {"deep understanding of"},
    {"strong understanding of"},
    {"solid understanding of"},
    {"thorough understanding of"},
    {"basic knowledge of"},
    {"good knowledge of"},
    {"deep knowledge of"},
    {"strong knowledge of"},
    {"can", true},
    {"could", true},
    {"able to", true},
    {"is able to", true},
    {"are able to", true},
    {"be able to", true},
    {"capable of", true},
    {"is capable of", true},
    {"are capable of", true},
    {"has the ability to", true},
    {"have the ability to", true},
    {"ability to", true},
    {"try to", true},
    {"tries to", true},
    {"attempt to", true},
    {"attempts to", true},
    {"strive to", true},
    {"strives to", true},
});

constexpr std::array subjects = {"you"sv, "they"sv, "i"sv, "we"sv, "he"sv, "she"sv};

std::string folded(const rules::Subject& subject, const Word& word) {
  return text::folded(subject.slice(word.span));
}

/// How many of the words are the vague ones; 0 if they aren't.
std::size_t match(const rules::Subject& subject, std::span<const Word> words,
                  std::string_view wanted) {
  constexpr std::size_t widest_gap = 3;
  std::size_t at = 0;
  while (!wanted.empty()) {
    const std::size_t end = std::min(wanted.find(' '), wanted.size());
    const std::string_view word = wanted.substr(0, end);
    wanted.remove_prefix(std::min(end + 1, wanted.size()));
    if (word == "*") {
      for (std::size_t gap = 0; gap <= widest_gap && at + gap < words.size(); ++gap)
        if (const std::size_t rest = match(subject, words.subspan(at + gap), wanted))
          return at + gap + rest;
      return 0;
    }
    // Hardly any word gets as far as being compared byte by byte.
    if (at == words.size() || words[at].hash != rules::hash_of_folded(word) ||
        folded(subject, words[at]) != word)
      return 0;
    ++at;
  }
  return at;
}

/// Where the predicate begins: after the subject and adverbs.
std::size_t predicate_of(const rules::Subject& subject, std::span<const Word> words) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::string word = folded(subject, words[at]);
    const bool is_subject = at == 0 && std::ranges::find(subjects, word) != subjects.end();
    const bool is_adverb = word.ends_with("ly") || word == "also" || word == "always";
    if (!is_subject && !is_adverb) break;
    ++at;
  }
  return at;
}

void check_sentence(const rules::Subject& subject, const model::Expectation& expectation,
                    std::span<const Word> words, rules::Report& report) {
  words = words.subspan(predicate_of(subject, words));
  std::size_t longest = 0;
  const Vague* found = nullptr;
  for (const Vague& it : vague) {
    const std::size_t count = match(subject, words, it.words);
    if (count <= longest) continue;
    longest = count;
    found = &it;
  }
  if (!found) return;
  const Span span{words.front().span.begin, words[longest - 1].span.end};
  // A `can-do attitude` is something else.
  if (span.end < subject.text.size() && subject.text[span.end] == '-') return;
  const std::string quoted = rules::quoted(subject.slice(span));
  text::Diagnostic& finding =
      report.add(expectation, span,
                 fmt::format("{} {}", quoted,
                             found->is_hedge ? "says what someone could do, not what they do"
                                             : "can't be observed"));
  finding.help = found->is_hedge
                     ? "say what the person does"
                     : "use a verb for what people do, such as `explains`, `applies` or `chooses`";
}

void check_observable(const rules::Subject& subject, rules::Report& report) {
  if (!subject.is_read_as_english()) return;
  for (const model::Expectation& it : subject.ladder.expectations) {
    if (!it.has_text()) continue;
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const std::uint32_t passage = it.first_passage + i;
      std::vector<rules::Sentence> sentences;
      rules::append_sentences(subject.text, subject.ladder.passages[passage].span,
                              rules::words_of(subject.facts, passage), sentences);
      for (const rules::Sentence& sentence : sentences)
        check_sentence(subject, it, sentence.words, report);
    }
  }
}

}  // namespace
}  // namespace ladder
