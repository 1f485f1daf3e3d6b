#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "exchange/pdf/file.h"
#include "exchange/pdf/font.h"

namespace ladder::exchange::pdf {

// What a page shows. Coordinates are in points; x grows to the right and y upwards, as the page is
// seen.

struct Letter {
  char32_t code = 0;  // 0xFFFD: unknown
  float x = 0;
  float y = 0;  // of the base line
  float width = 0;
  float size = 0;  // of the font
  bool bold = false;
  bool rotated = false;
};

/// A straight line across or up.
struct Rule {
  float at = 0;  // its y, or its x where it goes up
  float from = 0;
  float to = 0;
};

struct Box {
  float left = 0;
  float bottom = 0;
  float right = 0;
  float top = 0;
  std::uint32_t color = 0;
};

struct PageContent {
  float width = 0;
  float height = 0;
  std::vector<Letter> letters;
  std::vector<Rule> across;
  std::vector<Rule> up;
  std::vector<Box> boxes;  // that are filled and not white
  std::vector<Box> dots;   // small and round, as bullets are that are drawn
  std::size_t pictures = 0;
};

/// Reads pages, and the fonts that they share.
struct ContentReader {
  explicit ContentReader(File& read) : file(read) {}

  PageContent read(const PageObject& page);
  const Font& font(const Object& font);

  File& file;
  std::map<const Object*, std::unique_ptr<Font>> fonts;
  std::size_t work = 10'000'000;    // operators that may still be done; with none left, it ends
  std::size_t letters = 1'000'000;  // that may still be read
};

}  // namespace ladder::exchange::pdf
