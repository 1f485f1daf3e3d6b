#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/pdf/file.h"

namespace ladder::exchange::pdf {

/// A letter as a font shows it.
struct Glyph {
  std::u32string text;    // empty if unknown; ligatures are several
  double width = 0;       // of a font of size 1
  bool is_space = false;  // the code 32 of one byte, which word spacing widens
};

/// What the codes of a font mean.
class Font {
 public:
  Font(File& file, const Object& font);

  bool is_bold() const { return bold_; }

  /// The letters that a string shows.
  std::vector<Glyph> glyphs(std::string_view codes) const;

 private:
  void read_simple(File& file, const Object& font, const Object& descriptor);
  void read_composite(File& file, const Object& font);
  void read_encoding(File& file, const Object& font, const Object& descriptor);
  void read_own_encoding(std::string_view program);
  void read_unicode(const std::string& map);
  void read_standard_widths(std::string_view name);

  bool composite_ = false;
  bool codes_are_unicode_ = false;  // of two bytes
  bool bold_ = false;
  std::map<std::uint32_t, std::u32string> unicode_;
  std::map<std::uint32_t, double> widths_;
  double usual_width_ = 0;
};

/// The characters that a glyph of this name shows; empty if they are unknown.
std::u32string characters_of_glyph(std::string_view name);

/// The character of a code in the encoding of this name; 0 if it has none.
char32_t character_in(std::string_view encoding, std::uint8_t code);

}  // namespace ladder::exchange::pdf
