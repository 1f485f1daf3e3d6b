#include "exchange/pdf/font.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace ladder::exchange::pdf {
namespace {

using Type = Object::Type;

constexpr std::size_t most_codes = 70'000;  // that a font says anything about

/// The widths of the letters, from the space on, in fonts that need not state them.
constexpr std::array<std::uint16_t, 95> helvetica = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<std::uint16_t, 95> times = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char c : bytes.substr(0, 4)) code = code << 8U | static_cast<unsigned char>(c);
  return code;
}

std::u32string from_utf16(std::string_view bytes) {
  std::u32string text;
  constexpr std::size_t longest = 16;
  for (std::size_t at = 0; at + 1 < bytes.size() && text.size() < longest; at += 2) {
    const char32_t unit = code_of(bytes.substr(at, 2));
    if (0xD800 <= unit && unit < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = code_of(bytes.substr(at + 2, 2));
      text += 0x10000 + ((unit - 0xD800) << 10U) + ((low - 0xDC00) & 0x3FFU);
      at += 2;
    } else if (unit != 0 && (unit < 0xD800 || 0xDFFF < unit)) {
      text += unit;
    }
  }
  return text;
}

/// Ligatures that Unicode has for old fonts are the letters that they join.
std::u32string without_ligatures(std::u32string text) {
  static constexpr std::u32string_view joined[] = {U"ff",  U"fi", U"fl", U"ffi",
                                                   U"ffl", U"st", U"st"};
  for (std::size_t at = 0; at < text.size(); ++at)
    if (0xFB00 <= text[at] && text[at] <= 0xFB06) text.replace(at, 1, joined[text[at] - 0xFB00]);
  return text;
}

}  // namespace

Font::Font(File& file, const Object& font) {
  composite_ = file.get(font, "Subtype").is_name("Type0");
  const Object& kids = file.get(font, "DescendantFonts");
  const Object& inner =
      composite_ && !kids.items.empty() ? file.resolved(kids.items.front()) : font;
  const Object& descriptor = file.get(inner, "FontDescriptor");
  const std::string name = file.get(font, "BaseFont").text;
  constexpr std::size_t force_bold = 1U << 18U;
  bold_ = name.find("Bold") != name.npos || name.find("Black") != name.npos ||
          name.find("Heavy") != name.npos || name.find("bold") != name.npos ||
          name.find("CMBX") != name.npos || name.find("SFBX") != name.npos ||
          name.find("Semibold") != name.npos ||
          (file.get(descriptor, "Flags").size() & force_bold) != 0 ||
          600 <= file.get(descriptor, "FontWeight").size();
  if (composite_) read_composite(file, inner);
  else read_simple(file, font, descriptor);
  const Object& encoding = file.get(font, "Encoding");
  codes_are_unicode_ = composite_ && encoding.is(Type::name) &&
                       (encoding.text.find("UCS2") != std::string::npos ||
                        encoding.text.find("UTF16") != std::string::npos);
  const Object& map = file.get(font, "ToUnicode");
  if (map.is(Type::dictionary)) read_unicode(file.stream(map));
}

void Font::read_simple(File& file, const Object& font, const Object& descriptor) {
  const Object& matrix = file.get(font, "FontMatrix");  // of a font that is drawn
  const double unit = matrix.items.size() == 6 ? file.resolved(matrix.items[0]).number : 0.001;
  const std::size_t first = file.get(font, "FirstChar").size();
  const Object& widths = file.get(font, "Widths");
  for (std::size_t i = 0; i < widths.items.size() && i < 256; ++i)
    widths_[static_cast<std::uint32_t>(first + i)] = file.resolved(widths.items[i]).number * unit;
  usual_width_ = file.get(descriptor, "MissingWidth").number * unit;
  if (widths_.empty()) read_standard_widths(file.get(font, "BaseFont").text);
  read_encoding(file, font, descriptor);
}

void Font::read_standard_widths(std::string_view name) {
  const bool courier = name.find("Courier") != name.npos;
  const auto& table = name.find("Times") != name.npos ? times : helvetica;
  usual_width_ = courier ? 0.6 : 0.556;
  for (std::uint32_t i = 0; i < table.size() && !courier; ++i) widths_[32 + i] = table[i] * 0.001;
}

void Font::read_encoding(File& file, const Object& font, const Object& descriptor) {
  const Object& encoding = file.get(font, "Encoding");
  const Object& base = file.get(encoding, "BaseEncoding");
  const std::string name = encoding.is(Type::name) ? encoding.text : base.text;
  const bool is_true_type = file.get(font, "Subtype").is_name("TrueType");
  const bool is_drawn = file.get(font, "Subtype").is_name("Type3");
  constexpr std::size_t symbolic = 4;
  const Object& program = file.get(descriptor, "FontFile");
  const bool embedded = program.is(Type::dictionary) ||
                        file.get(descriptor, "FontFile2").is(Type::dictionary) ||
                        file.get(descriptor, "FontFile3").is(Type::dictionary);
  const std::string face = file.get(font, "BaseFont").text;
  const bool of_symbols = face.find("Symbol") != face.npos || face.find("Dingbats") != face.npos;
  // A font may have an encoding of its own, which is not in reach here unless it is of Type 1.
  const bool is_own =
      name.empty() && (is_drawn || of_symbols ||
                       (embedded && (file.get(descriptor, "Flags").size() & symbolic) != 0));
  if (!is_own) {
    const std::string_view used = !name.empty()  ? std::string_view(name)
                                  : is_true_type ? "WinAnsiEncoding"
                                                 : "StandardEncoding";
    for (unsigned code = 0; code < 256; ++code)
      if (const char32_t it = character_in(used, static_cast<std::uint8_t>(code)); it != 0)
        unicode_[code] = without_ligatures({it});
  } else if (program.is(Type::dictionary)) {
    read_own_encoding(file.stream(program));
  } else if (of_symbols) {
    unicode_[32] = U" ";
    if (face.find("Symbol") != face.npos) unicode_[183] = U"•";
  }
  std::size_t code = 0;
  for (const Object& it : file.get(encoding, "Differences").items) {
    const Object& item = file.resolved(it);
    if (item.is(Type::number)) code = item.size();
    if (!item.is(Type::name) || 255 < code) continue;
    unicode_[static_cast<std::uint32_t>(code++)] = characters_of_glyph(item.text);
  }
}

