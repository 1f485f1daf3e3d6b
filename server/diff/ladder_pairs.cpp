#include "diff/ladder_pairs.h"

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "diff/likeness.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::diff {
namespace {

std::vector<std::string> keys_of(const std::vector<ContentName>& names) {
  std::vector<std::string> keys;
  for (const ContentName& it : names) keys.push_back(it.key);
  return keys;
}

/// The letters and digits of a name: `Delivery` and `🚚 Delivery` have the same. `C++` isn't `C#`.
std::string letters_of(const ContentName& name) {
  std::string letters;
  for (std::uint32_t at = 0; at < name.key.size();) {
    const text::Character it = text::character_at(name.key, at);
    if (text::is_letter(it.code) || text::is_digit(it.code))
      letters += name.key.substr(at, it.size);
    at += it.size;
  }
  return letters;
}

/// Pairs the names left over that differ in signs only.
void pair_by_letters(Pairing& pairing, const std::vector<ContentName>& before,
                     const std::vector<ContentName>& after) {
  for (const std::uint32_t one : pairing.alone_before()) {
    const std::string letters = letters_of(before[one]);
    for (const std::uint32_t other : pairing.alone_after()) {
      if (letters.empty() || letters != letters_of(after[other])) continue;
      pairing.pair(one, other);
      break;
    }
  }
}

/// Skills by all that they ask for, where neither a level nor a skill has kept its name.
void pair_by_all_texts(const LadderContent& before, const LadderContent& after,
                       LadderPairs& pairs) {
  pair_by_likeness(pairs.skills, [&](std::uint32_t one, std::uint32_t other) {
    Likeness likeness;
    likeness.add(words_of_skill(before, one), words_of_skill(after, other));
    return likeness.value();
  });
}

/// The words of the expectation at a name of one axis and a name of the other.
using WordsAt =
    std::function<const std::vector<std::uint32_t>&(std::uint32_t name, std::uint32_t other)>;

WordsAt words_of_skills(const LadderContent& it) {
  return [&it](std::uint32_t skill, std::uint32_t level) -> const std::vector<std::uint32_t>& {
    return it.cell(skill, level).words;
  };
}

WordsAt words_of_levels(const LadderContent& it) {
  return [&it](std::uint32_t level, std::uint32_t skill) -> const std::vector<std::uint32_t>& {
    return it.cell(skill, level).words;
  };
}

/// Pairs names by what they ask for at the names of the other axis that are known.
void pair_by_texts(Pairing& names, const Pairing& others, const WordsAt& before,
                   const WordsAt& after) {
  const auto known = others.pairs();
  pair_by_likeness(names, [&](std::uint32_t one, std::uint32_t other) {
    Likeness likeness;
    for (const auto& [was, is] : known) likeness.add(before(one, was), after(other, is));
    return likeness.value();
  });
}

bool follows_same_neighbour(const Pairing& pairing, std::uint32_t before, std::uint32_t after) {
  if (before == 0 || after == 0) return before == after;
  return pairing.after_of(before - 1) == after - 1;
}

bool precedes_same_neighbour(const Pairing& pairing, std::uint32_t before, std::uint32_t after,
                             std::size_t befores, std::size_t afters) {
  const bool last = before + 1 == befores;
  const bool later_last = after + 1 == afters;
  if (last || later_last) return last && later_last;
  return pairing.after_of(before + 1) == after + 1;
}

constexpr std::size_t shortest_name = 4;  // `1` is in `10`

/// Whether each word of one name goes on like that of the other, or the other way round:
/// `Software engineer` and `Software engineering`.
bool have_like_words(std::string_view one, std::string_view other) {
  while (!one.empty() && !other.empty()) {
    const std::string_view word = one.substr(0, one.find(' '));
    const std::string_view other_word = other.substr(0, other.find(' '));
    const std::size_t shorter = std::min(word.size(), other_word.size());
    if (word != other_word &&
        (shorter < shortest_name || word.substr(0, shorter) != other_word.substr(0, shorter)))
      return false;
    one.remove_prefix(std::min(word.size() + 1, one.size()));
    other.remove_prefix(std::min(other_word.size() + 1, other.size()));
  }
  return one.empty() && other.empty();
}

/// Whether one name is a part of the other, `Reviews` and `Code reviews`, or has forms of its
/// words.
bool alike(const ContentName& one, const ContentName& other) {
  if (have_like_words(one.key, other.key)) return true;
  const std::string& shorter = one.key.size() < other.key.size() ? one.key : other.key;
  const std::string& longer = &shorter == &one.key ? other.key : one.key;
  return shortest_name <= shorter.size() && longer.find(shorter) != std::string::npos;
}

/// Pairs the only name between two neighbours with the only one between the same two, where they
/// are alike, ask for nothing or have many words in common.
void pair_by_neighbours(Pairing& names, const Pairing& others,
                        const std::vector<ContentName>& old_names,
                        const std::vector<ContentName>& new_names, const WordsAt& before,
                        const WordsAt& after) {
  constexpr double least_in_place = 0.4;
  const auto known = others.pairs();
  for (const std::uint32_t one : names.alone_before())
    for (const std::uint32_t other : names.alone_after()) {
      if (!follows_same_neighbour(names, one, other) ||
          !precedes_same_neighbour(names, one, other, old_names.size(), new_names.size()))
        continue;
      Likeness likeness;
      std::size_t words = 0;
      for (const auto& [was, is] : known) {
        likeness.add(before(one, was), after(other, is));
        words += before(one, was).size() + after(other, is).size();
      }
      const bool others_than_before = words != 0 && likeness.value() < least_in_place;
      if (others_than_before && !alike(old_names[one], new_names[other])) continue;
      names.pair(one, other);
      break;
    }
}

}  // namespace

LadderPairs pairs_of(const LadderContent& before, const LadderContent& after) {
  LadderPairs pairs{{before.levels.size(), after.levels.size()},
                    {before.skills.size(), after.skills.size()}};
  pair_by_key(pairs.levels, keys_of(before.levels), keys_of(after.levels));
  pair_by_key(pairs.skills, keys_of(before.skills), keys_of(after.skills));
  pair_by_letters(pairs.levels, before.levels, after.levels);
  pair_by_letters(pairs.skills, before.skills, after.skills);
  const auto pair_skills = [&] {
    pair_by_texts(pairs.skills, pairs.levels, words_of_skills(before), words_of_skills(after));
  };
  const auto pair_levels = [&] {
    pair_by_texts(pairs.levels, pairs.skills, words_of_levels(before), words_of_levels(after));
  };
  if (pairs.levels.pairs().empty() && pairs.skills.pairs().empty())
    pair_by_all_texts(before, after, pairs);
  pair_skills();
  pair_levels();
  // Levels that were paired by their expectations may say more about the skills.
  pair_skills();
  pair_by_neighbours(pairs.skills, pairs.levels, before.skills, after.skills,
                     words_of_skills(before), words_of_skills(after));
  pair_by_neighbours(pairs.levels, pairs.skills, before.levels, after.levels,
                     words_of_levels(before), words_of_levels(after));
  return pairs;
}

}  // namespace ladder::diff
