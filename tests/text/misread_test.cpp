#include "text/misread.h"

#include <doctest/doctest.h>

#include "text/unicode.h"
#include "text/windows_1252.h"

using namespace ladder;

namespace {

/// The text as read by a program that mistakes UTF-8 for Windows-1252, and the five bytes without a
/// meaning there for Latin-1.
std::string misread(std::string_view utf8) {
  std::string wrong;
  for (char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    text::append(wrong, byte < 0x80 ? byte : text::from_windows_1252(byte).value_or(byte));
  }
  return wrong;
}

}  // namespace

TEST_CASE("text that was misread as Windows-1252 is repaired, even several times over") {
  for (std::string_view sound :
       {"café", "“quoted” – it’s…", "Straße", "кофе", "珈琲", "😀", "ł Š œ"}) {
    INFO(std::string(sound));
    CHECK(misread(sound) != sound);
    CHECK(text::read_anew(misread(sound)) == sound);
    CHECK(text::read_anew(misread(misread(misread(sound)))) == sound);
  }
}

TEST_CASE("letters that can't be bytes of UTF-8 stay as they are") {
  for (std::string_view sound : {"Ã", "é", "São", "Â.", "Ça va", "“à”", "plain", "×"}) {
    INFO(std::string(sound));
    CHECK(text::read_anew(sound) == sound);
  }
}

TEST_CASE("a control character of Latin-1 was a sign or a letter of Windows-1252") {
  CHECK(text::read_anew("it\u0092s") == "it’s");
  CHECK(text::misread_at("\u0081", 0).size == 0);
}
