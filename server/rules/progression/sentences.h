#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/words.h"
#include "text/span.h"

namespace ladder::rules {

/// A sentence of a passage, with its full stop and without the space around it.
struct Sentence {
  text::Span span;
  std::span<const Word> words;
};

/// Appends the sentences of a passage whose words are given.
void append_sentences(std::string_view text, text::Span passage, std::span<const Word> words,
                      std::vector<Sentence>& sentences);

/// Whether words say enough to be an expectation: `3`, `yes`, `Expert` and `2-3 years` are ranks
/// and quantities, which may well appear twice.
bool is_statement(std::span<const Word> words);

/// Whether an expectation consists only of pictures: `![Three stars](stars-3.png)`, `<img
/// src="3.png">`. Like a rank, a picture may well appear twice.
bool is_picture(std::string_view text);

}  // namespace ladder::rules
