#include "diff/all_changes.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "diff/likeness.h"

namespace ladder::diff {
namespace {

using Contents = std::span<const LadderContent>;

std::vector<std::string> titles_of(Contents contents) {
  std::vector<std::string> keys;
  for (const LadderContent& it : contents) keys.push_back(it.title.key);
  return keys;
}

std::vector<std::string> places_of(Contents contents) {
  std::vector<std::string> keys;
  for (const LadderContent& it : contents) keys.push_back(it.path + '\n' + it.title.key);
  return keys;
}

std::vector<std::vector<std::uint32_t>> words_of_all(Contents contents) {
  std::vector<std::vector<std::uint32_t>> words;
  for (const LadderContent& it : contents) words.push_back(words_of(it));
  return words;
}

LadderChanges of_one(const LadderContent& it) {
  LadderChanges changes;
  changes.title = it.title.name;
  changes.path = it.path;
  changes.texts = static_cast<std::size_t>(
      std::ranges::count_if(it.cells, [](const CellContent& cell) { return !cell.prose.empty(); }));
  return changes;
}

}  // namespace

Pairing pairs_of(Contents before, Contents after) {
  Pairing pairing(before.size(), after.size());
  pair_by_key(pairing, places_of(before), places_of(after));
  pair_by_key(pairing, titles_of(before), titles_of(after));
  if (pairing.alone_before().empty() || pairing.alone_after().empty()) return pairing;
  const auto words = words_of_all(before);
  const auto later_words = words_of_all(after);
  pair_by_likeness(pairing, [&](std::uint32_t one, std::uint32_t other) {
    Likeness likeness;
    likeness.add(words[one], later_words[other]);
    return likeness.value();
  });
  return pairing;
}

std::vector<LadderChanges> all_changes(Contents before, Contents after) {
  const Pairing pairing = pairs_of(before, after);
  std::vector<LadderChanges> all;
  for (std::uint32_t i = 0; i < after.size(); ++i) {
    const std::uint32_t earlier = pairing.before_of(i);
    if (earlier == Pairing::alone) {
      all.push_back(of_one(after[i]));
      all.back().added = true;
      continue;
    }
    LadderChanges changes = changes_between(before[earlier], after[i]);
    if (changes.in_meaning() || changes.in_form()) all.push_back(std::move(changes));
  }
  for (const std::uint32_t i : pairing.alone_before()) {
    all.push_back(of_one(before[i]));
    all.back().removed = true;
  }
  return all;
}

}  // namespace ladder::diff
