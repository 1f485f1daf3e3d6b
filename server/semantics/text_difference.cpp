#include "semantics/text_difference.h"

#include <algorithm>
#include <cstdint>

#include "rules/words.h"
#include "text/sequence_changes.h"
#include "text/unicode.h"

namespace ladder::semantics {
namespace {

using rules::Word;

/// Of this many words of the shorter text, more than one is in both.
constexpr std::size_t likeness = 3;

std::vector<Word> words_of(std::string_view text) {
  return rules::words_in(text, text::whole(text));
}

std::vector<std::uint32_t> hashes_of(const std::vector<Word>& words) {
  std::vector<std::uint32_t> hashes;
  hashes.reserve(words.size());
  for (const Word& it : words) hashes.push_back(it.hash);
  return hashes;
}

void append(const std::vector<Word>& words, text::Span numbers, std::vector<text::Span>& spans) {
  if (numbers.empty()) return;
  spans.push_back({words[numbers.begin].span.begin, words[numbers.end - 1].span.end});
}

}  // namespace

TextDifference text_difference(std::string_view before, std::string_view after) {
  const std::vector<Word> words = words_of(before);
  const std::vector<Word> others = words_of(after);
  TextDifference difference;
  std::size_t kept = words.size();
  for (const auto& [gone, come] : text::sequence_changes(hashes_of(words), hashes_of(others))) {
    append(words, gone, difference.before);
    append(others, come, difference.after);
    kept -= gone.size();
  }
  const std::size_t shorter = std::min(words.size(), others.size());
  difference.alike = shorter == 0 || shorter < likeness * kept;
  return difference;
}

}  // namespace ladder::semantics
