#include "language/words.h"

#include <array>

namespace ladder::language {
namespace {

constexpr std::array all = {
#define LANGUAGE(name, code) &words::name,
#include "language/languages.inc"
#undef LANGUAGE
};

constexpr auto first_with_words = static_cast<std::size_t>(Language::english);

/// English and another language.
constexpr auto pairs = [] {
  std::array<std::array<const Words*, 2>, all.size()> pairs{};
  for (std::size_t i = 0; i < all.size(); ++i) pairs[i] = {all.front(), all[i]};
  return pairs;
}();

constexpr Words none;

}  // namespace

const Words& words_of_sentences(Language language) {
  if (language == Language::unknown) return words::undecided;
  if (language == Language::other) return none;
  return *all[static_cast<std::size_t>(language) - first_with_words];
}

std::span<const Words* const> words_of_labels(Language language) {
  if (language == Language::english) return std::span(all).first(1);
  if (language == Language::unknown || language == Language::other) return all;
  return pairs[static_cast<std::size_t>(language) - first_with_words];
}

}  // namespace ladder::language
