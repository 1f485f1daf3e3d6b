#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// English. The words that cannot end a sentence: none of the 3,038 expectations of 80 real ladders
// ends with one (`in`, `on`, `is` and `with` did end some, so they are left out).

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "advanced",      "apprentice",   "associate", "beginner", "competent",    "director",
    "distinguished", "entry",        "expert",    "fellow",   "foundation",   "graduate",
    "head",          "intermediate", "intern",    "jr",       "junior",       "lead",
    "leading",       "level",        "mid",       "novice",   "practitioner", "principal",
    "proficient",    "senior",       "sr",        "staff",    "trainee",      "vp"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {{"apprentice", 1},   {"intern", 1},
                                {"trainee", 1},      {"novice", 1},
                                {"beginner", 1},     {"jr", 2},
                                {"junior", 2},       {"graduate", 2},
                                {"entry", 2},        {"associate", 3},
                                {"mid", 4},          {"intermediate", 4},
                                {"practitioner", 4}, {"competent", 4},
                                {"senior", 5},       {"sr", 5},
                                {"proficient", 5},   {"advanced", 5},
                                {"lead", 6},         {"leading", 6},
                                {"staff", 6},        {"expert", 6},
                                {"principal", 7},    {"head", 8},
                                {"director", 8},     {"distinguished", 8},
                                {"fellow", 8},       {"vp", 9}};
