#include <algorithm>
#include <array>
#include <optional>

#include "language/language.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::language {
namespace {

// A model of letters in groups (Cavnar, Trenkle 1994), with the logarithms of their shares summed.

constexpr std::size_t classes = 19;  // the columns of letter_groups.inc
constexpr std::size_t own = 8;       // of them are languages that have words here, in their order

/// Three letters of ten bits each; a space represents anything that isn't a letter.
constexpr std::uint32_t key_of(std::u32string_view group) {
  return static_cast<std::uint32_t>(group[0] << 20 | group[1] << 10 | group[2]);
}

struct Group {
  std::uint32_t key = 0;
  std::array<std::uint8_t, 24> steps{};  // by class, and room for vectors

  constexpr Group(std::u32string_view group, std::string_view letters) : key(key_of(group)) {
    for (std::size_t i = 0; i < classes; ++i)
      steps[i] = static_cast<std::uint8_t>(letters[i] - 'a');
  }
};

constexpr Group groups[] = {
#define GROUP(group, letters) Group(group, letters),
#include "language/letter_groups.inc"
#undef GROUP
};

/// The groups by their keys, with open addressing.
class Table {
 public:
  constexpr Table() {
    for (std::uint16_t i = 0; i < std::size(groups); ++i) {
      std::size_t at = place_of(groups[i].key);
      while (entries_[at].key != 0) at = (at + 1) % places;
      entries_[at] = {groups[i].key, i};
    }
  }

  const Group* find(std::uint32_t key) const {
    for (std::size_t at = place_of(key); entries_[at].key != 0; at = (at + 1) % places)
      if (entries_[at].key == key) return &groups[entries_[at].index];
    return nullptr;
  }

 private:
  struct Entry {
    std::uint32_t key = 0;
    std::uint16_t index = 0;
  };

  static constexpr std::size_t place_of(std::uint32_t key) { return key * 0x9E3779B1U >> 21; }
  static constexpr std::size_t places = 2048;
  static_assert(3 * std::size(groups) <= places);

  std::array<Entry, places> entries_{};
};

constexpr Table table;

using Sums = std::array<std::uint32_t, classes>;

/// The class that the text is most typical of, and by how many steps.
struct Best {
  std::size_t index = 0;
  std::uint32_t lead = 0;
};

Best best_of(const Sums& sums) {
  const auto most = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
  std::uint32_t second = 0;
  for (std::size_t i = 0; i < classes; ++i)
    if (i != most) second = std::max(second, sums[i]);
  return {most, sums[most] - second};
}

/// The scripts of the text, counted in letters.
struct Letters {
  std::uint32_t latin = 0;
  std::uint32_t cyrillic = 0;
  std::uint32_t kana = 0;
  std::uint32_t han = 0;
  std::uint32_t hangul = 0;
  std::uint32_t others = 0;
  std::uint32_t not_russian = 0;  // of the Cyrillic ones
  std::uint32_t only_russian = 0;
  std::uint32_t hard_signs = 0;
};

/// Reads the parts of the text that are examined.
class Reader {
 public:
  void read(std::string_view part) {
    Sums sums{};
    std::uint32_t key = 0;
    for (std::size_t at = 0; at < part.size();) {
      std::uint32_t letter = ' ';
      const char byte = part[at];
      const char small = static_cast<char>(byte | 0x20);
      if ('a' <= small && small <= 'z') {
        letter = static_cast<unsigned char>(small);
        ++letters_.latin;
        ++at;
      } else if (static_cast<unsigned char>(byte) < 0x80) {
        ++at;
      } else {
        const text::Character here = text::character_at(part, at);
        letter = wide_letter(here.code);
        at += here.size;
      }
      if (letter == ' ' && key % 1024 == ' ') continue;
      key = (key << 10 | letter) & 0x3FFFFFFF;
      if (const Group* group = table.find(key))
        for (std::size_t i = 0; i < classes; ++i) sums[i] += group->steps[i];
    }
    for (std::size_t i = 0; i < classes; ++i) sums_[i] += sums[i];
    if (const Best best = best_of(sums); least_lead_of_part <= best.lead) ++votes_[best.index];
  }