/// `dup 27 /ff put`, in the part of a font's program that is text.
void Font::read_own_encoding(std::string_view program) {
  const std::string_view clear = program.substr(0, program.find("eexec"));
  const std::size_t begin = clear.find("/Encoding");
  if (begin == clear.npos) return;
  if (clear.substr(begin, 40).find("StandardEncoding") != clear.npos) {
    for (unsigned code = 0; code < 256; ++code)
      if (const char32_t it = character_in("", static_cast<std::uint8_t>(code)); it != 0)
        unicode_[code] = without_ligatures({it});
    return;
  }
  Lexer lexer(clear, begin);
  lexer.most = 10'000;
  for (Object it = lexer.next(); !it.is(Type::end) && !it.is_keyword("readonly");
       it = lexer.next()) {
    if (!it.is_keyword("dup")) continue;
    const Object code = lexer.next();
    const Object name = lexer.next();
    if (code.is(Type::number) && name.is(Type::name) && code.size() < 256)
      unicode_[static_cast<std::uint32_t>(code.size())] = characters_of_glyph(name.text);
  }
}

void Font::read_composite(File& file, const Object& font) {
  const Object& usual = file.get(font, "DW");
  usual_width_ = usual.is(Type::number) ? usual.number * 0.001 : 1;
  const std::vector<Object>& all = file.get(font, "W").items;
  for (std::size_t i = 0; i + 1 < all.size() && widths_.size() < most_codes;) {
    const std::size_t first = file.resolved(all[i]).size();
    const Object& next = file.resolved(all[i + 1]);
    if (next.is(Type::array)) {
      for (std::size_t k = 0; k < next.items.size() && k < most_codes; ++k)
        widths_[static_cast<std::uint32_t>(first + k)] =
            file.resolved(next.items[k]).number * 0.001;
      i += 2;
      continue;
    }
    if (all.size() <= i + 2) break;
    const double width = file.resolved(all[i + 2]).number * 0.001;
    for (std::size_t code = first; code <= next.size() && widths_.size() < most_codes; ++code)
      widths_[static_cast<std::uint32_t>(code)] = width;
    i += 3;
  }
}

/// What a font itself says about its letters takes precedence.
void Font::read_unicode(const std::string& map) {
  Lexer lexer(map, 0);
  lexer.most = 500'000;
  bool chars = false;
  bool ranges = false;
  std::size_t read = 0;
  for (Object it = lexer.next(); !it.is(Type::end) && read < most_codes; it = lexer.next()) {
    if (it.is(Type::keyword)) {
      chars = it.text == "beginbfchar";
      ranges = it.text == "beginbfrange";
      continue;
    }
    if (!it.is(Type::string) || (!chars && !ranges)) continue;
    const std::uint32_t first = code_of(it.text);
    const Object second = lexer.next();
    if (chars) {
      unicode_[first] = without_ligatures(from_utf16(second.text));
      ++read;
      continue;
    }
    const std::uint32_t last = code_of(second.text);
    const Object to = lexer.next();
    std::u32string text = from_utf16(to.text);
    for (std::uint32_t code = first; code <= last && read < most_codes; ++code, ++read) {
      const std::size_t index = code - first;
      if (to.is(Type::array)) {
        if (to.items.size() <= index) break;
        text = from_utf16(to.items[index].text);
      }
      unicode_[code] = without_ligatures(text);
      if (!text.empty()) ++text.back();
      if (code == 0xFFFFFFFF) break;
    }
  }
}

std::vector<Glyph> Font::glyphs(std::string_view codes) const {
  std::vector<Glyph> glyphs;
  const std::size_t step = composite_ ? 2 : 1;
  for (std::size_t at = 0; at + step <= codes.size(); at += step) {
    const std::uint32_t code = code_of(codes.substr(at, step));
    Glyph glyph;
    const auto known = unicode_.find(code);
    if (known != unicode_.end()) glyph.text = known->second;
    else if (codes_are_unicode_) glyph.text = from_utf16(codes.substr(at, 2));
    const auto width = widths_.find(code);
    glyph.width = width == widths_.end() ? usual_width_ : width->second;
    glyph.is_space = step == 1 && code == 32;
    glyphs.push_back(std::move(glyph));
  }
  return glyphs;
}

}  // namespace ladder::exchange::pdf
