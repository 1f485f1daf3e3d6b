#include "rules/style/first_verb.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/unicode.h"

namespace ladder::rules {
namespace {

using std::string_view_literals::operator""sv;

/// The verbs that expectations begin with in published ladders, and their kin, in their base form.
const std::unordered_set<std::string_view>& verbs() {
  static const std::unordered_set<std::string_view> all = {
      "accept",      "act",         "adapt",        "add",         "address",     "adjust",
      "adopt",       "advise",      "advocate",     "agree",       "aim",         "align",
      "allocate",    "analyse",     "analyze",      "answer",      "anticipate",  "apply",
      "appreciate",  "approach",    "approve",      "articulate",  "ask",         "assess",
      "assign",      "assist",      "attend",       "audit",       "automate",    "avoid",
      "balance",     "be",          "become",       "bring",       "break",       "build",
      "calculate",   "call",        "can",          "capture",     "care",        "carry",
      "challenge",   "champion",    "change",       "check",       "choose",      "clarify",
      "close",       "coach",       "collaborate",  "collect",     "combine",     "come",
      "commit",      "communicate", "compare",      "complete",    "comply",      "conduct",
      "connect",     "consider",    "consult",      "contribute",  "control",     "convince",
      "cooperate",   "coordinate",  "cover",        "craft",       "create",      "critique",
      "deal",        "debug",       "decide",       "define",      "delegate",    "deliver",
      "demonstrate", "deploy",      "describe",     "design",      "detect",      "determine",
      "develop",     "devise",      "diagnose",     "direct",      "discover",    "discuss",
      "distil",      "distribute",  "divide",       "do",          "document",    "draft",
      "draw",        "drive",       "earn",         "edit",        "educate",     "embed",
      "embody",      "embrace",     "empower",      "enable",      "encourage",   "engage",
      "enhance",     "ensure",      "escalate",     "establish",   "estimate",    "evaluate",
      "evolve",      "examine",     "execute",      "exhibit",     "expand",      "experiment",
      "explain",     "explore",     "express",      "facilitate",  "fill",        "find",
      "finish",      "fix",         "focus",        "follow",      "forecast",    "foster",
      "gain",        "gather",      "get",          "give",        "go",          "grow",
      "guide",       "handle",      "have",         "help",        "hire",        "hold",
      "identify",    "implement",   "improve",      "include",     "influence",   "inform",
      "initiate",    "innovate",    "inspire",      "install",     "instruct",    "integrate",
      "interpret",   "interview",   "introduce",    "invest",      "investigate", "invite",
      "iterate",     "join",        "judge",        "justify",     "keep",        "know",
      "lead",        "learn",       "let",          "leverage",    "link",        "listen",
      "look",        "maintain",    "make",         "manage",      "map",         "master",
      "measure",     "mediate",     "meet",         "mentor",      "migrate",     "minimise",
      "minimize",    "mitigate",    "model",        "monitor",     "motivate",    "move",
      "navigate",    "need",        "negotiate",    "observe",     "obtain",      "offer",
      "operate",     "optimise",    "optimize",     "orchestrate", "organise",    "organize",
      "oversee",     "own",         "pair",         "participate", "partner",     "perform",
      "persuade",    "pick",        "pilot",        "plan",        "play",        "possess",
      "practice",    "practise",    "predict",      "prepare",     "present",     "prevent",
      "prioritise",  "prioritize",  "produce",      "promote",     "propose",     "protect",
      "prototype",   "prove",       "provide",      "publish",     "pursue",      "put",
      "question",    "raise",       "read",         "receive",     "recognise",   "recognize",
      "recommend",   "record",      "recruit",      "reduce",      "refactor",    "refine",
      "reflect",     "release",     "rely",         "remove",      "repair",      "report",
      "represent",   "request",     "require",      "research",    "resolve",     "respect",
      "respond",     "review",      "rewrite",      "run",         "scope",       "seek",
      "select",      "sell",        "serve",        "set",         "shape",       "share",
      "shift",       "show",        "simplify",     "solve",       "speak",       "specify",
      "split",       "sponsor",     "spot",         "spread",      "start",       "stay",
      "steer",       "stop",        "strive",       "structure",   "suggest",     "summarise",
      "summarize",   "supervise",   "supply",       "support",     "sustain",     "tackle",
      "take",        "teach",       "tell",         "tend",        "test",        "think",
      "trace",       "track",       "train",        "transfer",    "transform",   "translate",
      "treat",       "trouble",     "troubleshoot", "try",         "tune",        "turn",
      "understand",  "update",      "upgrade",      "use",         "utilise",     "utilize",
      "validate",    "value",       "verify",       "wait",        "want",        "watch",
      "welcome",     "win",         "work",         "write",       "weigh",       "visit"};
  return all;
}

/// Words that may come before the verb, or that are one without an ending.
constexpr std::array before_verb = {"also"sv, "always"sv, "often"sv, "never"sv, "sometimes"sv};
constexpr std::array always_verbs = {"am"sv,  "are"sv,  "does"sv,   "has"sv,  "is"sv,
                                     "may"sv, "must"sv, "should"sv, "will"sv, "would"sv};

/// Words that begin something else: articles, pronouns, prepositions and the like.
constexpr std::array never_verbs = {
    "a"sv,     "about"sv, "across"sv,  "after"sv,  "all"sv,    "an"sv,      "and"sv,  "any"sv,
    "as"sv,    "at"sv,    "because"sv, "before"sv, "both"sv,   "by"sv,      "each"sv, "every"sv,
    "few"sv,   "for"sv,   "from"sv,    "he"sv,     "her"sv,    "his"sv,     "i"sv,    "if"sv,
    "in"sv,    "it"sv,    "its"sv,     "many"sv,   "most"sv,   "my"sv,      "no"sv,   "of"sv,
    "on"sv,    "one"sv,   "or"sv,      "our"sv,    "she"sv,    "some"sv,    "the"sv,  "their"sv,
    "there"sv, "these"sv, "they"sv,    "this"sv,   "to"sv,     "under"sv,   "we"sv,   "when"sv,
    "where"sv, "while"sv, "who"sv,     "with"sv,   "within"sv, "without"sv, "you"sv,  "your"sv};

constexpr std::array endings_of_nouns = {"ance"sv, "ence"sv, "ion"sv,  "ism"sv,  "ity"sv,  "ment"sv,
                                         "ness"sv, "ship"sv, "ship"sv, "ing"sv,  "edge"sv, "ed"sv,
                                         "ful"sv,  "ible"sv, "able"sv, "ical"sv, "ous"sv,  "ent"sv};
/// What follows a verb, and hardly a noun.
constexpr std::array objects = {"a"sv,     "all"sv,    "an"sv,    "any"sv,     "each"sv,
                                "every"sv, "her"sv,    "his"sv,   "its"sv,     "new"sv,
                                "no"sv,    "others"sv, "our"sv,   "people"sv,  "some"sv,
                                "that"sv,  "the"sv,    "their"sv, "them"sv,    "these"sv,
                                "this"sv,  "what"sv,   "when"sv,  "whether"sv, "your"sv};

template <std::size_t count>
bool is_in(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_base(std::string_view word) { return verbs().contains(word); }

bool is_third_person(std::string_view word) {
  if (word == "has" || word == "is" || word == "does") return true;
  if (is_base(word) || !word.ends_with('s')) return false;
  std::string base(word.substr(0, word.size() - 1));
  if (verbs().contains(base)) return true;
  if (!base.ends_with('e')) return false;
  base.pop_back();
  if (verbs().contains(base)) return true;
  if (!base.ends_with('i')) return false;
  base.back() = 'y';
  return verbs().contains(base);
}

/// The first word that isn't an adverb, by its index; the number of words if there is none.
std::size_t after_adverbs(std::string_view text, std::span<const Word> words) {
  static constexpr std::array verbs_in_ly = {"apply"sv, "comply"sv, "rely"sv, "supply"sv};
  std::size_t at = 0;
  for (; at < words.size(); ++at) {
    const std::string word = text::folded(text::slice(text, words[at].span));
    if (is_in(verbs_in_ly, word) || (!word.ends_with("ly") && !is_in(before_verb, word))) break;
  }
  return at;
}

std::string folded_word(std::string_view text, std::span<const Word> words, std::size_t at) {
  return at < words.size() ? text::folded(text::slice(text, words[at].span)) : std::string();
}

}  // namespace

Answer begin_with_verb(std::string_view text, std::span<const Word> words) {
  const std::size_t at = after_adverbs(text, words);
  if (at == words.size() || words[at].has_digit || words[at].is_wide) return Answer::unclear;
  const std::string first = folded_word(text, words, at);
  const std::string next = folded_word(text, words, at + 1);
  if (is_in(never_verbs, first)) return Answer::no;
  // `Support of others` and `Plans and budgets` are things, `Supports others` isn't.
  if (next == "of") return first == "think" || first == "thinks" ? Answer::yes : Answer::no;
  if (is_base(first) || is_third_person(first) || is_in(always_verbs, first)) return Answer::yes;
  const auto ends_it = [&](std::string_view ending) {
    return first.size() > ending.size() + 1 && first.ends_with(ending);
  };
  if (std::ranges::any_of(endings_of_nouns, ends_it)) return Answer::no;
  return is_in(objects, next) ? Answer::yes : Answer::unclear;
}

Person person_of(std::string_view text, std::span<const Word> words) {
  const std::size_t at = after_adverbs(text, words);
  const std::string first = folded_word(text, words, at);
  if (first == "you" || first == "you're" || first == "you’re") return Person::you;
  if (first == "i" || first == "i'm" || first == "i’m") return Person::i;
  if (first == "we" || first == "we're" || first == "we’re") return Person::we;
  // `Support of others` is a thing, and so may be `Plans and budgets`.
  const std::string next = folded_word(text, words, at + 1);
  if (next == "of" || next == "and" || next.empty()) return Person::unclear;
  const bool may_be_third = first.ends_with('s') && !first.ends_with("ss") && is_in(objects, next);
  if (is_third_person(first) || may_be_third) return Person::third;
  return is_base(first) ? Person::base : Person::unclear;
}

}  // namespace ladder::rules