  Language language() const {
    const Letters& it = letters_;
    // A letter of these says as much as several Latin ones.
    const std::uint32_t han = 3 * (it.kana + it.han);
    const std::uint32_t hangul = 2 * it.hangul;
    const std::uint32_t half = (it.latin + it.cyrillic + han + hangul + it.others) / 2;
    if (half < han) return by_kana();
    if (half < hangul) return it.hangul < fewest ? Language::unknown : Language::korean;
    if (half < it.cyrillic) return by_cyrillic();
    if (half < it.others) return it.others < fewest ? Language::unknown : Language::other;
    return half < it.latin ? by_groups() : Language::unknown;
  }

 private:
  static constexpr std::uint32_t least_lead = 45;          // steps
  static constexpr std::uint32_t least_lead_of_part = 24;  // steps
  static constexpr std::uint32_t fewest = 12;              // letters of another script

  std::uint32_t wide_letter(char32_t code) {
    constexpr char32_t end_of_latin = 0x250;
    if (!text::is_letter(code)) return ' ';
    if (code < end_of_latin) {
      ++letters_.latin;
      return text::lower(code) % 1024;
    }
    if (0x400 <= code && code < 0x530) note_cyrillic(text::lower(code));
    else if (0x3040 <= code && code < 0x3100) ++letters_.kana;
    else if ((0x3400 <= code && code < 0xA000) || 0x20000 <= code) ++letters_.han;
    else if ((0xAC00 <= code && code < 0xD7B0) || (0x1100 <= code && code < 0x1200))
      ++letters_.hangul;
    else ++letters_.others;
    return ' ';
  }

  void note_cyrillic(char32_t letter) {
    ++letters_.cyrillic;
    if (letter == U'ъ') ++letters_.hard_signs;
    else if (text::is_one_of(letter, U"ыэё")) ++letters_.only_russian;
    else if (letter < U'а' || U'я' < letter) ++letters_.not_russian;
  }

  Language by_kana() const {
    if (letters_.kana + letters_.han < fewest) return Language::unknown;
    // Chinese has none, and hardly any Japanese sentence is without.
    if (letters_.han <= 12 * letters_.kana) return Language::japanese;
    return letters_.kana == 0 ? Language::chinese : Language::unknown;
  }

  Language by_cyrillic() const {
    const bool bulgarian = 2 <= letters_.hard_signs && letters_.only_russian == 0;
    if (2 <= letters_.not_russian || bulgarian) return Language::other;
    return letters_.cyrillic < fewest ? Language::unknown : Language::russian;
  }

  Language by_groups() const {
    const Best best = best_of(sums_);
    std::uint32_t votes = 0;
    for (const std::uint32_t it : votes_) votes += it;
    const std::uint32_t against = votes - votes_[best.index];
    if (best.lead < least_lead || votes < 4 * against) return Language::unknown;
    if (own <= best.index) return Language::other;
    return static_cast<Language>(static_cast<std::size_t>(Language::english) + best.index);
  }

  Letters letters_;
  Sums sums_{};
  std::array<std::uint32_t, classes> votes_{};  // parts that are of a class
};

}  // namespace

Language recognized(std::string_view text) {
  constexpr std::size_t most_parts = 8;
  constexpr std::size_t size_of_part = 256;  // bytes: forty words
  Reader reader;
  const std::size_t parts = std::min(most_parts, text.size() / size_of_part + 1);
  const std::size_t size = std::min(size_of_part, text.size() / parts + 1);
  for (std::size_t i = 0; i < parts; ++i) {
    reader.read(text.substr(text::next_character(text, i * text.size() / parts), size));
  }
  return reader.language();
}

}  // namespace ladder::language
