#include "exchange/page/spaced.h"

#include "text/unicode.h"

namespace ladder::exchange {

std::string single_spaced(std::string_view text) {
  std::string spaced;
  bool space = false;
  for (const char c : text::trimmed(text)) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      space = true;
      continue;
    }
    if (space) spaced += ' ';
    space = false;
    spaced += c;
  }
  return spaced;
}

}  // namespace ladder::exchange
