#include "text/invisible.h"

namespace ladder::text {

std::string_view name_of_invisible(char32_t code) {
  switch (code) {
    case '\t':
    case '\n':
    case '\r': return {};
    case 0xA0: return "no-break space";
    case 0xAD: return "soft hyphen";
    case 0x34F: return "combining grapheme joiner";
    case 0x61C:
    case 0x200E:
    case 0x200F: return "direction mark";
    case 0x180E: return "Mongolian vowel separator";
    case 0x200B: return "zero-width space";
    case 0x200C: return "zero-width non-joiner";
    case 0x200D: return "zero-width joiner";
    case 0x2028: return "line separator";
    case 0x2029: return "paragraph separator";
    case 0x202F: return "narrow no-break space";
    case 0x2060: return "word joiner";
    case 0xFEFF: return "byte order mark";
    default: break;
  }
  if (code < 0x20 || (0x7F <= code && code < 0xA0)) return "control character";
  if (0x202A <= code && code <= 0x202E) return "direction control";
  if (0x2061 <= code && code <= 0x2064) return "invisible operator";
  if (0x2066 <= code && code <= 0x206F) return "direction control";
  if (0xFFF9 <= code && code <= 0xFFFB) return "annotation mark";
  return {};
}

}  // namespace ladder::text
