#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/pdf/content.h"

namespace ladder::exchange::pdf {

struct Word {
  std::string text;
  float left = 0;
  float right = 0;
  float y = 0;  // of the base line
  float size = 0;
  bool bold = false;

  float middle() const { return (left + right) / 2; }
  float center() const { return y + 0.3F * size; }  // up
};

/// Words beside each other, from left to right.
struct TextLine {
  std::vector<Word> words;

  float left() const { return words.front().left; }
  float right() const { return words.back().right; }
  float y() const { return words.front().y; }
  float size() const;
  std::string text() const;
  bool is_bold() const;
};

/// The words of a page, in the order in which it shows them. Text on its side is left out.
std::vector<Word> words_of(const std::vector<Letter>& letters);

/// Adds the bullets that are drawn before words.
void add_bullets(const std::vector<Box>& dots, std::vector<Word>& words);

/// The lines that words make, from top to bottom.
std::vector<TextLine> lines_of(std::vector<Word> words);

/// How far apart lines of one paragraph are: most gaps are as large or larger. 0 for a single line.
float usual_distance(const std::vector<TextLine>& lines);

}  // namespace ladder::exchange::pdf