constexpr std::string_view unfinished[] = {
    "a",     "across", "although", "among",   "amongst", "an",      "and",    "any",
    "as",    "at",     "because",  "between", "but",     "by",      "during", "every",
    "for",   "from",   "her",      "his",     "if",      "into",    "its",    "like",
    "my",    "nor",    "of",       "or",      "our",     "per",     "such",   "than",
    "that",  "the",    "their",    "to",      "toward",  "towards", "unless", "upon",
    "using", "via",    "whether",  "which",   "while",   "whose",   "within", "your"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view stranding[] = {
    "accountable", "adhere", "asked",  "aspire",      "aware",   "built",  "called",
    "capable",     "care",   "cared",  "due",         "exposed", "feel",   "feels",
    "good",        "if",     "listen", "listened",    "look",    "looked", "looks",
    "part",        "proud",  "refer",  "responsible", "sound",   "sounds", "talk",
    "talked",      "think",  "up",     "used",        "wants",   "work",   "works"};
static_assert(std::ranges::is_sorted(stranding));
constexpr std::string_view additions[] = {
    "across",    "and",  "as",    "at",    "but",   "by",   "for",  "from",   "in",
    "including", "into", "of",    "on",    "or",    "plus", "so",   "that",   "through",
    "to",        "when", "where", "which", "while", "who",  "with", "within", "without"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"and", "but", "or"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view determiners[] = {"a",     "an",    "any",  "each",  "every", "her",
                                            "his",   "its",   "my",   "our",   "some",  "the",
                                            "their", "these", "this", "those", "your"};
static_assert(std::ranges::is_sorted(determiners));
constexpr std::string_view transitive[] = {
    "acquire",   "adopt",        "allow",       "anticipate", "apply",       "articulate",
    "bring",     "clarify",      "conduct",     "coordinate", "create",      "define",
    "delegate",  "deliver",      "demonstrate", "develop",    "embody",      "enable",
    "encourage", "enforce",      "enhance",     "ensure",     "establish",   "evaluate",
    "exhibit",   "facilitate",   "foster",      "gain",       "gather",      "generate",
    "give",      "handle",       "have",        "hold",       "identify",    "implement",
    "improve",   "increase",     "inform",      "initiate",   "inspire",     "instil",
    "instill",   "introduce",    "keep",        "leverage",   "maintain",    "make",
    "maximise",  "maximize",     "minimise",    "minimize",   "mitigate",    "motivate",
    "navigate",  "nurture",      "optimise",    "optimize",   "orchestrate", "organise",
    "organize",  "oversee",      "possess",     "prevent",    "prioritise",  "prioritize",
    "produce",   "promote",      "propose",     "provide",    "pursue",      "raise",
    "recognise", "recognize",    "recommend",   "reduce",     "represent",   "require",
    "resolve",   "seek",         "solve",       "steer",      "streamline",  "suggest",
    "supervise", "tackle",       "take",        "tell",       "transform",   "translate",
    "treat",     "troubleshoot", "utilise",     "utilize",    "validate"};
static_assert(std::ranges::is_sorted(transitive));
constexpr std::string_view nothing[] = {"-",
                                        "--",
                                        "---",
                                        "does not apply",
                                        "doesn't apply",
                                        "n. a",
                                        "n.a",
                                        "n.a.",
                                        "n/a",
                                        "n\\a",
                                        "na",
                                        "nil",
                                        "no expectation",
                                        "no expectations",
                                        "non applicable",
                                        "none",
                                        "not applicable",
                                        "not expected",
                                        "not required",
                                        "nothing",
                                        "–",
                                        "– –"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"\"",
                                     "as above",
                                     "as before",
                                     "as previous",
                                     "as previous level",
                                     "ditto",
                                     "idem",
                                     "no change",
                                     "same as above",
                                     "same as before",
                                     "same as below",
                                     "same as level below",
                                     "same as lower level",
                                     "same as previous",
                                     "same as previous level",
                                     "same as prior level",
                                     "same as the level below",
                                     "same as the previous level",
                                     "see above",
                                     "unchanged",
                                     "″",
                                     "〃"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {
    "identical to {}", "same as for {}", "same as at {}", "same as in {}",
    "equal to {}",     "refer to {}",    "same as {}",    "as for {}",
    "equals {}",       "as at {}",       "as in {}",      "like {}",
    "cf. {}",          "see {}",         "as {}",         "cf {}"};
constexpr std::string_view level_nouns[] = {"grade", "level", "stage", "band", "step", "tier"};
constexpr std::string_view placeholders[] = {"coming soon",
                                             "currently undefined",
                                             "description to follow",
                                             "fill in",
                                             "fixme",
                                             "in progress",
                                             "insert text here",
                                             "lorem ipsum",
                                             "n.n",
                                             "not available yet",
                                             "not defined",
                                             "not defined yet",
                                             "not yet available",
                                             "not yet defined",
                                             "not yet described",
                                             "not yet written",
                                             "pending",
                                             "placeholder text",
                                             "tba",
                                             "tbc",
                                             "tbd",
                                             "text here",
                                             "to be added",
                                             "to be agreed",
                                             "to be announced",
                                             "to be completed",
                                             "to be confirmed",
                                             "to be decided",
                                             "to be defined",
                                             "to be described",
                                             "to be determined",
                                             "to be discussed",
                                             "to be done",
                                             "to be filled in",
                                             "to be written",
                                             "to come",
                                             "to do",
                                             "to follow",
                                             "to-do",
                                             "todo",
                                             "undefined",
                                             "under construction",
                                             "under development",
                                             "wip",
                                             "work in progress",
                                             "xxx"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "expectations", "description", "expectation", "definition", "currently", "content", "details",
    "section",      "moment",      "being",       "later",      "level",     "skill",   "still",
    "these",        "those",       "have",        "here",       "more",      "role",    "soon",
    "text",         "that",        "they",        "this",       "will",      "are",     "for",
    "has",          "its",         "now",         "our",        "the",       "yet",     "at",
    "be",           "is",          "it",          "of",         "a"};
constexpr std::string_view descriptions[] = {"definition", "description", "meaning", "overview",
                                             "summary"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"attribute",    "capability", "competence", "competences",
                                       "competencies", "competency", "criteria",   "criterion",
                                       "skill",        "topic",      "trait"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"band", "grade", "level", "rank", "rung", "seniority"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"area",   "categories", "category", "dimension", "domain",
                                       "family", "group",      "pillar",   "theme"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"comment", "example", "id",     "link", "note", "owner",
                                        "remark",  "role",    "source", "tag",  "type", "weight"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"behavior", "behaviour", "dimension", "expectation", "job",
                                        "name",     "position",  "role",      "stage",       "step",
                                        "title",    "track",     "value"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"etc", "incl", "vs"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(e.g", "(i.e", "(eg ", "(such as ", "(including "};
constexpr std::string_view opening_verbs[] = {"can", "has", "is"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"eight", "five", "four", "nine",  "one",
                                        "seven", "six",  "ten",  "three", "two"};
static_assert(std::ranges::is_sorted(numbers));
constexpr DemandWord demand[] = {
#define DEMAND(word, dimension, weight) {word, Dimension::dimension, weight},
#include "language/words/english_demand.inc"
#undef DEMAND
};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"aims", Grade::obligation, -2},
                                 {"all", Grade::quantity, 3},
                                 {"always", Grade::frequency, 3},
                                 {"annually", Grade::frequency, -1},
                                 {"attempts", Grade::obligation, -2},
                                 {"can", Grade::obligation, -1},
                                 {"consistently", Grade::frequency, 2},
                                 {"constantly", Grade::frequency, 3},
                                 {"continually", Grade::frequency, 3},
                                 {"continuously", Grade::frequency, 3},
                                 {"could", Grade::obligation, -1},
                                 {"daily", Grade::frequency, 4},
                                 {"each", Grade::quantity, 3},
                                 {"eight", Grade::number, 8},
                                 {"encouraged", Grade::obligation, -2},
                                 {"entire", Grade::quantity, 3},
                                 {"every", Grade::quantity, 3},
                                 {"few", Grade::quantity, -2},
                                 {"five", Grade::number, 5},
                                 {"four", Grade::number, 4},
                                 {"frequently", Grade::frequency, 1},
                                 {"generally", Grade::frequency, -1},
                                 {"many", Grade::quantity, 1},
                                 {"may", Grade::obligation, -2},
                                 {"might", Grade::obligation, -2},
                                 {"monthly", Grade::frequency, 2},
                                 {"most", Grade::quantity, 2},
                                 {"mostly", Grade::frequency, -1},
                                 {"multiple", Grade::quantity, 1},
                                 {"must", Grade::obligation, 1},
                                 {"never", Grade::frequency, -5},
                                 {"nine", Grade::number, 9},
                                 {"occasionally", Grade::frequency, -3},
                                 {"often", Grade::frequency, 1},
                                 {"one", Grade::number, 1},
                                 {"optionally", Grade::obligation, -3},
                                 {"periodically", Grade::frequency, -1},
                                 {"quarterly", Grade::frequency, 1},
                                 {"rarely", Grade::frequency, -4},
                                 {"regularly", Grade::frequency, 1},
                                 {"required", Grade::obligation, 1},
                                 {"routinely", Grade::frequency, 1},
                                 {"seldom", Grade::frequency, -4},
                                 {"seven", Grade::number, 7},
                                 {"several", Grade::quantity, 1},
                                 {"shall", Grade::obligation, 1},
                                 {"single", Grade::quantity, -2},
                                 {"six", Grade::number, 6},
                                 {"some", Grade::quantity, -1},
                                 {"sometimes", Grade::frequency, -2},
                                 {"ten", Grade::number, 10},
                                 {"three", Grade::number, 3},
                                 {"tries", Grade::obligation, -2},
                                 {"twice", Grade::number, 2},
                                 {"two", Grade::number, 2},
                                 {"typically", Grade::frequency, -1},
                                 {"usually", Grade::frequency, -1},
                                 {"various", Grade::quantity, 1},
                                 {"weekly", Grade::frequency, 3},
                                 {"whole", Grade::quantity, 3},
                                 {"yearly", Grade::frequency, -1}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"at most",   "every",      "fewer than",    "in under",
                                         "less than", "maximum of", "no later than", "no more than",
                                         "under",     "up to",      "within"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {
    "because",      "e.g",     "eg",      "example",        "examples", "for example",
    "for instance", "i.e",     "ie",      "in other words", "meaning",  "namely",
    "so that",      "such as", "that is", "which means"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {
    "acts", "also",  "been",  "being", "both",    "does",    "have",   "having", "just", "them",
    "then", "there", "these", "they",  "they're", "they've", "this",   "those",  "very", "were",
    "what", "when",  "where", "will",  "with",    "you'll",  "you're", "you've", "your"};
static_assert(std::ranges::is_sorted(fillers));

/// In a ladder of a few words, or of several languages.
constexpr std::string_view unfinished_anywhere[] = {
    "a",     "across",  "although", "among", "amongst", "an",      "and",    "any",    "as",
    "at",    "because", "between",  "but",   "by",      "der",     "des",    "die",    "during",
    "et",    "every",   "for",      "from",  "her",     "his",     "if",     "into",   "its",
    "like",  "my",      "nor",      "of",    "or",      "our",     "per",    "such",   "than",
    "that",  "the",     "their",    "to",    "toward",  "towards", "und",    "unless", "upon",
    "using", "via",     "whether",  "which", "while",   "whose",   "within", "your"};
static_assert(std::ranges::is_sorted(unfinished_anywhere));

/// All that is known of English, with these as the words that can't end a sentence.
constexpr Words with_unfinished(WordList words) {
  return {
      .level_words = level_words,
      .titles = titles,
      .unfinished = words,
      .stranding = stranding,
      .additions = additions,
      .conjunctions = conjunctions,
      .determiners = determiners,
      .transitive = transitive,
      .nothing = nothing,
      .same = same,
      .references = references,
      .level_nouns = level_nouns,
      .placeholders = placeholders,
      .around = around,
      .descriptions = descriptions,
      .skills = skills,
      .levels = levels,
      .groups = groups,
      .remarks = remarks,
      .corners = corners,
      .abbreviations = abbreviations,
      .examples = examples,
      .opening_verbs = opening_verbs,
      .numbers = numbers,
      .demand = demand,
      .joins_possessives = true,
  };
}

}  // namespace

const Words words::english = with_unfinished(unfinished);

const Words words::undecided = with_unfinished(unfinished_anywhere);

const Grades grades::english = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
