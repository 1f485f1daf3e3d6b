#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "language/language.h"

namespace ladder::language {

using WordList = std::span<const std::string_view>;

/// In what respect an expectation can ask for more or less. words/english_demand.inc names the
/// scales.
enum class Dimension { autonomy, influence, complexity, knowledge };

/// A word that shows how much an expectation asks for.
struct DemandWord {
  std::string_view word;
  Dimension dimension = Dimension::autonomy;
  int weight = 0;  // from -3 to 4
};

/// A word in labels that shows how high a level is.
struct TitleWord {
  std::string_view word;
  int height = 0;  // from 1, of somebody who learns, to 9, of somebody who leads the company
};

/// What the checker knows about a language. An empty list means that the words aren't known, and
/// rules that need them report nothing. All are folded and in alphabetical order, unless stated
/// otherwise.
struct Words {
  WordList level_words = {};               // labels of levels have them: `Senior`
  std::span<const TitleWord> titles = {};  // words that show how high a level is

  WordList unfinished = {};  // no sentence ends with them: `of`, and `dell'` with its apostrophe
  WordList stranding = {};   // but it may after these: `what good looks like`
  WordList endings = {};     // no sentence ends with these letters, the longest first
  WordList finished_endings = {};  // although one may end with these: `もの`

  WordList continuing = {};    // no sentence begins with these letters: `위한 `, `について`
  WordList additions = {};     // they begin an addition to a sentence: `and`, `with`
  WordList conjunctions = {};  // of these, the ones that no sentence of a ladder begins with: `and`
  WordList determiners = {};   // a noun follows them, directly or after other words
  WordList transitive = {};    // verbs that need an object, in their base form

  WordList nothing = {};       // they fill a cell and mean `n/a`
  WordList same = {};          // the same for `same`
  WordList references = {};    // `same as {}`, where `{}` is a level; in any order
  WordList level_nouns = {};   // `level` in `same as level 2`, the longest first
  WordList placeholders = {};  // for text that is still to be written
  WordList around = {};        // words that may be around those, as in `This level is not defined`

  // What headers of tables are called that are imported, in one word.
  WordList descriptions = {};  // of skills
  WordList skills = {};
  WordList levels = {};
  WordList groups = {};   // of skills
  WordList remarks = {};  // on skills
  WordList corners = {};  // that say nothing else

  WordList abbreviations = {};  // a full stop after them ends no sentence
  WordList examples = {};       // their parentheses explain the words before: `(e.g`
  WordList opening_verbs = {};  // may begin text about a person in lower case: `is`, `can`
  WordList numbers = {};        // from one to ten

  std::span<const DemandWord> demand = {};  // by a published scale

  bool has_spaces = true;          // between words
  bool joins_pronouns = false;     // to verbs by a hyphen: `apoia-o`
  bool joins_possessives = false;  // to the thing possessed: `team's`
  bool capitalizes_nouns = false;  // in the middle of sentences

  // For languages whose scripts have no capitals; in any order.
  WordList openings = {};    // a sentence may begin with these, unlike others of `continuing`
  WordList particles = {};   // no sentence begins with these where another script follows: `の`
  WordList objects = {};     // endings of objects: `을`
  WordList adverbs = {};     // of adverbs
  WordList finite = {};      // of verbs that end a sentence: `합니다`
  WordList connecting = {};  // of verbs that another clause follows: `하며`
  WordList verb_forms = {};  // of other verbs
};

namespace words {
#define LANGUAGE(name, code) extern const Words name;
#include "language/languages.inc"
#undef LANGUAGE
extern const Words undecided;  // of what may be English
}  // namespace words

/// The words of sentences: those of the language; where it isn't known the English ones, as most
/// ladders are in English; in another language none.
const Words& words_of_sentences(Language language);

/// The words in labels and in cells of one or two words, where authors mix languages: those of the
/// language and of English, or of all languages if it isn't known.
std::span<const Words* const> words_of_labels(Language language);

}  // namespace ladder::language
